// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { explain, Problem } from '../../api/problem.js';
import { useCommon } from '../../i18n/common.js';
import { useNow } from '../../time/now.js';
import { dateTime } from '../../time/write.js';
import type { Edit } from '../../session/drafts.js';
import { Banner, Button, Dialog, Kept, toast, toFirstWrong } from '../../ui/index.js';
import { useGive, type Order } from './give.js';
import styles from './roster.module.css';
import { usePlanText, type PlanWords } from './text.js';

interface Arrived { readonly type: keyof PlanWords['event']; readonly revision: number; readonly occurredAt: string }

/** What others did to the roster meanwhile. */
const Since = ({ problem }: { readonly problem: Problem }): ReactElement => {
  const t = usePlanText();
  const now = useNow();
  const since = (problem.body.since as readonly Arrived[] | undefined) ?? [];
  return (
    <>
      <p>{t.conflictLead}</p>
      <ul className={styles.reasons}>
        {since.map(({ type, revision, occurredAt }) => <li key={revision}>{dateTime(occurredAt, now)}: {t.event[type]}</li>)}
      </ul>
    </>
  );
};

interface GiveDialogProps {
  readonly title: string;
  readonly confirm?: string;
  /** Of the roster that was seen when the dialog was opened. */
  readonly revision: number;
  /** What is to be done; undefined where something is still missing. */
  readonly orders: () => readonly Order[] | undefined;
  readonly onClose: () => void;
  readonly width?: 'narrow' | 'medium' | 'wide';
  /** Where what is typed is kept until it is saved. */
  readonly edit?: Pick<Edit<object>, 'forget' | 'isKept' | 'startOver'>;
  /** Given what the server said of a field, by JSON Pointer, and whether it has been tried to save. */
  readonly children: (wrong: (pointer: string) => string | undefined, tried: boolean) => ReactNode;
}

/** Changes the roster: what was typed stays when it is refused, and who was first is told of when somebody was. */
export const GiveDialog = ({ title, confirm, revision: seen, orders, onClose, width, edit, children }: GiveDialogProps): ReactElement => {
  const t = usePlanText();
  const common = useCommon();
  const [revision, setRevision] = useState(seen);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const give = useGive();
  const problem = give.error instanceof Problem ? give.error : undefined;
  const conflict = problem?.code === 'case/changed' ? problem : undefined;
  const drop = (): void => {
    edit?.forget();
    onClose();
  };
  const submit = (): void => {
    if (give.isPending) return;
    setTried(true);
    const asked = orders();
    if (!asked) return toFirstWrong(form.current);
    const on = conflict ? Number(conflict.body.currentRevision) : revision;
    setRevision(on);
    give.mutate({ orders: asked, revision: on }, { onSuccess: () => { toast(t.done); drop(); } });
  };
  const foot = (
    <>
      <Button variant="primary" isPending={give.isPending} onPress={submit}>{conflict ? t.anyway : confirm ?? common.save}</Button>
      <Button onPress={drop}>{common.cancel}</Button>
    </>
  );
  return (
    <Dialog title={title} isOpen onClose={onClose} foot={foot} {...(width && { width })}>
      <form ref={form} className={styles.form} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        {conflict && <Banner tone="warn" title={t.conflict}><Since problem={conflict} /></Banner>}
        {give.error && !conflict && <Banner tone="danger" title={explain(give.error).title}>{explain(give.error).detail}</Banner>}
        {edit && <Kept {...edit} />}
        {children((pointer) => problem?.at(pointer), tried)}
      </form>
    </Dialog>
  );
};
