// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { newKey } from '../../api/key.js';
import { useMunicipality } from '../../api/municipality.js';
import { explain, Problem } from '../../api/problem.js';
import { useCommon } from '../../i18n/common.js';
import { useDraft } from '../../session/drafts.js';
import { now } from '../../time/now.js';
import { Banner, Button, Page, toast } from '../../ui/index.js';
import { bodyOf, emptyCall, isUrgent, unanswered, type Call, type Question } from './call.js';
import styles from './calls.module.css';
import { Paper } from './paper.js';
import { Questions } from './questions.js';
import { useCallText } from './text.js';

/** Where the server's word about a field belongs in the form. */
const POINTERS: Readonly<Record<Question, readonly string[]>> = {
  category: ['/category'], description: ['/description'], place: ['/place', '/place/text', '/place/code'], ongoing: ['/ongoing'], danger: ['/danger'],
  people: ['/people'], mayCall: ['/callback'], phone: ['/callback/phone'], future: ['/receivedAt'],
};

const useRegister = () => {
  const client = useQueryClient();
  return useMutation({
    // The key follows from the call's own reference: the same form sent twice is one call.
    mutationFn: async (call: Call) =>
      answer(await api.POST('/cases/receive-call', { params: { header: { 'Idempotency-Key': call.reference } }, body: bodyOf(call) })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['list'] }),
  });
};

/** What is still to be answered, each leading to its question. Gets the focus, so that those who listen hear it first. */
const Missing = ({ questions, onSummary }: {
  readonly questions: readonly Question[]; readonly onSummary: (element: HTMLElement | null) => void;
}): ReactElement => {
  const t = useCallText();
  const common = useCommon();
  const go = (question: Question): void =>
    document.getElementById(`q-${question}`)?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  return (
    <div ref={onSummary} tabIndex={-1} role="alert" className={styles.missing}>
      <h2>{common.errorsTitle}</h2>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <a href={`#q-${question}`} onClick={(event) => { event.preventDefault(); go(question); }}>{t.missing[question]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Registering a call by hand: the questions in the order in which they are asked, kept as they are typed. */
export const CallPage = (): ReactElement => {
  const t = useCallText();
  const common = useCommon();
  const navigate = useNavigate();
  const staffed = useMunicipality()?.staffed;
  const [empty] = useState(() => emptyCall(newKey()));
  const [call, setCall, forget] = useDraft<Call>('call', empty);
  const [asked, setAsked] = useState(false);
  const register = useRegister();
  const summary = useRef<HTMLElement>(null);
  const problem = register.error instanceof Problem ? register.error : undefined;
  const left = asked ? unanswered(call, now()) : [];
  const wrong = (question: Question): string | undefined =>
    left.includes(question) ? t.missing[question] : POINTERS[question].map((pointer) => problem?.at(pointer)).find(Boolean);
  const save = async (): Promise<void> => {
    setAsked(true);
    if (unanswered(call, now()).length > 0) return void setTimeout(() => summary.current?.focus());
    const { caseId } = await register.mutateAsync(call);
    forget();
    toast(t.saved);
    await navigate({ to: '/cases/$caseId', params: { caseId } });
  };
  const clear = (): void => {
    setCall(() => emptyCall(newKey()));
    setAsked(false);
    register.reset();
    toast(t.cleared, { tone: 'info', action: { label: common.undo, run: () => setCall(() => call) } });
  };
  return (
    <>
      <div className={styles.screen}>
        <Page
          narrow title={left.length > 0 ? `${common.error}: ${t.title}` : t.title} heading={t.title} lead={t.lead}
          actions={<Button icon="print" onPress={() => print()}>{t.print}</Button>}
        >
          <Banner tone={isUrgent(call) ? 'danger' : 'info'} title={isUrgent(call) ? t.emergencyNow : t.emergency} />
          {staffed === false && <Banner tone="warn">{t.unstaffed}</Banner>}
          {left.length > 0 && <Missing questions={left} onSummary={(element) => { summary.current = element; }} />}
          {register.error && <Banner tone="danger" title={explain(register.error).title}>{explain(register.error).detail}</Banner>}
          <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); void save().catch(() => undefined); }}>
            <Questions call={call} tell={(change) => setCall((before) => ({ ...before, ...change }))} wrong={wrong} />
            <div className={styles.foot}>
              <Button type="submit" variant="primary" isPending={register.isPending}>{t.save}</Button>
              <Button variant="quiet" onPress={clear}>{t.clear}</Button>
              <p>{t.draft}</p>
            </div>
          </form>
        </Page>
      </div>
      <Paper />
    </>
  );
};
