// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useMunicipality } from '../../api/municipality.js';
import { Button, Checkbox, Select } from '../../ui/index.js';
import type { Step } from './data.js';
import styles from './instructions.module.css';
import { newStep, stepAs } from './rule-form.js';
import { useInstructionText } from './text.js';
import { WayFields } from './way-fields.js';
import { DECISION_FUNCTION } from './words.js';

/** One contact of a rule: who, how, how often, and what may be said. */
const StepFields = ({ step, number, onChange, onRemove }: {
  readonly step: Step; readonly number: number; readonly onChange: (step: Step) => void; readonly onRemove: () => void;
}): ReactElement => {
  const t = useInstructionText();
  const lists = useMunicipality();
  const units = (lists?.units ?? []).filter(({ kind }) => kind !== 'decisionFunction').map(({ code, name }) => ({ id: code, label: name }));
  const evenOffDuty = (isTold: boolean): void => onChange(stepAs(step, isTold));
  return (
    <fieldset className={styles.step}>
      <legend>{t.form.step(number)}</legend>
      <WayFields
        way={step} onChange={(next) => onChange(stepAs(next, next.evenOffDuty === true))}
        more={!step.acknowledgement && <Checkbox isSelected={step.evenOffDuty === true} onChange={evenOffDuty}>{t.form.evenOffDuty}</Checkbox>}
      >
        <Select
          label={t.form.unit} value={step.unit} onChange={(unit) => onChange({ ...step, unit })}
          choices={[{ id: DECISION_FUNCTION, label: t.rules.decisionFunction }, ...units]}
        />
      </WayFields>
      <div><Button icon="close" onPress={onRemove}>{t.rules.remove}</Button></div>
    </fieldset>
  );
};

/** Contacts in the order in which they are made. */
export const StepList = ({ title, steps, onChange, unit = DECISION_FUNCTION }: {
  readonly title: string; readonly steps: readonly Step[]; readonly onChange: (steps: readonly Step[]) => void;
  /** Who a new one is about at first. */
  readonly unit?: string;
}): ReactElement => {
  const t = useInstructionText().form;
  return (
    <fieldset className={styles.list}>
      <legend>{title}</legend>
      {steps.map((step, index) => (
        <StepFields
          key={index} number={index + 1} step={step}
          onChange={(next) => onChange(steps.with(index, next))} onRemove={() => onChange(steps.filter((_, other) => other !== index))}
        />
      ))}
      <div><Button icon="plus" onPress={() => onChange([...steps, newStep(unit)])}>{t.addStep}</Button></div>
    </fieldset>
  );
};
