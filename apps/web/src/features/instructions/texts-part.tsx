// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement, type ReactNode } from 'react';
import { useMunicipality, useNames } from '../../api/municipality.js';
import { useLanguage } from '../../i18n/texts.js';
import { useEdit } from '../../session/drafts.js';
import { Button, Section, TextArea } from '../../ui/index.js';
import type { Content } from './data.js';
import { EditDialog, type Saving } from './edit-dialog.js';
import styles from './instructions.module.css';
import { RedirectDialog } from './redirect-dialog.js';
import { Steps } from './steps.js';
import { useInstructionText } from './text.js';
import { LISTS, questionsOf, TEXTS, textsOf, withQuestions, withTexts, type TextName } from './texts-form.js';

const TextsDialog = ({ content, saving, onClose }: {
  readonly content: Content; readonly saving: Saving; readonly onClose: () => void;
}): ReactElement => {
  const t = useInstructionText().texts;
  const edit = useEdit(`${saving.draft}.texts`, () => textsOf(content));
  return (
    <EditDialog title={t.edit} saving={saving} edit={edit} onClose={onClose} content={() => withTexts(content, edit.value)}>
      {TEXTS.map((name) => (
        <TextArea
          key={name} label={t[name]} value={edit.value[name]} onChange={(value) => edit.set((before) => ({ ...before, [name]: value }))}
          maxLength={4000} rows={LISTS.has(name) ? 5 : 3} {...(LISTS.has(name) ? { hint: t.oneEach } : {})}
        />
      ))}
    </EditDialog>
  );
};

const QuestionsDialog = ({ content, saving, onClose }: {
  readonly content: Content; readonly saving: Saving; readonly onClose: () => void;
}): ReactElement => {
  const t = useInstructionText().texts;
  const language = useLanguage();
  const categories = useMunicipality()?.categories ?? [];
  const edit = useEdit(`${saving.draft}.questions`, () => questionsOf(content));
  return (
    <EditDialog
      title={t.byCategory} saving={saving} edit={edit} onClose={onClose} content={() => withQuestions(content, edit.value)}
    >
      {categories.map(({ code, label }) => (
        <TextArea
          key={code} label={label[language]} hint={t.oneEach} optional rows={2} maxLength={6000} value={edit.value[code] ?? ''}
          onChange={(text) => edit.set((before) => ({ ...before, [code]: text }))}
        />
      ))}
    </EditDialog>
  );
};

const Prose = ({ name, text }: { readonly name: TextName; readonly text: string }): ReactElement => {
  const t = useInstructionText().texts;
  return (
    <Section title={t[name]}>
      {LISTS.has(name)
        ? <ul className={styles.lines}>{text.split('\n').map((line) => <li key={line}>{line}</li>)}</ul>
        : <p className={styles.prose}>{text}</p>}
    </Section>
  );
};

const Conditions = ({ redirect }: { readonly redirect: Content['emergency112'] }): ReactElement => {
  const t = useInstructionText().texts;
  const name = useNames();
  return (
    <>
      <p className={styles.prose}><strong>{t.conditions}</strong></p>
      <ul className={styles.lines}>
        {redirect.when.map(({ id, categories, danger, ongoing }) => (
          <li key={id}>
            {[
              ...(categories ? [categories.map((code) => name('categories', code)).join(', ')] : []),
              ...(danger ? [danger.map((word) => t.dangers[word]).join(', ')] : []),
              ...(ongoing ? [ongoing.map((word) => t.ongoings[word]).join(', ')] : []),
            ].join('; ')}
          </li>
        ))}
      </ul>
      {redirect.inform.length > 0 && <div className={styles.inform}><Steps steps={redirect.inform} /></div>}
    </>
  );
};

type Edited = 'texts' | 'questions' | 'emergency112' | 'police11414';

/** What the operator says, asks and never asks, and what may be written. */
export const TextsPart = ({ content, saving }: { readonly content: Content; readonly saving?: Saving | undefined }): ReactElement => {
  const t = useInstructionText().texts;
  const name = useNames();
  const [edited, setEdited] = useState<Edited>();
  const texts = textsOf(content);
  const prose = (...names: TextName[]): ReactElement[] => names.map((each) => <Prose key={each} name={each} text={texts[each]} />);
  const change = (what: Edited): ReactNode =>
    saving && <Button small variant="quiet" icon="edit" onPress={() => setEdited(what)}>{t.change}</Button>;
  const editing = saving && { content, saving, onClose: () => setEdited(undefined) };
  return (
    <div className={styles.part}>
      {saving && <div><Button icon="edit" onPress={() => setEdited('texts')}>{t.edit}</Button></div>}
      {prose('greeting', 'in', 'out')}
      <Section title={t.say112} actions={change('emergency112')}>
        <p className={styles.prose}>{content.emergency112.say}</p><Conditions redirect={content.emergency112} />
      </Section>
      <Section title={t.say11414} actions={change('police11414')}>
        <p className={styles.prose}>{content.police11414.say}</p><Conditions redirect={content.police11414} />
      </Section>
      {prose('mandatory')}
      <Section title={t.byCategory} actions={change('questions')}>
        <dl className={styles.questions}>
          {content.questions.byCategory.map(({ category, questions }) => (
            <div key={category}>
              <dt>{name('categories', category)}</dt>
              <dd><ul className={styles.lines}>{questions.map((question) => <li key={question}>{question}</li>)}</ul></dd>
            </div>
          ))}
        </dl>
      </Section>
      {prose('doNotAsk', 'may', 'mayNot', 'whenNobodyAnswers', 'feedbackToCaller', 'reports', 'testCalls', 'contactForChanges')}
      {editing && edited === 'texts' && <TextsDialog {...editing} />}
      {editing && edited === 'questions' && <QuestionsDialog {...editing} />}
      {editing && (edited === 'emergency112' || edited === 'police11414') && <RedirectDialog {...editing} which={edited} />}
    </div>
  );
};
