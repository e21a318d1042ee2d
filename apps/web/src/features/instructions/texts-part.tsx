// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useCommon } from '../../i18n/common.js';
import { Button, Dialog, Section, TextArea } from '../../ui/index.js';
import type { Content } from './data.js';
import styles from './instructions.module.css';
import { Steps } from './steps.js';
import { useInstructionText } from './text.js';
import { LISTS, TEXTS, textsOf, withTexts, type TextName } from './texts-form.js';

const TextsDialog = ({ content, onSave, onClose }: {
  readonly content: Content; readonly onSave: (content: Content) => void; readonly onClose: () => void;
}): ReactElement => {
  const t = useInstructionText().texts;
  const { save, cancel } = useCommon();
  const [texts, setTexts] = useState(() => textsOf(content));
  const submit = (): void => onSave(withTexts(content, texts));
  return (
    <Dialog
      title={t.edit} isOpen onClose={onClose} width="wide"
      foot={<><Button variant="primary" onPress={submit}>{save}</Button><Button onPress={onClose}>{cancel}</Button></>}
    >
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        {TEXTS.map((name) => (
          <TextArea
            key={name} label={t[name]} value={texts[name]} onChange={(value) => setTexts((before) => ({ ...before, [name]: value }))}
            maxLength={4000} rows={LISTS.has(name) ? 5 : 3} {...(LISTS.has(name) ? { hint: t.oneEach } : {})}
          />
        ))}
      </form>
    </Dialog>
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

/** What the operator says, asks and never asks, and what may be written. */
export const TextsPart = ({ content, onChange }: {
  readonly content: Content; readonly onChange?: ((content: Content) => void) | undefined;
}): ReactElement => {
  const t = useInstructionText().texts;
  const name = useNames();
  const [isOpen, setOpen] = useState(false);
  const texts = textsOf(content);
  const prose = (...names: TextName[]): ReactElement[] => names.map((each) => <Prose key={each} name={each} text={texts[each]} />);
  return (
    <div className={styles.part}>
      {onChange && <div><Button icon="edit" onPress={() => setOpen(true)}>{t.edit}</Button></div>}
      {prose('greeting', 'in', 'out')}
      <Section title={t.say112}><p className={styles.prose}>{texts.say112}</p><Conditions redirect={content.emergency112} /></Section>
      <Section title={t.say11414}><p className={styles.prose}>{texts.say11414}</p><Conditions redirect={content.police11414} /></Section>
      {prose('mandatory')}
      <Section title={t.byCategory}>
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
      {onChange && isOpen && (
        <TextsDialog content={content} onClose={() => setOpen(false)} onSave={(next) => { setOpen(false); onChange(next); }} />
      )}
    </div>
  );
};
