// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { explain } from '../../api/problem.js';
import { useNames } from '../../api/municipality.js';
import { useDraft } from '../../session/drafts.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { span } from '../../time/write.js';
import { Banner, Button, DateTime, EmptyState, Failed, HandlingMark, Page, Section, Skeleton, Table, TextArea, toast } from '../../ui/index.js';
import { useDebrief, useDrillOrder, type Debrief, type DrillCall } from './data.js';
import styles from './drills.module.css';
import { useDrillText } from './text.js';

const route = getRouteApi('/drills/$drillId');
const MINUTE = 60_000;

const Sums = ({ calls }: Pick<Debrief, 'calls'>): ReactElement => {
  const t = useDrillText().sums;
  const sum = (of: (call: DrillCall) => number): number => calls.reduce((total, call) => total + of(call), 0);
  const rows = [
    [t.calls, calls.length], [t.answered, sum(({ acknowledgedAt }) => Number(acknowledgedAt !== undefined))],
    [t.exhausted, sum(({ exhausted }) => Number(exhausted))], [t.decisions, sum(({ decisions }) => decisions)],
    [t.deferrals, sum(({ deferrals }) => deferrals)], [t.broken, sum(({ brokenPromises }) => brokenPromises)],
    [t.deviations, sum(({ deviations }) => deviations)],
  ] as const;
  return <dl className={styles.sums}>{rows.map(([name, n]) => <div key={name}><dt>{name}</dt><dd>{n}</dd></div>)}</dl>;
};

const Calls = ({ calls }: Pick<Debrief, 'calls'>): ReactElement => {
  const t = useDrillText();
  const name = useNames();
  const after = (from: string, to: string | undefined): string =>
    to === undefined ? '–' : t.minutes(Math.round((Date.parse(to) - Date.parse(from)) / MINUTE));
  if (calls.length === 0) return <EmptyState kind="first" title={t.noCalls} />;
  return (
    <Table<DrillCall>
      caption={t.calls} rows={calls} keyOf={({ caseId }) => caseId}
      columns={[
        {
          id: 'received', title: t.received, isHead: true,
          cell: ({ caseId, receivedAt }) => <Link to="/cases/$caseId" params={{ caseId }}><DateTime at={receivedAt} show="near" /></Link>,
        },
        { id: 'what', title: t.what, cell: ({ category }) => name('categories', category) },
        { id: 'place', title: t.place, cell: ({ place }) => place },
        { id: 'rule', title: t.rule, cell: ({ rule }) => rule ?? '–' },
        { id: 'handling', title: t.handling, cell: ({ handling }) => <HandlingMark state={handling} plain /> },
        { id: 'first', title: t.first, isNumber: true, cell: ({ receivedAt, firstContactAt }) => after(receivedAt, firstContactAt) },
        { id: 'answer', title: t.answer, isNumber: true, cell: ({ receivedAt, acknowledgedAt }) => after(receivedAt, acknowledgedAt) },
        { id: 'contacts', title: t.contacts, isNumber: true, cell: ({ contacts }) => contacts },
        { id: 'deviations', title: t.deviations, isNumber: true, cell: ({ deviations }) => deviations },
      ]}
    />
  );
};

const Learned = ({ drill }: { readonly drill: Debrief }): ReactElement => {
  const t = useDrillText();
  const { may } = useSession();
  const [{ text }, setDraft, forget] = useDraft(`drill.${drill.drillId}`, { text: '' });
  const order = useDrillOrder(drill);
  return (
    <Section title={t.learned} count={drill.learned.length}>
      <div className={styles.learned}>
        {drill.learned.length === 0 && <p>{t.none}</p>}
        <ul className={styles.notes}>
          {drill.learned.map(({ noteId, at, text: said }) => <li key={noteId}><DateTime at={at} show="near" /><p>{said ?? t.hidden}</p></li>)}
        </ul>
        {may('drills:run') && (
          <form onSubmit={(event) => event.preventDefault()}>
            {order.error && <Banner tone="danger" title={explain(order.error).title}>{explain(order.error).detail}</Banner>}
            <TextArea label={t.note} value={text} onChange={(next) => setDraft({ text: next })} maxLength={4000} rows={3} />
            <Button
              isDisabled={!text.trim()} isPending={order.isPending}
              onPress={() => order.mutate({ text: text.trim() }, { onSuccess: () => { setDraft({ text: '' }); forget(); toast(t.added); } })}
            >
              {t.add}
            </Button>
          </form>
        )}
      </div>
    </Section>
  );
};

const Conditions = ({ drill }: { readonly drill: Debrief }): ReactElement => {
  const t = useDrillText();
  const name = useNames();
  const now = useNow();
  const units = (codes: readonly string[]): string => codes.map((code) => name('units', code)).join(', ') || t.asPlanned;
  return (
    <>
      <Banner tone="warn" title={t.watermark}>{t.watermarkText}</Banner>
      <dl className={styles.sums}>
        <div><dt>{t.when}</dt><dd>{span(drill.startedAt, drill.endedAt ?? drill.until, now)}</dd></div>
        <div><dt>{t.present}</dt><dd>{units(drill.present)}</dd></div>
        <div><dt>{t.absent}</dt><dd>{units(drill.absent)}</dd></div>
        <div><dt>{t.id}</dt><dd><code className={styles.code}>{drill.drillId}</code></dd></div>
      </dl>
    </>
  );
};

/** A drill, while it goes on and when it is talked through. */
export const DrillPage = (): ReactElement => {
  const t = useDrillText();
  const { drillId } = route.useParams();
  const { may } = useSession();
  const { data, error, isPending, refetch } = useDebrief(drillId);
  return (
    <Page title={data ? `${t.drill}: ${data.name}` : t.title} actions={data?.running && may('drills:run') && <End drill={data} />}>
      {isPending && <Skeleton rows={8} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <Conditions drill={data} />
          {data.more && <Banner title={t.more(data.calls.length)}>{t.moreText}</Banner>}
          <Sums calls={data.calls} />
          <Section title={t.calls} count={`${data.calls.length}${data.more ? '+' : ''}`}><Calls calls={data.calls} /></Section>
          <Learned drill={data} />
        </>
      )}
    </Page>
  );
};

const End = ({ drill }: { readonly drill: Debrief }): ReactElement => {
  const t = useDrillText();
  const order = useDrillOrder(drill);
  return (
    <>
      {order.error && <Banner tone="danger" title={explain(order.error).title}>{explain(order.error).detail}</Banner>}
      <Button isPending={order.isPending} onPress={() => order.mutate(undefined, { onSuccess: () => toast(t.ended) })}>{t.end}</Button>
    </>
  );
};
