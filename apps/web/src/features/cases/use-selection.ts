// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useCallback, useMemo, useRef, useState } from 'react';
import type { CaseItem } from '../../api/rows.js';

/** As many as somebody can answer for at a time. */
export const MOST_SELECTED = 200;

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** With `through`, all rows from the one that was chosen last. */
  toggle(caseId: string, through?: boolean): void;
  /** All that are fetched, or none. */
  toggleAll(): void;
  set(ids: Iterable<string>): void;
}

/** Which rows are chosen. They stay chosen while the list goes on living, also those that a new filter does not show. */
export const useSelection = (rows: readonly CaseItem[]): Selection => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef({ rows, last: undefined as string | undefined });
  latest.current.rows = rows;
  const toggle = useCallback((caseId: string, through = false): void => {
    const { rows: all, last } = latest.current;
    const [from, to] = [all.findIndex((row) => row.caseId === last), all.findIndex((row) => row.caseId === caseId)];
    latest.current.last = caseId;
    setIds((before) => {
      const next = new Set(before);
      if (through && from >= 0) for (const row of all.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(row.caseId);
      else if (!next.delete(caseId)) next.add(caseId);
      return new Set([...next].slice(0, MOST_SELECTED));
    });
  }, []);
  const toggleAll = useCallback(() => setIds((before) => {
    const some = latest.current.rows.slice(0, MOST_SELECTED).map((row) => row.caseId);
    return some.every((id) => before.has(id)) ? new Set() : new Set(some);
  }), []);
  const set = useCallback((next: Iterable<string>) => setIds(new Set(next)), []);
  return useMemo(() => ({ ids, toggle, toggleAll, set }), [ids, toggle, toggleAll, set]);
};
