// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useMunicipality } from '../../api/municipality.js';
import { useLanguage } from '../../i18n/texts.js';
import { useEdit } from '../../session/drafts.js';
import { Button, Several, TextArea } from '../../ui/index.js';
import type { Content } from './data.js';
import { EditDialog, type Saving } from './edit-dialog.js';
import styles from './instructions.module.css';
import { choicesOf } from './rule-dialog.js';
import { StepList } from './step-fields.js';
import { useInstructionText } from './text.js';
import { conditionWith, newCondition, type Redirect } from './texts-form.js';

type Condition = Redirect['when'][number];

/** What must hold, all of it, for a call to be sent on. */
const ConditionFields = ({ number, condition, onChange, onRemove }: {
  readonly number: number; readonly condition: Condition; readonly onChange: (condition: Condition) => void; readonly onRemove?: () => void;
}): ReactElement => {
  const t = useInstructionText();
  const language = useLanguage();
  const lists = useMunicipality();
  const categories = (lists?.categories ?? []).map(({ code, label }) => ({ id: code, label: label[language] }));
  const { categories: chosen = [], danger = [], ongoing = [] } = condition;
  const set = (part: 'categories' | 'danger' | 'ongoing') => (next: string[]): void => onChange(conditionWith(condition, part, next));
  return (
    <fieldset className={styles.step}>
      <legend>{t.texts.condition(number)}</legend>
      <Several label={t.texts.danger} choices={choicesOf(t.texts.dangers)} chosen={danger} onChange={set('danger')} />
      <Several label={t.texts.ongoing} choices={choicesOf(t.texts.ongoings)} chosen={ongoing} onChange={set('ongoing')} />
      <details className={styles.more} open={chosen.length > 0}>
        <summary>{t.form.categories} <span className={styles.under}>{t.form.allWhenNone}</span></summary>
        <Several label={t.form.categories} choices={categories} chosen={chosen} onChange={set('categories')} />
      </details>
      {onRemove && <div><Button icon="close" onPress={onRemove}>{t.rules.remove}</Button></div>}
    </fieldset>
  );
};

/** When a call is sent to 112 or 114 14, what is said then, and who is told. */
export const RedirectDialog = ({ content, which, saving, onClose }: {
  readonly content: Content; readonly which: 'emergency112' | 'police11414'; readonly saving: Saving; readonly onClose: () => void;
}): ReactElement => {
  const t = useInstructionText().texts;
  const lists = useMunicipality();
  const edit = useEdit<Redirect>(`${saving.draft}.${which}`, () => content[which]);
  const redirect = edit.value;
  const { say, when, inform } = redirect;
  const set = (change: Partial<Redirect>): void => edit.set((before) => ({ ...before, ...change }));
  const title = which === 'emergency112' ? t.say112 : t.say11414;
  const typed = (): Content => ({ ...content, [which]: { ...redirect, say: say.trim() } });
  return (
    <EditDialog title={title} saving={saving} edit={edit} onClose={onClose} content={typed}>
      <TextArea label={t.sayThen} value={say} onChange={(next) => set({ say: next })} maxLength={1000} rows={3} />
      <fieldset className={styles.list}>
        <legend>{t.conditions}</legend>
        {when.map((condition, index) => (
          <ConditionFields
            key={condition.id} number={index + 1} condition={condition} onChange={(next) => set({ when: when.with(index, next) })}
            {...(when.length > 1 && { onRemove: () => set({ when: when.filter((_, other) => other !== index) }) })}
          />
        ))}
        <div><Button icon="plus" onPress={() => set({ when: [...when, newCondition(content, when)] })}>{t.addCondition}</Button></div>
      </fieldset>
      <StepList title={t.inform} steps={inform} onChange={(next) => set({ inform: [...next] })} unit={lists?.units[0]?.code ?? ''} />
    </EditDialog>
  );
};
