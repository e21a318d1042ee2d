// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, type ReactElement } from 'react';
import { useRowKeys } from '../../actions/row-keys.js';
import { useNames } from '../../api/municipality.js';
import { useStory } from '../../facts/index.js';
import { useNow } from '../../time/now.js';
import { dateTime, duration } from '../../time/write.js';
import { Banner, Button, ButtonLink, DateTime, EmptyState, Failed, Mark, Page, Skeleton, Table, Tabs } from '../../ui/index.js';
import { useAwaiting, useDecided, type Awaiting, type Decided } from './data.js';
import styles from './decisions.module.css';
import { FactSummary } from './fact-summary.js';
import { useDecisionText } from './text.js';

const route = getRouteApi('/decisions');

/** One question that waits, with the facts that most decisions rest on and the way to deciding. */
const Card = ({ row }: { readonly row: Awaiting }): ReactElement => {
  const t = useDecisionText();
  const name = useNames();
  const now = useNow();
  const story = useStory(row.caseId);
  return (
    <li className={styles.card} data-row={row.caseId}>
      <header>
        <h2>
          <Link to="/decisions/$caseId" params={{ caseId: row.caseId }} data-row-focus="">{name('categories', row.category)}</Link>
        </h2>
        <Mark tone="warn" icon="clock">{t.waited(duration(now - Date.parse(row.requestedAt)))}</Mark>
      </header>
      <p className={styles.where}>{row.place || '–'} · <DateTime at={row.receivedAt} show="near" /></p>
      {story.data && <FactSummary story={story.data} brief />}
      {row.stale && <Banner tone="warn">{t.stale}</Banner>}
      <ButtonLink variant="primary" to="/decisions/$caseId" params={{ caseId: row.caseId }}>{t.look}</ButtonLink>
    </li>
  );
};

/** What is on the screen stays, though it could not be read anew, or no more of it. */
const Unread = ({ found }: { readonly found: ReturnType<typeof useAwaiting> | ReturnType<typeof useDecided> }): ReactElement | null => (
  found.isError ? <Failed error={found.error} onRetry={() => void (found.isFetchNextPageError ? found.fetchNextPage() : found.refetch())} /> : null
);

const Nothing = (): ReactElement => {
  const t = useDecisionText();
  const now = useNow();
  const last = useDecided().data?.pages[0]?.rows[0];
  return <EmptyState kind="done" title={t.empty.done}>{last ? t.empty.last(dateTime(last.decidedAt, now, true)) : t.empty.none}</EmptyState>;
};

const Waiting = (): ReactElement => {
  const t = useDecisionText();
  const within = useRef<HTMLDivElement>(null);
  const found = useAwaiting();
  useRowKeys('decisions', within, t.keys);
  if (found.isPending) return <Skeleton />;
  if (found.isLoadingError) return <Failed error={found.error} onRetry={() => void found.refetch()} />;
  const rows = found.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <Nothing />;
  return (
    <div ref={within}>
      <Unread found={found} />
      <ul className={styles.cards}>{rows.map((row) => <Card key={row.caseId} row={row} />)}</ul>
      {found.hasNextPage && <Button isPending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>{t.made.more}</Button>}
    </div>
  );
};

const Outcome = ({ row: { outcome, followedUp } }: { readonly row: Decided }): ReactElement => {
  const t = useDecisionText();
  return (
    <div className={styles.outcome}>
      {outcome === 'deferred' ? <Mark plain tone="warn" icon="clock">{t.made.deferred}</Mark> : <Mark plain tone="info"
        icon="flag">{t.made.specialHandling}</Mark>}
      {followedUp ? <Mark plain tone="ok" icon="check">{t.made.followedUp}</Mark> : <Mark plain icon="circle">{t.made.owed}</Mark>}
    </div>
  );
};

const Made = (): ReactElement => {
  const t = useDecisionText();
  const name = useNames();
  const found = useDecided();
  if (found.isPending) return <Skeleton />;
  if (found.isLoadingError) return <Failed error={found.error} onRetry={() => void found.refetch()} />;
  const rows = found.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <EmptyState kind="first" title={t.made.empty}>{t.made.emptyText}</EmptyState>;
  return (
    <div className={styles.table}>
      <Unread found={found} />
      <Table<Decided>
        caption={t.made.table} rows={rows} keyOf={({ caseId, id }) => `${caseId} ${id}`}
        columns={[
          {
            id: 'what', title: t.made.what, isHead: true,
            cell: ({ caseId, category, place, decidedAt }) => (
              <>
                <Link to="/decisions/$caseId" params={{ caseId }}>{name('categories', category)}</Link>
                <span className={styles.sub}>{place || '–'} · <DateTime at={decidedAt} show="near" /></span>
              </>
            ),
          },
          { id: 'outcome', title: t.made.outcome, cell: (row) => <Outcome row={row} /> },
        ]}
      />
      {found.hasNextPage && <Button isPending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>{t.made.more}</Button>}
    </div>
  );
};

/** What the decision function has to decide, and what it has decided. */
export const DecisionsPage = (): ReactElement => {
  const t = useDecisionText();
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={t.title} lead={t.lead} narrow>
      <Tabs
        label={t.title} selected={view ?? 'waiting'}
          onSelect={(id) => void navigate({ search: id === 'made' ? { view: 'made' } : {}, replace: true })}
        parts={[{ id: 'waiting', title: t.views.waiting, content: <Waiting /> }, { id: 'made', title: t.views.made, content: <Made /> }]}
      />
    </Page>
  );
};
