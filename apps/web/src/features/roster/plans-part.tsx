// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useNow } from '../../time/now.js';
import { dayOf, dayText } from '../../time/write.js';
import { Button, EmptyState, Section, Table, useMedia } from '../../ui/index.js';
import type { ShiftPattern, TemporarySchedule } from './data.js';
import { EndDialog, PatternDialog } from './pattern-dialogs.js';
import { hoursOf, useConditionWords, useRuleWords } from './pattern-words.js';
import styles from './roster.module.css';
import { Seasons } from './seasons.js';
import { TemporaryDialog, WithdrawScheduleDialog } from './temporary-dialog.js';
import { usePlanText } from './text.js';
import { useMayPlan, usePeopleNames, useShown } from './week-context.js';

interface PatternsProps {
  readonly rows: readonly ShiftPattern[]; readonly caption: string; readonly onAsk?: (pattern: ShiftPattern, what: 'change' | 'end') => void;
}

/** Shifts that repeat, in plain words: a table, and a list where that would be too wide. */
const Patterns = ({ rows, caption, onAsk }: PatternsProps): ReactElement => {
  const t = usePlanText().pattern;
  const name = useNames();
  const personOf = usePeopleNames();
  const isNarrow = useMedia('(max-width: 48rem)');
  const [ruleWords, conditionWords] = [useRuleWords(), useConditionWords()];
  const acts = (pattern: ShiftPattern): ReactElement => (
    <span className={styles.acts}>
      <Button small variant="quiet" onPress={() => onAsk?.(pattern, 'change')}>{t.changeShort}</Button>
      <Button small variant="quiet" onPress={() => onAsk?.(pattern, 'end')}>{t.endShort}</Button>
    </span>
  );
  const people = ({ staff = [] }: ShiftPattern): string => staff.map(personOf).join(', ');
  if (isNarrow)
    return (
      <ul className={styles.swaps} aria-label={caption}>
        {rows.map((pattern) => (
          <li key={pattern.id}>
            <span>
              <strong>{name('units', pattern.unit)}</strong> {ruleWords(pattern.rule)} {hoursOf(pattern)}
              <span className={styles.kind}>{[...conditionWords(pattern), people(pattern)].filter(Boolean).join('; ')}</span>
            </span>
            {onAsk && acts(pattern)}
          </li>
        ))}
      </ul>
    );
  return (
    <Table<ShiftPattern>
      caption={caption} rows={rows} keyOf={({ id }) => id}
      columns={[
        { id: 'unit', title: t.unit, isHead: true, cell: ({ unit }) => name('units', unit) },
        { id: 'days', title: t.days, cell: ({ rule }) => ruleWords(rule) },
        { id: 'hours', title: t.hoursTitle, cell: (pattern) => <span className={styles.nowrap}>{hoursOf(pattern)}</span> },
        { id: 'when', title: t.holds, cell: (pattern) => conditionWords(pattern).join('; ') },
        { id: 'staff', title: t.staff, cell: (pattern) => people(pattern) || '–' },
        ...(onAsk ? [{ id: 'acts', title: t.acts, cell: acts }] : []),
      ]}
    />
  );
};

const Schedule = ({ schedule, onWithdraw }: { readonly schedule: TemporarySchedule; readonly onWithdraw?: () => void }): ReactElement => {
  const t = usePlanText();
  const name = useNames();
  const now = useNow();
  return (
    <div className={styles.gaps}>
      <div className={styles.head}>
        <h3>{schedule.name}</h3>
        <span>{t.repeats.between(dayText(schedule.from, now), dayText(schedule.to, now))}</span>
        {onWithdraw && <Button small variant="quiet" onPress={onWithdraw}>{t.temporary.withdraw}</Button>}
      </div>
      <p className={styles.faint}>{t.temporary.rest(schedule.units.map((unit) => name('units', unit)).join(', '))}</p>
      {schedule.patterns.length > 0 ? <Patterns rows={schedule.patterns} caption={schedule.name} /> : <p>{t.temporary.none}</p>}
    </div>
  );
};

/** The plan itself: what repeats, what holds for a time, and the seasons that they go by. */
export const PlansPart = (): ReactElement => {
  const t = usePlanText();
  const mayPlan = useMayPlan();
  const { patterns, temporaries } = useShown();
  const today = dayOf(useNow());
  const [ruleWords, name] = [useRuleWords(), useNames()];
  const [asked, setAsked] = useState<{ readonly what: 'add' | 'change' | 'end' | 'temporary' | 'withdraw'; readonly id?: string }>();
  const close = (): void => setAsked(undefined);
  const pattern = patterns.find(({ id }) => id === asked?.id);
  const schedule = temporaries.find(({ id }) => id === asked?.id);
  const holding = patterns.filter(({ until }) => until === undefined || until >= today);
  return (
    <div className={styles.part}>
      <Section
        title={t.pattern.title} count={holding.length}
        actions={mayPlan && <Button icon="plus" onPress={() => setAsked({ what: 'add' })}>{t.pattern.add}</Button>}
      >
        <Patterns rows={holding} caption={t.pattern.title} {...(mayPlan && { onAsk: ({ id }, what) => setAsked({ what, id }) })} />
      </Section>
      <Section
        title={t.temporary.title} count={temporaries.length}
        actions={mayPlan && <Button icon="plus" onPress={() => setAsked({ what: 'temporary' })}>{t.temporary.add}</Button>}
      >
        {temporaries.length === 0 && <EmptyState kind="first" title={t.temporary.empty}>{t.temporary.emptyText}</EmptyState>}
        {temporaries.map((one) => (
          <Schedule key={one.id} schedule={one} {...(mayPlan && { onWithdraw: () => setAsked({ what: 'withdraw', id: one.id }) })} />
        ))}
      </Section>
      <Seasons />
      {asked?.what === 'add' && <PatternDialog onClose={close} />}
      {asked?.what === 'change' && pattern && <PatternDialog pattern={pattern} onClose={close} />}
      {asked?.what === 'end' && pattern && (
        <EndDialog pattern={pattern} words={`${name('units', pattern.unit)}: ${ruleWords(pattern.rule)} ${hoursOf(pattern)}`} onClose={close} />
      )}
      {asked?.what === 'temporary' && <TemporaryDialog onClose={close} />}
      {asked?.what === 'withdraw' && schedule && <WithdrawScheduleDialog schedule={schedule} onClose={close} />}
    </div>
  );
};
