// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { Button, IconButton, Menu, Section, Table, type TableColumn } from '../../ui/index.js';
import type { Content, Rule } from './data.js';
import styles from './instructions.module.css';
import type { Saving } from './edit-dialog.js';
import { FallbackDialog } from './fallback-dialog.js';
import { RuleDialog } from './rule-dialog.js';
import { withRule } from './rule-form.js';
import { Steps } from './steps.js';
import { useInstructionText } from './text.js';
import { DECISION_FUNCTION, useWords } from './words.js';

/** The rules with one of them somewhere else in the order. */
const movedBy = (rules: readonly Rule[], from: number, by: -1 | 1): Rule[] => {
  const next = [...rules];
  const [rule] = next.splice(from, 1);
  if (rule) next.splice(from + by, 0, rule);
  return next;
};

/** What is being edited; a rule by its name, since others may be moved above it meanwhile. */
type Edited = { readonly id: string } | 'new' | 'fallback';

const newRule = (rules: readonly Rule[]): Rule => ({
  id: `rule-${rules.length + 1}`, route: 'contact', steps: [], answersNeeded: 1, otherwise: 'decisionFunction',
});

const RuleMenu = ({ rules, index, onEdit, onRules }: {
  readonly rules: readonly Rule[]; readonly index: number; readonly onEdit: () => void; readonly onRules: (rules: Rule[]) => void;
}): ReactElement => {
  const t = useInstructionText().rules;
  const label = `${t.more} ${rules[index]?.id ?? ''}`;
  return (
    <Menu
      label={label} trigger={<IconButton icon="more" label={label} />}
      groups={[{
        id: 'do', items: [
          { id: 'edit', label: t.edit(rules[index]?.id ?? ''), onAction: onEdit },
          ...(index > 0 ? [{ id: 'up', label: t.up, onAction: () => onRules(movedBy(rules, index, -1)) }] : []),
          ...(index < rules.length - 1 ? [{ id: 'down', label: t.down, onAction: () => onRules(movedBy(rules, index, 1)) }] : []),
          { id: 'remove', label: t.remove, onAction: () => onRules(rules.filter((_, other) => other !== index)) },
        ],
      }]}
    />
  );
};

const useColumns = (): readonly TableColumn<Rule>[] => {
  const t = useInstructionText().rules;
  const words = useWords();
  return [
    { id: 'id', title: t.rule, isHead: true, cell: ({ id }) => <code className={styles.code}>{id}</code> },
    { id: 'what', title: t.forWhat, cell: ({ categories }) => words.categories(categories) },
    { id: 'where', title: t.where, cell: ({ areas }) => words.where(areas) },
    { id: 'when', title: t.when, cell: (rule) => words.when(rule) },
    {
      id: 'who', title: t.who, cell: ({ route, steps, answersNeeded }) => (
        <>
          {route !== 'contact' && <strong>{t.routes[route]}</strong>}
          {steps.length > 0 && <Steps steps={steps} />}
          {answersNeeded > 1 && <div className={styles.under}>{t.answers(answersNeeded)}</div>}
        </>
      ),
    },
    { id: 'otherwise', title: t.otherwise, cell: ({ otherwise, route }) => (route === 'none' ? '–' : t.then[otherwise]) },
  ];
};

/** What holds for a call that no rule names. */
const FallbackSection = ({ fallback, onEdit }: { readonly fallback: Content['fallback']; readonly onEdit?: () => void }): ReactElement => {
  const t = useInstructionText().rules;
  const { decisionFunction, otherwise, handoverMarginMinutes } = fallback;
  return (
    <Section title={t.fallback} actions={onEdit && <Button small variant="quiet" icon="edit" onPress={onEdit}>{t.editFallback}</Button>}>
      <div className={styles.result}>
        <p className={styles.prose}>{t.then[otherwise]}</p>
        <Steps steps={[{ unit: DECISION_FUNCTION, ...decisionFunction }]} />
        <p className={styles.prose}>{handoverMarginMinutes === undefined ? t.marginOwn : t.marginOf(handoverMarginMinutes)}</p>
      </div>
    </Section>
  );
};

/** The rules as one table that can be read aloud from the top; in a draft each row can be changed and moved. */
export const RulesPart = ({ content, saving }: { readonly content: Content; readonly saving?: Saving | undefined }): ReactElement => {
  const t = useInstructionText().rules;
  const columns = useColumns();
  const [edited, setEdited] = useState<Edited>();
  const { rules, fallback } = content;
  const before = typeof edited === 'object' ? rules.find(({ id }) => id === edited.id) : undefined;
  const withRules = (next: Rule[]): Content => ({ ...content, rules: next });
  const onClose = (): void => setEdited(undefined);
  const actions: TableColumn<Rule> = {
    id: 'do', title: t.more,
    cell: (rule) => (
      <RuleMenu
        rules={rules} index={rules.indexOf(rule)} onEdit={() => setEdited({ id: rule.id })}
        onRules={(next) => saving?.save(withRules(next), onClose)}
      />
    ),
  };
  return (
    <div className={styles.part}>
      <Table<Rule> caption={t.caption} isCaptionShown columns={saving ? [...columns, actions] : columns} rows={rules} keyOf={({ id }) => id} />
      {saving && <div><Button icon="plus" onPress={() => setEdited('new')}>{t.add}</Button></div>}
      <FallbackSection fallback={fallback} {...(saving && { onEdit: () => setEdited('fallback') })} />
      {saving && edited === 'fallback' && <FallbackDialog content={content} saving={saving} onClose={onClose} />}
      {saving && edited !== undefined && edited !== 'fallback' && (
        <RuleDialog
          rule={before ?? newRule(rules)} taken={rules.flatMap(({ id }) => (id === before?.id ? [] : [id]))}
          saving={saving} onClose={onClose} contentWith={(rule) => withRules(withRule(rules, rule, before?.id))}
        />
      )}
    </div>
  );
};
