// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement, type ReactNode } from 'react';
import { useMunicipality } from '../../api/municipality.js';
import { useCommon } from '../../i18n/common.js';
import { useLanguage } from '../../i18n/texts.js';
import { Button, Dialog, Select, Several, TextField } from '../../ui/index.js';
import type { Rule, Step } from './data.js';
import styles from './instructions.module.css';
import { draftOf, newStep, RULE_ID, ruleOf, windowsOf, type RuleDraft } from './rule-form.js';
import { StepFields } from './step-fields.js';
import { useInstructionText } from './text.js';
import { DECISION_FUNCTION } from './words.js';

const choicesOf = <Id extends string>(names: Readonly<Record<Id, string>>): { id: Id; label: string }[] =>
  Object.entries(names).map(([id, label]) => ({ id: id as Id, label: label as string }));

interface ForWhatProps { readonly draft: RuleDraft; readonly set: (change: Partial<RuleDraft>) => void; readonly isTimeWrong: boolean }

/** One of several things that a rule can be narrowed to; closed while it holds for all. */
const Narrowed = ({ title, chosen, children }: {
  readonly title: string; readonly chosen: readonly string[]; readonly children: ReactNode;
}): ReactElement => {
  const t = useInstructionText().form;
  return (
    <details className={styles.more} open={chosen.length > 0}>
      <summary>{title} <span className={styles.under}>{t.allWhenNone}</span></summary>
      {children}
    </details>
  );
};

const ForWhat = ({ draft, set, isTimeWrong }: ForWhatProps): ReactElement => {
  const t = useInstructionText();
  const language = useLanguage();
  const lists = useMunicipality();
  const spots = new Map([...(lists?.places ?? []), ...(lists?.areas ?? [])].map(({ code, name }) => [code, name]));
  return (
    <>
      <Narrowed title={t.form.categories} chosen={draft.categories}>
        <Several
          label={t.form.categories} chosen={draft.categories} onChange={(categories) => set({ categories })}
          choices={(lists?.categories ?? []).map(({ code, label }) => ({ id: code, label: label[language] }))}
        />
      </Narrowed>
      <Narrowed title={t.form.areas} chosen={draft.areas}>
        <Several
          label={t.form.areas} chosen={draft.areas} onChange={(areas) => set({ areas })}
          choices={[...spots].map(([id, label]) => ({ id, label }))}
        />
      </Narrowed>
      <Narrowed title={t.form.dayTypes} chosen={draft.dayTypes}>
        <Several label={t.form.dayTypes} chosen={draft.dayTypes} onChange={(dayTypes) => set({ dayTypes })} choices={choicesOf(t.dayTypes)} />
      </Narrowed>
      <TextField
        label={t.form.windows} hint={t.form.windowsHint} value={draft.windows} onChange={(windows) => set({ windows })} width="medium" optional
        error={isTimeWrong ? t.form.windowsWrong : undefined}
      />
      <TextField
        label={t.form.seasons} hint={t.form.seasonsHint} value={draft.seasons} onChange={(seasons) => set({ seasons })} width="medium" optional
      />
    </>
  );
};

const StepList = ({ steps, onChange }: { readonly steps: readonly Step[]; readonly onChange: (steps: readonly Step[]) => void }): ReactElement => {
  const t = useInstructionText().form;
  return (
    <fieldset className={styles.list}>
      <legend>{t.steps}</legend>
      {steps.map((step, index) => (
        <StepFields
          key={index} number={index + 1} step={step}
          onChange={(next) => onChange(steps.with(index, next))} onRemove={() => onChange(steps.filter((_, other) => other !== index))}
        />
      ))}
      <div><Button icon="plus" onPress={() => onChange([...steps, newStep(DECISION_FUNCTION)])}>{t.addStep}</Button></div>
    </fieldset>
  );
};

/** One rule, written in a form that reads like the row it becomes. */
export const RuleDialog = ({ rule, taken, onSave, onClose }: {
  readonly rule: Rule; readonly taken: readonly string[]; readonly onSave: (rule: Rule) => void; readonly onClose: () => void;
}): ReactElement => {
  const t = useInstructionText();
  const { save, cancel } = useCommon();
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...change }));
  const isIdWrong = !RULE_ID.test(draft.id) || taken.includes(draft.id);
  const isTimeWrong = windowsOf(draft.windows) === undefined;
  const submit = (): void => {
    setTried(true);
    if (!isIdWrong && !isTimeWrong) onSave(ruleOf(draft));
  };
  return (
    <Dialog
      title={t.rules.edit(rule.id)} isOpen onClose={onClose} width="wide"
      foot={<><Button variant="primary" onPress={submit}>{save}</Button><Button onPress={onClose}>{cancel}</Button></>}
    >
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <TextField
          label={t.form.id} hint={t.form.idHint} value={draft.id} onChange={(id) => set({ id })} maxLength={40} width="medium"
          error={tried && isIdWrong ? t.form.idHint : undefined}
        />
        <ForWhat draft={draft} set={set} isTimeWrong={isTimeWrong} />
        <Select
          label={t.form.route} value={draft.route} onChange={(route) => set({ route: route as Rule['route'] })} choices={choicesOf(t.rules.routes)}
        />
        <StepList steps={draft.steps} onChange={(steps) => set({ steps })} />
        <TextField
          label={t.form.answersNeeded} type="number" value={String(draft.answersNeeded)} width="short"
          onChange={(text) => set({ answersNeeded: Math.max(0, Math.trunc(Number(text))) })}
        />
        <Select
          label={t.form.otherwise} value={draft.otherwise} onChange={(otherwise) => set({ otherwise: otherwise as Rule['otherwise'] })}
          choices={choicesOf(t.rules.then)}
        />
      </form>
    </Dialog>
  );
};
