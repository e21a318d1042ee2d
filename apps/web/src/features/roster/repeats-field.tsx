// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { NumberField, Select, Several, TextField } from '../../ui/index.js';
import { useRuleWords } from './pattern-words.js';
import { KINDS, ORDINALS, ruleOf, WEEKDAYS, type Repeats } from './repeats.js';
import styles from './roster.module.css';
import { usePlanText } from './text.js';

interface RepeatsFieldProps { readonly repeats: Repeats; readonly onChange: (repeats: Repeats) => void; readonly error?: string | undefined }

const numbersIn = (text: string): number[] => (text.match(/-?\d+/g) ?? []).map(Number).filter((day) => day === -1 || (day >= 1 && day <= 28));

/** How shifts repeat, asked in plain words, and said back in them. */
export const RepeatsField = ({ repeats, onChange, error }: RepeatsFieldProps): ReactElement => {
  const t = usePlanText().repeats;
  const words = useRuleWords();
  const set = (change: Partial<Repeats>): void => onChange({ ...repeats, ...change });
  const { kind, interval, weekdays, monthDays, ordinal, rule } = repeats;
  const made = ruleOf(repeats);
  const days = WEEKDAYS.map((id) => ({ id, label: t.weekday[id] }));
  return (
    <fieldset className={styles.group}>
      <legend>{t.title}</legend>
      <div className={styles.row}>
        <Select
          label={t.kind} value={kind} choices={KINDS.map((id) => ({ id, label: t.kinds[id] }))} error={error}
          onChange={(id) => set({ kind: id as Repeats['kind'], ...(id === 'other' && { rule: made ?? rule }) })}
        />
        {kind !== 'other' && (
          <NumberField label={t.interval[kind]} value={interval} onChange={(next) => set({ interval: next })} least={1} most={52} />
        )}
      </div>
      {kind === 'weekly' && (
        <div className={styles.ticks}>
          <Several label={t.weekdays} choices={days} chosen={weekdays} onChange={(chosen) => set({ weekdays: chosen })} />
        </div>
      )}
      {kind === 'monthlyWeekday' && (
        <div className={styles.row}>
          <Select
            label={t.ordinal} value={String(ordinal)} choices={ORDINALS.map((n) => ({ id: String(n), label: t.ordinals[n] ?? String(n) }))}
            onChange={(id) => set({ ordinal: Number(id) })}
          />
          <Select label={t.weekdays} value={weekdays[0]} choices={days} onChange={(id) => set({ weekdays: [id] })} />
        </div>
      )}
      {kind === 'monthlyDays' && (
        <TextField
          label={t.monthDays} hint={t.monthDaysHint} width="medium" defaultValue={monthDays.join(', ')}
          onChange={(text) => set({ monthDays: numbersIn(text) })}
        />
      )}
      {kind === 'other' && <TextField label={t.rule} hint={t.ruleHint} value={rule} onChange={(text) => set({ rule: text })} />}
      {made && kind !== 'other' && <p className={styles.faint}>{words(made)}</p>}
    </fieldset>
  );
};
