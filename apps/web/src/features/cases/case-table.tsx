// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useActions } from '../../actions/registry.js';
import type { CaseItem } from '../../api/rows.js';
import { classes } from '../../ui/index.js';
import { PickAll, Row } from './case-row.js';
import styles from './cases.module.css';
import { COLUMNS, density, shownColumns } from './columns.js';
import { useText } from './text.js';
import type { Selection } from './use-selection.js';

const HEIGHT = { comfortable: 56, compact: 40 } as const;
const AHEAD = 30;

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

/** The rows that can be seen, and a few more, of a real table; the rest is height. */
export const CaseTable = ({ rows, total, isMore, onMore, selection }: {
  readonly rows: readonly CaseItem[]; readonly total: number | undefined; readonly isMore: boolean; readonly onMore: () => void;
  readonly selection: Selection | undefined;
}): ReactElement => {
  const t = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const chosen = shownColumns.use();
  const columns = useMemo(() => COLUMNS.filter((id) => chosen.includes(id)), [chosen]);
  const dense = density.use();
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(body.current?.offsetTop ?? 0), [columns.length]);
  const virtual = useWindowVirtualizer({
    count: rows.length, estimateSize: () => HEIGHT[dense], overscan: 12, scrollMargin: top, getItemKey: (index) => rows[index]?.caseId ?? index,
    scrollPaddingStart: 96, scrollPaddingEnd: 48,
  });
  const at = useCursor(rows, body, (index) => virtual.scrollToIndex(index, { align: 'auto' }), selection?.toggle);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => { if (isMore && last >= rows.length - AHEAD) onMore(); });
  useEffect(() => virtual.measure(), [dense, columns.length, virtual]);
  const before = Math.max(0, (items[0]?.start ?? top) - top);
  const after = Math.max(0, virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top));
  return (
    <div className={styles.frame}>
      <table role="table" className={classes(styles.table, styles[dense])} aria-rowcount={total === undefined ? -1 : total + 1} aria-label={t.title}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {selection && <PickAll rows={rows} selection={selection} />}
            {columns.map((id) => <th key={id} role="columnheader" scope="col" className={styles[id]}>{t.columns[id]}</th>)}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {before > 0 && <tr aria-hidden="true" className={styles.space}><td style={{ height: before }} /></tr>}
          {items.map(({ index, key }) => {
            const row = rows[index];
            return row && (
              <Row
                key={key} row={row} index={index} columns={columns} isCurrent={row.caseId === at} measure={virtual.measureElement}
                isSelected={selection?.ids.has(row.caseId) ?? false} onSelect={selection?.toggle}
              />
            );
          })}
          {after > 0 && <tr aria-hidden="true" className={styles.space}><td style={{ height: after }} /></tr>}
        </tbody>
      </table>
      <p className={styles.end} role="status">{isMore ? t.loadMore : rows.length > 20 ? t.end : ''}</p>
    </div>
  );
};
