// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate, useRouter } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type ReactElement, type RefObject } from 'react';
import { useActions } from '../../actions/registry.js';
import type { CaseItem } from '../../api/rows.js';
import { classes, useMedia } from '../../ui/index.js';
import { caseLink } from '../../url/to.js';
import { PickAll, Row } from './case-row.js';
import styles from './cases.module.css';
import { COLUMNS, density, shownColumns, useSayer } from './columns.js';
import { useText } from './text.js';
import type { Selection } from './use-selection.js';

const HEIGHT = { comfortable: 56, compact: 40 } as const;
/** On a phone a row is a card, with air below it. */
const CARD = 172;
const CARD_GAP = 8;
const NARROW = '(max-width: 66rem)';
const AHEAD = 60;

/** How far down on the page something is, whatever grows or goes above it. */
const useTop = (of: RefObject<Element | null>): number => {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const look = (): void => setTop(of.current ? Math.round(of.current.getBoundingClientRect().top + scrollY) : 0);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [of]);
  return top;
};

/** Moves with j and k from row to row; Enter opens, since it is the row's own link that has the focus. */
const useCursor = (
  rows: readonly CaseItem[], body: RefObject<HTMLTableSectionElement | null>, scrollTo: (index: number) => void,
  select: Selection['toggle'] | undefined,
): string | undefined => {
  const t = useText();
  const [at, setAt] = useState<string>();
  const latest = useRef({ rows, at, scrollTo, select });
  latest.current = { rows, at, scrollTo, select };
  const maySelect = select !== undefined;
  useActions(useMemo(() => {
    const move = (by: number): void => {
      const { rows: all, at: id, scrollTo: scroll } = latest.current;
      const now = all.findIndex((row) => row.caseId === id);
      const next = Math.min(all.length - 1, Math.max(0, now < 0 ? 0 : now + by));
      const row = all[next];
      if (!row) return;
      setAt(row.caseId);
      const show = (): boolean => {
        const shown = body.current?.querySelector<HTMLElement>(`[data-case="${row.caseId}"]`);
        shown?.querySelector('a')?.focus({ preventScroll: true });
        shown?.scrollIntoView({ block: 'nearest' });
        return shown !== null;
      };
      if (show()) return;
      // Far away, where nothing is drawn yet.
      scroll(next);
      requestAnimationFrame(() => requestAnimationFrame(show));
    };
    const { section } = t.actions;
    return [
      { id: 'cases.next', title: t.actions.next, section, keys: 'j', quiet: true, run: () => move(1) },
      { id: 'cases.previous', title: t.actions.previous, section, keys: 'k', quiet: true, run: () => move(-1) },
      ...(maySelect ? [{
        id: 'cases.select', title: t.select.mark, section, keys: 'x', quiet: true,
        run: () => { if (latest.current.at) latest.current.select?.(latest.current.at); },
      }] : []),
    ];
  }, [t, body, maySelect]));
  return at;
};

/** The whole row is a target, but what is selected with the mouse is read, not opened. A link that is to open elsewhere is the browser's. */
const useOpen = (): ((event: MouseEvent) => void) => {
  const navigate = useNavigate();
  return (event) => {
    const target = event.target as Element;
    const caseId = target.closest<HTMLElement>('[data-case]')?.dataset.case;
    const isElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!caseId || isElsewhere || event.defaultPrevented || target.closest('button,label')) return;
    if (!target.closest('a') && getSelection()?.toString()) return;
    event.preventDefault();
    void navigate(caseLink(caseId));
  };
};

/**
 * The rows that can be seen, and a few more, of a real table; the rest is height. Each stands where it stands by itself, so that one that
 * comes or goes lets all others be.
 */
export const CaseTable = ({ rows, total, isMore, onMore, selection }: {
  readonly rows: readonly CaseItem[]; readonly total: number | undefined; readonly isMore: boolean; readonly onMore: () => void;
  readonly selection: Selection | undefined;
}): ReactElement => {
  const say = useSayer();
  const { t } = say;
  const body = useRef<HTMLTableSectionElement>(null);
  const chosen = shownColumns.use();
  const columns = useMemo(() => COLUMNS.filter((id) => chosen.includes(id)), [chosen]);
  const dense = density.use();
  const isNarrow = useMedia(NARROW);
  const top = useTop(body);
  const virtual = useWindowVirtualizer({
    count: rows.length, estimateSize: () => (isNarrow ? CARD : HEIGHT[dense]), gap: isNarrow ? CARD_GAP : 0, overscan: 12, scrollMargin: top,
    getItemKey: (index) => rows[index]?.caseId ?? index, scrollPaddingStart: 96, scrollPaddingEnd: 48,
  });
  const at = useCursor(rows, body, (index) => virtual.scrollToIndex(index, { align: 'auto' }), selection?.toggle);
  const open = useOpen();
  const router = useRouter();
  // The page of a case is on its way when somebody comes near a row: it is the same page for all of them.
  const prepare = (): void => void router.preloadRoute(caseLink(rows[0]?.caseId ?? ''));
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => { if (isMore && last >= rows.length - AHEAD) onMore(); });
  useEffect(() => virtual.measure(), [dense, isNarrow, columns.length, virtual]);
  return (
    <div className={styles.frame}>
      <table role="table" className={classes(styles.table, styles[dense])} aria-rowcount={total === undefined ? -1 : total + 1} aria-label={t.title}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {selection && <PickAll rows={rows} selection={selection} />}
            {columns.map((id) => <th key={id} role="columnheader" scope="col" className={styles[id]}>{t.columns[id]}</th>)}
          </tr>
        </thead>
        <tbody
          role="rowgroup" ref={body} style={{ height: virtual.getTotalSize() }} onClick={open}
          onPointerEnter={prepare} onFocus={prepare}
        >
          {items.map(({ index, key, start }) => {
            const row = rows[index];
            return row && (
              <Row
                key={key} row={row} index={index} top={start - top} columns={columns} say={say} isCurrent={row.caseId === at}
                measure={virtual.measureElement} isSelected={selection?.ids.has(row.caseId) ?? false} onSelect={selection?.toggle}
              />
            );
          })}
        </tbody>
      </table>
      <p className={styles.end} role="status">{isMore ? t.loadMore : rows.length > 20 ? t.end : ''}</p>
    </div>
  );
};
