// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { span } from '../../time/write.js';
import { Button, EmptyState, Mark, Section, type IconName, type Tone } from '../../ui/index.js';
import type { Swap } from './data.js';
import { GiveDialog } from './give-dialog.js';
import styles from './roster.module.css';
import { usePlanText } from './text.js';
import { usePeopleNames, useShown } from './week-context.js';

type Answer = 'accept' | 'decline' | 'withdraw';
const COMMANDS = { accept: 'accept-swap', decline: 'decline-swap', withdraw: 'withdraw-swap' } as const;

const LOOKS: Readonly<Record<Swap['status'], readonly [Tone, IconName]>> = {
  proposed: ['warn', 'clock'], accepted: ['ok', 'check'], declined: ['neutral', 'cross'], withdrawn: ['neutral', 'undo'],
};

/** What is swapped for what, in words. */
const useSwapWords = (): ((swap: Swap) => string) => {
  const t = usePlanText().swap;
  const name = useNames();
  const now = useNow();
  const personOf = usePeopleNames();
  const shift = ({ unit, start, end }: Swap['gives']): string => `${name('units', unit)}, ${span(start, end, now)}`;
  return ({ from, to, gives, takes }) =>
    takes ? t.swaps(personOf(from), personOf(to), shift(gives), shift(takes)) : t.gives(personOf(from), personOf(to), shift(gives));
};

const AnswerDialog = ({ swap, answer, words, onClose }: {
  readonly swap: Swap; readonly answer: Answer; readonly words: string; readonly onClose: () => void;
}): ReactElement => {
  const t = usePlanText().swap;
  const { revision } = useShown();
  return (
    <GiveDialog
      title={t[answer]} confirm={t[answer]} revision={revision} onClose={onClose} width="narrow"
      orders={() => [{ name: COMMANDS[answer], body: { swapId: swap.id } }]}
    >
      {() => <p>{words}</p>}
    </GiveDialog>
  );
};

/** Swaps that have been asked for, and what was answered. Both must say yes; nobody says it for them. */
export const SwapsPart = (): ReactElement => {
  const t = usePlanText().swap;
  const { me } = useSession();
  const { swaps } = useShown();
  const words = useSwapWords();
  const [asked, setAsked] = useState<{ readonly swap: Swap; readonly answer: Answer }>();
  const isOpen = ({ status }: Swap): number => (status === 'proposed' ? 0 : 1);
  const rows = swaps.toSorted((one, other) => isOpen(one) - isOpen(other) || (one.gives.start < other.gives.start ? -1 : 1));
  const answersOf = ({ status, from, to }: Swap): readonly Answer[] => {
    if (status !== 'proposed') return [];
    return to === me.id ? ['accept', 'decline'] : from === me.id ? ['withdraw'] : [];
  };
  return (
    <div className={styles.part}>
      <p className={styles.faint}>{t.text}</p>
      {rows.length === 0 ? <EmptyState kind="first" title={t.empty}>{t.emptyText}</EmptyState> : (
        <Section title={t.title} count={rows.length}>
          <ul className={styles.swaps}>
            {rows.map((swap) => (
              <li key={swap.id}>
                <span>{words(swap)}</span>
                <span className={styles.acts}>
                  <Mark plain tone={LOOKS[swap.status][0]} icon={LOOKS[swap.status][1]}>{t.status[swap.status]}</Mark>
                  {answersOf(swap).map((answer) => (
                    <Button key={answer} small variant={answer === 'accept' ? 'primary' : 'secondary'} onPress={() => setAsked({ swap, answer })}>
                      {t[answer]}
                    </Button>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {asked && <AnswerDialog {...asked} words={words(asked.swap)} onClose={() => setAsked(undefined)} />}
    </div>
  );
};
