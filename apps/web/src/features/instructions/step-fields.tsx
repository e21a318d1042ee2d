// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useMunicipality } from '../../api/municipality.js';
import { Button, Checkbox, Select, TextField } from '../../ui/index.js';
import type { Step } from './data.js';
import styles from './instructions.module.css';
import { useInstructionText } from './text.js';
import { DECISION_FUNCTION } from './words.js';

const number = (text: string, most: number): number => Math.min(most, Math.max(1, Math.trunc(Number(text)) || 1));

/** One contact of a rule: who, how, how often, and what may be said. */
export const StepFields = ({ step, number: position, onChange, onRemove }: {
  readonly step: Step; readonly number: number; readonly onChange: (step: Step) => void; readonly onRemove: () => void;
}): ReactElement => {
  const t = useInstructionText();
  const lists = useMunicipality();
  const units = (lists?.units ?? []).filter(({ kind }) => kind !== 'decisionFunction').map(({ code, name }) => ({ id: code, label: name }));
  const set = (change: Partial<Step>): void => {
    const { say, ...next } = { ...step, ...change };
    onChange({ ...next, ...(say ? { say } : {}) });
  };
  return (
    <fieldset className={styles.step}>
      <legend>{t.form.step(position)}</legend>
      <div className={styles.row}>
        <Select
          label={t.form.unit} value={step.unit} onChange={(unit) => set({ unit })}
          choices={[{ id: DECISION_FUNCTION, label: t.rules.decisionFunction }, ...units]}
        />
        <Select
          label={t.form.channel} value={step.channel} onChange={(channel) => set({ channel: channel as Step['channel'] })}
          choices={Object.entries(t.channels).map(([id, label]) => ({ id, label }))}
        />
        <TextField
          label={t.form.attempts} type="number" width="short" value={String(step.attempts)} onChange={(text) => set({ attempts: number(text, 10) })}
        />
        <TextField
          label={t.form.every} type="number" width="short" value={String(step.everyMinutes)}
          onChange={(text) => set({ everyMinutes: number(text, 60) })}
        />
        <TextField
          label={t.form.within} type="number" width="short" value={String(step.withinMinutes)}
          onChange={(text) => set({ withinMinutes: number(text, 240) })}
        />
      </div>
      <Checkbox isSelected={step.acknowledgement} onChange={(acknowledgement) => set({ acknowledgement })}>{t.form.acknowledgement}</Checkbox>
      <TextField label={t.form.say} hint={t.form.sayHint} optional value={step.say ?? ''} maxLength={300} onChange={(say) => set({ say })} />
      <div><Button icon="close" onPress={onRemove}>{t.rules.remove}</Button></div>
    </fieldset>
  );
};
