// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useSeasons } from '../../api/seasons.js';
import { ClockField, DayField, RadioGroup, Several, TextField, useNeeded } from '../../ui/index.js';
import type { PatternDraft } from './pattern-form.js';
import { ruleOf } from './repeats.js';
import { RepeatsField } from './repeats-field.js';
import styles from './roster.module.css';
import { StaffField, UnitField } from './shift-fields.js';
import { usePlanText, useRosterText } from './text.js';

export interface PatternFieldsProps {
  readonly draft: PatternDraft;
  readonly set: (change: Partial<PatternDraft>) => void;
  readonly wrong: (pointer: string) => string | undefined;
  /** True once it has been tried to save it. */
  readonly tried: boolean;
}

const HOLIDAYS = ['', 'only', 'never'] as const;

/** On which days it holds: closed while it holds on all. */
const Conditions = ({ draft, set }: PatternFieldsProps): ReactElement => {
  const t = usePlanText();
  const { dayType } = useRosterText();
  const name = useNames();
  const seasons = useSeasons([...draft.during, ...draft.notDuring]).map((id) => ({ id, label: name('seasons', id) }));
  const isNarrowed = draft.dayTypes.length + draft.during.length + draft.notDuring.length > 0 || draft.schoolHolidays !== '';
  return (
    <details className={styles.more} open={isNarrowed}>
      <summary>{t.pattern.when} <span className={styles.faint}>{t.pattern.whenHint}</span></summary>
      <div className={styles.columns}>
        <Several
          label={t.pattern.dayTypes} chosen={draft.dayTypes} onChange={(dayTypes) => set({ dayTypes })}
          choices={Object.entries(dayType).map(([id, label]) => ({ id, label }))}
        />
        {seasons.length > 0 && <Several label={t.pattern.during} chosen={draft.during} onChange={(during) => set({ during })} choices={seasons} />}
        {seasons.length > 0 && (
          <Several label={t.pattern.notDuring} chosen={draft.notDuring} onChange={(notDuring) => set({ notDuring })} choices={seasons} />
        )}
        <RadioGroup
          label={t.pattern.schoolHolidays} value={draft.schoolHolidays || 'any'}
          onChange={(id) => set({ schoolHolidays: HOLIDAYS.find((one) => one === id) ?? '' })}
          choices={[
            { id: 'any', label: t.pattern.anyDay }, { id: 'only', label: t.repeats.holidays.only }, { id: 'never', label: t.repeats.holidays.never },
          ]}
        />
      </div>
    </details>
  );
};

/** The fields of shifts that repeat, in the order in which one says it: who, which days, what hours, from when to when. */
export const PatternFields = (props: PatternFieldsProps): ReactElement => {
  const { draft, set, wrong, tried } = props;
  const t = usePlanText();
  const needed = useNeeded();
  return (
    <>
      <UnitField unit={draft.unit} onChange={(unit) => set({ unit })} error={wrong('/unit') ?? (tried && !draft.unit ? t.chooseUnit : undefined)} />
      <RepeatsField
        repeats={draft.repeats} onChange={(repeats) => set({ repeats })}
        error={wrong('/rule') ?? (tried && !ruleOf(draft.repeats) ? t.repeats.missing : undefined)}
      />
      <div className={styles.row}>
        <ClockField
          label={t.hours.from} value={draft.from} onChange={(from) => set({ from })}
          error={wrong('/from') ?? needed(tried, draft.from, t.hours.from)}
        />
        <ClockField
          label={t.hours.to} value={draft.to} onChange={(to) => set({ to })}
          error={wrong('/to') ?? needed(tried, draft.to, t.hours.to)}
        />
        <TextField
          label={t.pattern.endsAfterDays} type="number" width="short" value={draft.endsAfterDays} optional
          onChange={(endsAfterDays) => set({ endsAfterDays })} error={wrong('/endsAfterDays')}
        />
      </div>
      <p className={styles.faint}>{t.pattern.hoursHint}</p>
      <div className={styles.row}>
        <DayField
          label={t.pattern.since} value={draft.since} onChange={(since) => set({ since })}
          error={wrong('/since') ?? needed(tried, draft.since, t.pattern.since)}
        />
        <DayField
          label={t.pattern.until} value={draft.until} onChange={(until) => set({ until })} error={wrong('/until')} optional
        />
      </div>
      <Conditions {...props} />
      <StaffField unit={draft.unit} staff={draft.staff} onChange={(staff) => set({ staff })} error={wrong('/staff')} />
    </>
  );
};
