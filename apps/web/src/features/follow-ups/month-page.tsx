// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useLanguage, count } from '../../i18n/texts.js';
import { useNow } from '../../time/now.js';
import { dayOf, monthText } from '../../time/write.js';
import { plusMonths } from '../../time/zone.js';
import { Banner, Button, Checkbox, DateTime, EmptyState, Failed, Mark, MonthSelect, Page, Skeleton, Table } from '../../ui/index.js';
import { useMonth, type LedgerCall, type Month } from './data.js';
import styles from './follow-ups.module.css';
import { percentOf } from './percent.js';
import { useFollowUpText } from './text.js';

const route = getRouteApi('/follow-ups/months/$month');

/** The sum that must come out: received = followed up + outstanding. */
const Proof = ({ account, month }: { readonly account: Month; readonly month: string }): ReactElement => {
  const t = useFollowUpText();
  useLanguage();
  const isRunning = month >= dayOf(useNow()).slice(0, 7);
  const { received, followedUp, outstanding, overdue } = account;
  if (received === 0) return <EmptyState kind="first" title={t.month.none} />;
  return (
    <div className={styles.proof} data-whole={outstanding === 0 || undefined}>
      <dl className={styles.equation}>
        <div><dt>{t.month.received}</dt><dd>{count(received)}</dd></div>
        <span aria-hidden="true">=</span>
        <div><dt>{t.month.followedUp}</dt><dd>{count(followedUp)}</dd></div>
        <span aria-hidden="true">+</span>
        <div data-bad={(isRunning ? overdue > 0 : outstanding > 0) || undefined}>
          <dt>{t.month.outstanding}{overdue > 0 && `, ${t.month.overdue(overdue)}`}</dt><dd>{count(outstanding)}</dd>
        </div>
      </dl>
      <div className={styles.share} role="img" aria-label={t.month.ring(percentOf(followedUp, received))}>
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="6" className={styles.track} />
          <rect width={(followedUp / received) * 100} height="6" className={styles.filled} />
        </svg>
      </div>
      <p className={styles.verdict}>
        {outstanding === 0
          ? <Mark tone="ok" icon="check" plain>{t.month.complete(received)}</Mark>
          : <Mark tone={isRunning ? 'neutral' : 'danger'} icon={isRunning ? 'circle' : 'alert'} plain>{t.month.incomplete(outstanding)}</Mark>}
        <span>{t.month.percent(percentOf(followedUp, received))}</span>
      </p>
      {isRunning && <Banner>{t.month.running}</Banner>}
    </div>
  );
};

const Calls = ({ rows, month }: { readonly rows: readonly LedgerCall[]; readonly month: string }): ReactElement => {
  const t = useFollowUpText();
  const name = useNames();
  const isRunning = month >= dayOf(useNow()).slice(0, 7);
  return (
    <Table<LedgerCall>
      caption={t.month.table(monthText(month))} rows={rows} keyOf={({ caseId }) => caseId}
      columns={[
        {
          id: 'what', title: t.month.time, isHead: true,
          cell: ({ caseId, category, place, receivedAt }) => (
            <>
              <Link to="/follow-ups/$caseId" params={{ caseId }}>{name('categories', category)}</Link>
              <span className={styles.sub}><DateTime at={receivedAt} show="absolute" /> · {place || '–'}</span>
            </>
          ),
        },
        {
          id: 'state', title: t.month.state,
          cell: ({ followedUp, outstanding }) => followedUp
            ? <Mark tone="ok" icon="check" plain>{t.month.done}</Mark>
            : <Mark tone={isRunning ? 'neutral' : 'danger'} icon={isRunning ? 'circle' : 'alert'} plain>{t.month.left(outstanding)}</Mark>,
        },
      ]}
    />
  );
};

/** Prints when every row is here: a proof with the first ones alone proves nothing. Rows that cannot be had are told of, and nothing is printed. */
const usePrintAll = (found: ReturnType<typeof useMonth>): readonly [isPrinting: boolean, print: () => void] => {
  const { hasNextPage, isFetchNextPageError, isFetchingNextPage, fetchNextPage } = found;
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (!isWanted || isFetchingNextPage) return;
    if (hasNextPage && !isFetchNextPageError) return void fetchNextPage();
    setWanted(false);
    if (!hasNextPage) print();
  }, [isWanted, hasNextPage, isFetchNextPageError, isFetchingNextPage, fetchNextPage]);
  return [isWanted, () => setWanted(true)];
};

/** The proof of a month: every call, and whether it has been followed up. */
export const MonthPage = (): ReactElement => {
  const t = useFollowUpText();
  useLanguage();
  const { month } = route.useParams();
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const thisMonth = dayOf(useNow()).slice(0, 7);
  const found = useMonth(month, open === true);
  const [account] = found.data?.pages ?? [];
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const all = (open ? account?.outstanding : account?.received) ?? 0;
  const [isPrinting, printAll] = usePrintAll(found);
  const go = (to: string): void => void navigate({ params: { month: to }, search: (before) => before });
  return (
    <Page
      title={t.month.title(monthText(month))}
        lead={<><p className={styles.noPrint}><Link to="/follow-ups">{t.review.back}</Link></p><p>{t.month.proof}</p></>}
      actions={
        <>
          <Button onPress={() => go(plusMonths(month, -1))}>{t.month.previous}</Button>
          <Button isDisabled={month >= thisMonth} onPress={() => go(plusMonths(month, 1))}>{t.month.next}</Button>
          <Button icon="print" isPending={isPrinting} onPress={printAll}>{t.month.print}</Button>
        </>
      }
    >
      <div className={styles.pickMonth}>
        <MonthSelect label={t.month.pick} value={month} latest={thisMonth} onChange={go} />
      </div>
      {found.isPending && <Skeleton rows={8} />}
      {found.isError && !account && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {account && <Proof account={account} month={month} />}
      {account && account.received > 0 && (
        <section className={styles.monthCalls}>
          <div className={styles.noPrint}>
            <Checkbox isSelected={open === true}
              onChange={(on) => void navigate({ search: on ? { open: true } : {}, replace: true })}>{t.month.onlyOpen}</Checkbox>
          </div>
          {rows.length > 0 ? <Calls rows={rows} month={month} /> : <EmptyState kind="done" title={t.month.noneOpen} />}
          {found.hasNextPage && <p>{t.month.first(rows.length, all)}</p>}
          {found.isFetchNextPageError && <Failed error={found.error} onRetry={() => void found.fetchNextPage()} />}
          {found.hasNextPage && <Button isPending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>{t.more}</Button>}
        </section>
      )}
    </Page>
  );
};

/** Without a month: the last whole one, which is the one to prove. */
export const LastMonthPage = (): ReactElement => (
  <Navigate to="/follow-ups/months/$month" params={{ month: plusMonths(dayOf(useNow()).slice(0, 7), -1) }} replace />
);
