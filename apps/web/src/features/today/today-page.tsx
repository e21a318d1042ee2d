// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMemo, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import type { Today } from '../../api/rows.js';
import { usePersonName } from '../../session/person-name.js';
import { useSession } from '../../session/session.js';
import { stored } from '../../session/stored.js';
import { now as serverNow, useNow } from '../../time/now.js';
import { dateTime, dayText, duration } from '../../time/write.js';
import { Button, EmptyState, Failed, FollowUpMark, HandlingMark, Mark, Page, Skeleton } from '../../ui/index.js';
import { caseLink } from '../../url/to.js';
import { Approvals } from './approvals.js';
import { Elsewhere } from './elsewhere.js';
import { Part, Row } from './row.js';
import { Staffing } from './staffing.js';
import { useText } from './text.js';
import styles from './today.module.css';
import { useToday } from './use-today.js';

/** The answer holds fifty of each at most. */
const isCut = (rows: readonly unknown[]): boolean => rows.length >= 50;

const Decisions = ({ today }: { readonly today: Today }): ReactElement => {
  const t = useText();
  const now = useNow();
  return (
    <Part
      title={t.decisions} items={today.decisions} isCut={isCut(today.decisions)} all={{ to: '/decisions' }}
      row={(item) => (
        <Row
          key={item.caseId} about={item} to={{ to: '/decisions/$caseId', params: { caseId: item.caseId } }}
          why={t.asked(dateTime(item.requestedAt, now))}
          mark={<Mark tone="warn" icon="clock">{`${t.waited} ${duration(now - Date.parse(item.requestedAt))}`}</Mark>}
        />
      )}
    />
  );
};

const Handovers = ({ today }: { readonly today: Today }): ReactElement => {
  const t = useText();
  const { me } = useSession();
  const nameOf = useNames();
  const now = useNow();
  return (
    <Part
      title={me.units.length > 0 ? t.handovers : t.handoversAll} items={today.handovers} isCut={isCut(today.handovers)}
      all={{ to: '/handovers' }}
      row={(item) => {
        const hasBegun = Date.parse(item.shiftStart) <= now;
        const start = dateTime(item.shiftStart, now);
        return (
          <Row
            key={`${item.caseId} ${item.deferralId} ${item.unit}`} about={item} to={{ to: '/handovers/$unit', params: { unit: item.unit } }}
            isLate={item.status === 'broken'}
            why={`${nameOf('units', item.unit)}: ${hasBegun ? t.shiftStarted(start) : t.shiftStarts(start)}`}
            mark={item.status === 'broken'
              ? <Mark tone="danger" icon="alert">{t.broken}</Mark>
              : item.status === 'returned' && <Mark tone="warn" icon="undo">{t.returned}</Mark>}
          />
        );
      }}
    />
  );
};

/** One row per case, though each may owe several things. */
const perCase = <Item extends { readonly caseId: string }>(items: readonly Item[]): Item[] =>
  [...new Map(items.toReversed().map((item) => [item.caseId, item])).values()].toReversed();

const Owed = ({ today, kind }: { readonly today: Today; readonly kind: 'overdue' | 'due' }): ReactElement => {
  const t = useText();
  const now = useNow();
  const nameOf = usePersonName();
  const isOverdue = kind === 'overdue';
  return (
    <Part
      title={t[kind]} items={perCase(today[kind])} isCut={isCut(today[kind])}
      all={{ to: '/follow-ups' }}
      row={(item) => (
        <Row
          key={item.caseId} about={item} to={{ to: '/follow-ups/$caseId', params: { caseId: item.caseId } }} isLate={isOverdue}
          mark={isOverdue && <Mark tone="danger" icon="alert" plain>{t.dueDay(dayText(item.due, now))}</Mark>}
          why={item.responsible ? t.responsible(nameOf(item.responsible)) : t.unassigned}
        />
      )}
    />
  );
};

const Calls = ({ today, onSeen }: { readonly today: Today; readonly onSeen: () => void }): ReactElement => {
  const t = useText();
  const now = useNow();
  return (
    <Part
      title={t.callsSince(dateTime(today.since, now))} items={today.calls} isCut={isCut(today.calls)} nothing={t.noCalls}
      all={{ to: '/cases', search: { from: today.since } }}
      actions={today.calls.length > 0 && <Button small variant="quiet" icon="eye" onPress={onSeen}>{t.seen}</Button>}
      row={(item) => (
        <Row
          key={item.caseId} about={item} to={caseLink(item.caseId)} why={<FollowUpMark state={item.followUpState} />}
          mark={<HandlingMark state={item.handling} />}
        />
      )}
    />
  );
};

const seen = (userId: string) => stored<string | undefined>(`today.seen.${userId}`, undefined);

const Waiting = (): ReactElement => {
  const t = useText();
  const { me, may } = useSession();
  const mine = useMemo(() => seen(me.id), [me.id]);
  const since = mine.use();
  const { data: today, error, refetch } = useToday(since);
  if (!today) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton rows={10} />;
  const waits = [may('cases:handle') && 'decisions', may('cases:receive') && 'handovers', may('cases:follow-up') && 'follow-ups'].filter(Boolean);
  const things = today.decisions.length + today.handovers.length + perCase([...today.overdue, ...today.due]).length;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {waits.includes('decisions') && today.decisions.length > 0 && <Decisions today={today} />}
        {waits.includes('handovers') && today.handovers.length > 0 && <Handovers today={today} />}
        {waits.includes('follow-ups') && today.overdue.length > 0 && <Owed today={today} kind="overdue" />}
        {waits.includes('follow-ups') && today.due.length > 0 && <Owed today={today} kind="due" />}
        <Approvals otherwise={things === 0 && <EmptyState kind="done" title={t.allDone}>{t.allDoneText}</EmptyState>} />
      </div>
      <div className={styles.column}>
        <Calls today={today} onSeen={() => mine.set(new Date(serverNow()).toISOString())} />
        <Staffing gaps={today.gaps} />
      </div>
    </div>
  );
};

/** What waits for whoever is here, right now. */
export const TodayPage = (): ReactElement => {
  const t = useText();
  const { may } = useSession();
  const now = useNow();
  return <Page title={t.title} lead={dateTime(now, now)}>{may('cases:read') ? <Waiting /> : <Elsewhere />}</Page>;
};
