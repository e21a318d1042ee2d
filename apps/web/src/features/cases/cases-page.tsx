// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useActions } from '../../actions/registry.js';
import { useSession } from '../../session/session.js';
import { Button, EmptyState, Failed, Page, SearchField, Skeleton } from '../../ui/index.js';
import { isWide, type CasesSearch } from '../../url/case-choice.js';
import { SelectionBar } from './assign.js';
import { CaseTable } from './case-table.js';
import styles from './cases.module.css';
import { Export } from './export.js';
import { Filters } from './filters.js';
import { useText } from './text.js';
import { useCaseList, useFacets } from './use-cases.js';
import { useSelection } from './use-selection.js';
import { ViewMenu } from './view-menu.js';
import { Views } from './views.js';

const route = getRouteApi('/cases');
const WAIT_MS = 350;

/** What is written is asked for when the writing pauses. */
const SearchBox = ({ q, onChange }: { readonly q: string; readonly onChange: (q: string) => void }): ReactElement => {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(q);
  const asked = useRef(q);
  // From elsewhere, such as a step back. What one has asked for oneself comes a moment later, and one may have written on.
  useEffect(() => {
    if (q !== asked.current) setText(q);
    asked.current = q;
  }, [q]);
  useEffect(() => {
    if (text === q) return undefined;
    const timer = setTimeout(() => {
      asked.current = text;
      onChange(text);
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [text, q, onChange]);
  useActions(useMemo(() => [{
    id: 'cases.search', title: t.actions.search, section: t.actions.section, keys: 'f', run: () => box.current?.querySelector('input')?.focus(),
  }], [t]));
  return (
    <div ref={box} className={styles.box}>
      <SearchField label={t.search} placeholder={t.searchPlaceholder} value={text} onChange={setText} maxLength={200} />
    </div>
  );
};

/** The list of cases. */
export const CasesPage = (): ReactElement => {
  const t = useText();
  const search = route.useSearch() as CasesSearch;
  const navigate = route.useNavigate();
  const list = useCaseList(search);
  const facets = useFacets(search);
  const selected = useSelection(list.rows);
  const selection = useSession().may('cases:follow-up') ? selected : undefined;
  const change = useMemo(() => (next: CasesSearch, replace = false) => void navigate({ search: next, replace, resetScroll: false }), [navigate]);
  const ask = useMemo(() => (q: string) => change({ ...search, q: q || undefined }, true), [change, search]);
  const showWaiting = (): void => {
    list.showWaiting();
    scrollTo({ top: 0 });
  };
  const isEmpty = !list.isFirst && list.rows.length === 0;
  return (
    <Page
      title={t.title}
      lead={facets && t.total(facets.total)}
      actions={<><SearchBox q={search.q ?? ''} onChange={ask} /><ViewMenu /><Export search={search} total={facets?.total} /></>}
    >
      <Views search={search} isListShown={!list.isFirst} />
      <Filters search={search} facets={facets} onChange={change} />
      <div className={styles.news} role="status">
        {list.waiting > 0 && (
          <Button variant="primary" small icon="arrowUp" onPress={showWaiting}>{t.fresh(list.waiting)}</Button>
        )}
      </div>
      {list.error && list.rows.length === 0 ? <Failed error={list.error} onRetry={list.retry} /> : undefined}
      {list.isFirst && !list.error && <Skeleton rows={12} />}
      {isEmpty && !list.error && (isWide(search)
        ? <EmptyState kind="first" title={t.first.title}>{t.first.text}</EmptyState>
        : (
          <EmptyState kind="noMatch" title={t.noMatch.title} action={<Button onPress={() => change({})}>{t.clear}</Button>}>
            {t.noMatch.text}
          </EmptyState>
        ))}
      {list.rows.length > 0 && (
        <CaseTable rows={list.rows} total={facets?.total} isMore={list.isMore && !list.moreFailed} onMore={list.more} selection={selection} />
      )}
      {list.moreFailed && <Failed error={list.error} onRetry={list.more} />}
      {selection && <SelectionBar rows={list.rows} selection={selection} />}
    </Page>
  );
};
