// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useActions, type Action } from '../../actions/registry.js';
import { currentRow, useRowKeys } from '../../actions/row-keys.js';
import { useOrders } from '../../api/orders.js';
import { explain } from '../../api/problem.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { dayOf } from '../../time/write.js';
import { Button, ButtonLink, EmptyState, Failed, Page, Skeleton, toast } from '../../ui/index.js';
import { Board } from './board.js';
import { useLedger, useSummary } from './data.js';
import { AssignDialog, PostponeDialog } from './dialogs.js';
import { Filters, Who } from './filters.js';
import styles from './follow-ups.module.css';
import { LedgerTable, type RowActions } from './ledger-table.js';
import { queryOf, together, type Owed } from './owed.js';
import { isWide, MOST_AT_ONCE, type LedgerSearch } from './search.js';
import { Sums, ViewSwitch } from './sums.js';
import { useFollowUpText } from './text.js';

const route = getRouteApi('/follow-ups');

/** As many obligations as a board can hold and still be read; fetched without being asked for, so that its columns are whole. */
const MOST_ON_BOARD = 2_000;

/** What stands over the list while somebody chooses a person or a day. */
const useDialogs = (onDone: () => void) => {
  const [open, setOpen] = useState<{ readonly what: 'assign' | 'postpone'; readonly caseIds: readonly string[] }>();
  const { me } = useSession();
  const t = useFollowUpText();
  const { give, isPending } = useOrders();
  const close = useCallback(() => setOpen(undefined), []);
  const actions: RowActions = {
    onAssign: (caseIds) => setOpen({ what: 'assign', caseIds }),
    onPostpone: (caseIds) => setOpen({ what: 'postpone', caseIds }),
    onTake: async (caseIds) => {
      const { done, refused } = await give(caseIds, 'assign-follow-up', { assignee: me.id });
      const [first] = refused;
      if (first) toast(`${t.notDone(refused.length)}: ${explain(first.error).title}`, { tone: 'danger' });
      if (done.length > 0) toast(t.assigned(done.length, me.name));
    },
  };
  const Shown = open?.what === 'assign' ? AssignDialog : PostponeDialog;
  return { actions, isPending, dialog: open && <Shown caseIds={open.caseIds} onClose={close} onDone={onDone} /> };
};

const useLedgerKeys = (within: React.RefObject<HTMLDivElement | null>, toggle: (caseId: string) => void): void => {
  const t = useFollowUpText();
  const navigate = useNavigate();
  useRowKeys('follow-ups', within, t.keys);
  useActions(useMemo((): Action[] => {
    const here = (act: (caseId: string) => void) => (): void => {
      const caseId = currentRow(within)?.dataset.row;
      if (caseId) act(caseId);
    };
    return [
      { id: 'follow-ups.select', title: t.keys.select, section: t.keys.section, keys: 'x', quiet: true, run: here(toggle) },
      {
        id: 'follow-ups.follow', title: t.keys.follow, section: t.keys.section, keys: 'u', quiet: true,
        run: here((caseId) => void navigate({ to: '/follow-ups/$caseId', params: { caseId } })),
      },
    ];
  }, [within, toggle, t, navigate]));
};

const Nothing = ({ search, onClear }: { readonly search: LedgerSearch; readonly onClear: () => void }): ReactElement => {
  const t = useFollowUpText();
  if (!isWide(search)) return <EmptyState kind="noMatch" title={t.empty.noMatch} action={<Button onPress={onClear}>{t.filters.clear}</Button>} />;
  return <EmptyState kind="done" title={t.empty.done}>{t.empty.doneText}</EmptyState>;
};

const BulkBar = ({ caseIds, actions, onClear }: { readonly caseIds: readonly string[]; readonly actions: RowActions;
  readonly onClear: () => void }): ReactElement => {
  const t = useFollowUpText();
  return (
    <div className={styles.bulk} role="region" aria-label={t.selected(caseIds.length)}>
      <strong aria-live="polite">{t.selected(caseIds.length)}</strong>
      <ButtonLink variant="primary" to="/follow-ups/meeting" search={{ case: caseIds.slice(0, MOST_AT_ONCE) }}>{t.together}</ButtonLink>
      {caseIds.length > MOST_AT_ONCE && <span>{t.batch.tooMany(MOST_AT_ONCE)}</span>}
      <Button onPress={() => actions.onAssign(caseIds)}>{t.assign}</Button>
      <Button onPress={() => actions.onPostpone(caseIds)}>{t.postpone}</Button>
      <Button variant="quiet" onPress={onClear}>{t.unselect}</Button>
    </div>
  );
};

/** Everything that is to be followed up, by day and by person. */
export const FollowUpsPage = (): ReactElement => {
  const t = useFollowUpText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { me } = useSession();
  const today = dayOf(useNow());
  const within = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const summary = useSummary();
  const ledger = useLedger(queryOf(search, today, me.id));
  const rows = useMemo((): readonly Owed[] => together(ledger.data?.pages.flatMap((page) => page.rows) ?? []), [ledger.data]);
  const clear = useCallback(() => setChosen(new Set()), []);
  const { actions, dialog } = useDialogs(clear);
  useLedgerKeys(within, useCallback((caseId: string) => setChosen((before) => {
    const next = new Set(before);
    if (!next.delete(caseId)) next.add(caseId);
    return next;
  }), []));
  const change = (patch: Partial<LedgerSearch>): void => void navigate({ search: (before) => ({ ...before, ...patch }), replace: true });
  const shown = new Set(rows.map(({ caseId }) => caseId));
  const chosenShown = [...chosen].filter((caseId) => shown.has(caseId));
  const isBoard = search.view === 'board' && search.state !== 'covered';
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = ledger;
  const fetched = ledger.data?.pages.reduce((sum, page) => sum + page.rows.length, 0) ?? 0;
  const fillsBoard = isBoard && hasNextPage && !isError && fetched < MOST_ON_BOARD;
  useEffect(() => { if (fillsBoard && !isFetchingNextPage) void fetchNextPage(); }, [fillsBoard, isFetchingNextPage, fetchNextPage]);
  return (
    <Page
      title={t.title} lead={t.lead}
      actions={<><ButtonLink to="/follow-ups/meeting">{t.meeting}</ButtonLink><ButtonLink to="/follow-ups/months">{t.views.month}</ButtonLink></>}
    >
      <Sums summary={summary.data} search={search} onChange={change} />
      <div className={styles.tools}>
        <Filters search={search} onChange={change} />
        <div className={styles.toolsEnd}>
          <Who search={search} summary={summary.data} onChange={change} />
          <ViewSwitch search={search} onChange={change} />
        </div>
      </div>
      <div ref={within} className={styles.rows} data-board={isBoard || undefined} aria-busy={ledger.isFetching || undefined}>
        {ledger.isPending && <Skeleton rows={8} />}
        {ledger.isError && <Failed error={ledger.error} onRetry={() => void ledger.refetch()} />}
        {ledger.isSuccess && rows.length === 0 && <Nothing search={search}
          onClear={() => void navigate({ search: search.view ? { view: search.view } : {} })} />}
        {rows.length > 0 && (isBoard
          ? (
            <Board rows={rows} isWhole={!hasNextPage} by={search.by ?? 'due'}
              onBy={(by) => change({ by: by === 'due' ? undefined : by })} {...actions} />
          )
          : <LedgerTable rows={rows} chosen={chosen} onChoose={setChosen} {...actions} />)}
      </div>
      {hasNextPage && !fillsBoard && <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>{t.more}</Button>}
      {chosenShown.length > 0 && <BulkBar caseIds={chosenShown} actions={actions} onClear={clear} />}
      {dialog}
    </Page>
  );
};
