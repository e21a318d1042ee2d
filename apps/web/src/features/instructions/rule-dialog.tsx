// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement, type ReactNode } from 'react';
import { useMunicipality, useNames } from '../../api/municipality.js';
import { useSeasons } from '../../api/seasons.js';
import { useEdit } from '../../session/drafts.js';
import { useLanguage } from '../../i18n/texts.js';
import { NumberField, Select, Several, TextField } from '../../ui/index.js';
import type { Content, Rule } from './data.js';
import { EditDialog, type Saving } from './edit-dialog.js';
import styles from './instructions.module.css';
import { draftOf, RULE_ID, ruleOf, windowsOf, type RuleDraft } from './rule-form.js';
import { StepList } from './step-fields.js';
import { useInstructionText } from './text.js';

/** Nobody is asked to wait for more answers than a table of units can give. */
const MOST_ANSWERS = 20;

export const choicesOf = <Id extends string>(names: Readonly<Record<Id, string>>): { id: Id; label: string }[] =>
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
  const name = useNames();
  const seasons = useSeasons(draft.seasons);
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
      <Narrowed title={t.form.seasons} chosen={draft.seasons}>
        <Several
          label={t.form.seasons} chosen={draft.seasons} onChange={(seasons) => set({ seasons })}
          choices={seasons.map((id) => ({ id, label: name('seasons', id) }))}
        />
      </Narrowed>
    </>
  );
};

/** One rule, written in a form that reads like the row it becomes. */
export const RuleDialog = ({ rule, taken, saving, contentWith, onClose }: {
  readonly rule: Rule; readonly taken: readonly string[]; readonly saving: Saving; readonly contentWith: (rule: Rule) => Content;
  readonly onClose: () => void;
}): ReactElement => {
  const t = useInstructionText();
  const edit = useEdit(`${saving.draft}.rule.${rule.id}`, () => draftOf(rule));
  const draft = edit.value;
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof draft>): void => edit.set((before) => ({ ...before, ...change }));
  const idFault = taken.includes(draft.id) ? t.form.idTaken : RULE_ID.test(draft.id) ? undefined : t.form.idHint;
  const isTimeWrong = windowsOf(draft.windows) === undefined;
  const typed = (): Content | undefined => {
    setTried(true);
    return idFault || isTimeWrong ? undefined : contentWith(ruleOf(draft));
  };
  return (
    <EditDialog title={t.rules.edit(rule.id)} saving={saving} edit={edit} onClose={onClose} content={typed}>
      <TextField
        label={t.form.id} hint={t.form.idHint} value={draft.id} onChange={(id) => set({ id })} maxLength={40} width="medium"
        error={tried ? idFault : undefined}
      />
      <ForWhat draft={draft} set={set} isTimeWrong={isTimeWrong} />
      <Select
        label={t.form.route} value={draft.route} onChange={(route) => set({ route: route as Rule['route'] })} choices={choicesOf(t.rules.routes)}
      />
      <StepList title={t.form.steps} steps={draft.steps} onChange={(steps) => set({ steps })} />
      <NumberField
        label={t.form.answersNeeded} value={draft.answersNeeded} onChange={(answersNeeded) => set({ answersNeeded })} least={0} most={MOST_ANSWERS}
      />
      <Select
        label={t.form.otherwise} value={draft.otherwise} onChange={(otherwise) => set({ otherwise: otherwise as Rule['otherwise'] })}
        choices={choicesOf(t.rules.then)}
      />
    </EditDialog>
  );
};
