// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useId, type ReactElement } from 'react';
import { useNow } from '../../time/now.js';
import { dateTime } from '../../time/write.js';
import { Button, Section } from '../../ui/index.js';
import styles from './case.module.css';
import type { Fact } from './data.js';
import { useWords } from './fact-row.js';
import { useCaseText } from './text.js';

/**
 * Moves through what was known: each step is an event, in the order in which it was learned of, which is not always that in which it happened.
 * The place in the log stands in the address, so that it can be sent to somebody.
 */
export const AsKnownThen = ({ facts, at, onAt }: {
  readonly facts: readonly Fact[]; readonly at: number | undefined; readonly onAt: (position: number | undefined) => void;
}): ReactElement | null => {
  const t = useCaseText();
  const now = useNow();
  const words = useWords();
  const id = useId();
  const learned = [...facts].sort((one, other) => one.position - other.position);
  const last = learned.length - 1;
  if (last < 1) return null;
  const index = at === undefined ? last : Math.max(0, learned.findLastIndex(({ position }) => position <= at));
  const shown = learned[index];
  if (!shown) return null;
  const when = dateTime(shown.recordedAt, now);
  const go = (to: number): void => onAt(to >= last ? undefined : learned[to]?.position);
  return (
    <Section title={t.then.title}>
      <div className={styles.then} data-then={at !== undefined || undefined}>
        <label htmlFor={id}>{t.then.slider}</label>
        <input
          id={id} type="range" min={0} max={last} step={1} value={index} onChange={(event) => go(Number(event.target.value))}
          aria-valuetext={`${t.then.step(index + 1, learned.length)}: ${when}, ${words(shown).line}`}
        />
        <p role="status">
          {at === undefined
            ? t.then.step(index + 1, learned.length)
            : <><strong>{t.then.shows(when)}</strong> {t.then.later(last - index)}</>}
        </p>
        {at !== undefined && <Button onPress={() => onAt(undefined)}>{t.then.now}</Button>}
      </div>
    </Section>
  );
};
