// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useRef, useState, type ReactElement } from 'react';
import { useOrders } from '../../api/orders.js';
import { usePeople } from '../../api/people.js';
import { explain } from '../../api/problem.js';
import type { CommandBody, CommandName } from '../../api/use-command.js';
import { useCommon } from '../../i18n/common.js';
import { useNow } from '../../time/now.js';
import { dayOf, dayText } from '../../time/write.js';
import { plusDays } from '../../time/zone.js';
import { Prose } from '../../facts/index.js';
import { useSession } from '../../session/session.js';
import { Ask } from '../../ui/ask.js';
import { Banner, DayField, RadioGroup, toast } from '../../ui/index.js';
import styles from './follow-ups.module.css';
import { useFollowUpText } from './text.js';

interface ForCases {
  readonly caseIds: readonly string[];
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Says what was refused, where the form still stands. */
const Refused = ({ errors }: { readonly errors: readonly unknown[] }): ReactElement | null => {
  const t = useFollowUpText();
  if (errors.length === 0) return null;
  const words = [...new Set(errors.map((error) => explain(error)).map(({ title, detail }) => [title, detail].filter(Boolean).join(' ')))];
  return <Banner tone="danger" title={t.notDone(errors.length)}>{words.map((text) => <p key={text}>{text}</p>)}</Banner>;
};

/** Gives an order about each of some cases; tried again, about those that are left. True when none is. */
const useEach = (caseIds: readonly string[]) => {
  const left = useRef(caseIds);
  const [errors, setErrors] = useState<readonly unknown[]>([]);
  const { give, isPending } = useOrders();
  const each = async <Name extends CommandName>(name: Name, body: CommandBody<Name>): Promise<boolean> => {
    const { refused } = await give(left.current, name, body);
    left.current = refused.map(({ caseId }) => caseId);
    setErrors(refused.map(({ error }) => error));
    return refused.length === 0;
  };
  return { each, errors, isPending };
};

/** Chooses who follows up some cases. */
export const AssignDialog = ({ caseIds, onClose, onDone }: ForCases): ReactElement => {
  const t = useFollowUpText();
  const common = useCommon();
  const { me } = useSession();
  const people = usePeople()?.filter(({ active }) => active) ?? [];
  const [who, setWho] = useState(me.id);
  const { each, errors, isPending } = useEach(caseIds);
  const save = async (): Promise<void> => {
    if (!await each('assign-follow-up', { assignee: who })) return;
    toast(t.assigned(caseIds.length, people.find(({ id }) => id === who)?.name ?? ''));
    onDone?.();
    onClose();
  };
  return (
    <Ask title={t.assign} confirm={common.save} isPending={isPending} onConfirm={() => void save()} onClose={onClose} narrow>
      <div className={styles.form}>
        <RadioGroup label={t.who} value={who} onChange={setWho} choices={people.map(({ id, name }) => ({ id, label: name }))} />
        <Refused errors={errors} />
      </div>
    </Ask>
  );
};

/** Gives some cases a later day. */
export const PostponeDialog = ({ caseIds, onClose, onDone }: ForCases): ReactElement => {
  const t = useFollowUpText();
  const now = useNow();
  const today = dayOf(now);
  const [until, setUntil] = useState(plusDays(today, 7));
  const [why, setWhy] = useState('');
  const [error, setError] = useState<string>();
  const { each, errors, isPending } = useEach(caseIds);
  const save = async (): Promise<void> => {
    if (!until) return setError(t.untilMissing);
    if (until <= today) return setError(t.untilHint);
    setError(undefined);
    if (!await each('postpone-follow-up', { until, ...(why.trim() ? { why: why.trim() } : {}) })) return;
    toast(t.postponed(caseIds.length, dayText(until, now)));
    onDone?.();
    onClose();
  };
  return (
    <Ask title={t.postpone} confirm={t.postpone} isPending={isPending} onConfirm={() => void save()} onClose={onClose} narrow>
      <div className={styles.form}>
        <DayField label={t.until} hint={t.untilHint} value={until} onChange={setUntil} error={error} />
        <Prose label={t.why} value={why} onChange={setWhy} />
        <Refused errors={errors} />
      </div>
    </Ask>
  );
};
