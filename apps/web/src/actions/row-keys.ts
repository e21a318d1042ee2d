// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMemo, type RefObject } from 'react';
import { useActions, type Action } from './registry.js';

export interface RowKeyTexts {
  readonly section: string;
  readonly next: string;
  readonly previous: string;
}

const rowsIn = (within: RefObject<HTMLElement | null>): HTMLElement[] => [...(within.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];

/** The row with the focus in it; undefined when that is elsewhere. */
export const currentRow = (within: RefObject<HTMLElement | null>): HTMLElement | undefined =>
  rowsIn(within).find((row) => row.contains(document.activeElement));

/** `j` and `k` move from row to row: elements marked `data-row`, each with a `data-row-focus` to put the focus on. */
export const useRowKeys = (id: string, within: RefObject<HTMLElement | null>, { section, next, previous }: RowKeyTexts): void => {
  useActions(useMemo((): Action[] => {
    const move = (step: 1 | -1) => (): void => {
      const rows = rowsIn(within);
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const to = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1);
      const target = rows[to]?.querySelector<HTMLElement>('[data-row-focus]');
      target?.focus();
      target?.scrollIntoView({ block: 'nearest' });
    };
    return [
      { id: `${id}.next`, title: next, section, keys: 'j', quiet: true, run: move(1) },
      { id: `${id}.previous`, title: previous, section, keys: 'k', quiet: true, run: move(-1) },
    ];
  }, [id, within, section, next, previous]));
};
