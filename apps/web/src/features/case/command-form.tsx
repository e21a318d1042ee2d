// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { explain, Problem } from '../../api/problem.js';
import { useCommand, type CommandBody, type CommandName } from '../../api/use-command.js';
import { Since } from '../../facts/index.js';
import { useCommon } from '../../i18n/common.js';
import { useLanguage } from '../../i18n/texts.js';
import { useDraft } from '../../session/drafts.js';
import { Banner, Button, Dialog, toast } from '../../ui/index.js';
import styles from './case.module.css';
import type { ChoicesFor } from './choices.js';
import type { Case, Command } from './data.js';
import { described, FormField } from './field.js';
import { bodyOf, fieldsOf, missingIn, type Typed } from './form.js';
import { useKeepNote } from './keep-note.js';
import { useCaseText } from './text.js';

interface CommandFormProps {
  readonly command: Command;
  readonly state: Case;
  readonly choicesFor: ChoicesFor;
  /** Filled in beforehand, such as which note. */
  readonly given: Typed;
  readonly onClose: () => void;
}

const startOf = (command: Command, choicesFor: ChoicesFor, given: Typed): Typed => {
  const only = fieldsOf(command).flatMap(({ name, schema, isRequired }): [string, string][] => {
    const choices = choicesFor(command.name, name);
    return isRequired && schema.type !== 'array' && choices?.length === 1 && choices[0] ? [[name, choices[0].id]] : [];
  });
  return { ...Object.fromEntries(only), ...given };
};

/** What is typed about one note or one other case is no draft about the next. */
const draftName = (caseId: string, command: string, given: Typed): string => [caseId, command, ...Object.values(given)].join('.').slice(0, 200);

/** The form of one command, made of what the API says of it. Built on the revision that the reader saw when it was opened. */
export const CommandForm = ({ command, state, choicesFor, given, onClose }: CommandFormProps): ReactElement => {
  const t = useCaseText();
  const common = useCommon();
  const language = useLanguage();
  const title = command.summary[language];
  const fields = fieldsOf(command);
  const [typed, setTyped, forget] = useDraft<Typed>(draftName(state.caseId, command.name, given), startOf(command, choicesFor, given));
  const [revision, setRevision] = useState(state.revision);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const order = useCommand(state.caseId, command.name as CommandName);
  const keep = useKeepNote(state.caseId);
  const problem = order.error instanceof Problem ? order.error : undefined;
  const conflict = problem?.code === 'case/changed' ? problem : undefined;
  const save = async (): Promise<void> => {
    const empty = missingIn(command, typed);
    setMissing(empty);
    if (empty.length > 0) return;
    const on = conflict ? Number(conflict.body.currentRevision) : revision;
    setRevision(on);
    const body = bodyOf(command, typed);
    try {
      await order.mutateAsync({ body: body as CommandBody<CommandName>, revision: command.commutes ? undefined : on });
      toast(t.act.done(title));
    } catch (error) {
      if (!keep(error, { command: command.name, body, key: order.lastKey() })) throw error;
      toast(t.act.waits, { tone: 'info' });
    }
    forget();
    onClose();
  };
  const labelOf = (name: string): string => {
    const schema = fields.find((field) => field.name === name)?.schema;
    return `”${t.fields[name] ?? described(schema, language) ?? name}”`;
  };
  const wrong = (pointer: string): string | undefined =>
    missing.includes(pointer.slice(1)) ? common.fillIn(labelOf(pointer.slice(1))) : problem?.at(pointer);
  const shown = new Set(fields.map(({ name }) => `/${name}`));
  const elsewhere = problem?.errors.filter(({ pointer }) => !pointer || ![...shown].some((field) => pointer.startsWith(field))) ?? [];
  return (
    <Dialog
      title={title} isOpen onClose={onClose}
      foot={
        <>
          <Button variant="primary" isPending={order.isPending} onPress={() => void save().catch(() => undefined)}>
            {conflict ? t.act.anyway : fields.length === 0 ? title : common.save}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <div className={styles.form}>
        {conflict && <Banner tone="warn" title={t.act.conflict}><p>{t.act.conflictLead}</p><Since error={conflict} /></Banner>}
        {order.error && !conflict && (
          <Banner tone="danger" title={explain(order.error).title}>
            {explain(order.error).detail} {elsewhere.map(({ detail }) => detail).join(' ')}
          </Banner>
        )}
        {fields.map((field) => (
          <FormField
            key={field.name} field={field} choices={choicesFor(command.name, field.name)} typed={typed} wrong={wrong}
            onTyped={(name, value) => setTyped((before) => ({ ...before, [name]: value }))}
          />
        ))}
      </div>
    </Dialog>
  );
};
