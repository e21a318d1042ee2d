// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { plusDays } from '../../time/zone.js';
import type { LedgerQuery, LedgerRow } from './data.js';
import type { LedgerSearch } from './search.js';

/** What one case owes by one day: a row of the list, however many things there are to it. */
export interface Owed {
  readonly key: string;
  readonly caseId: string;
  readonly due: string;
  readonly state: LedgerRow['state'];
  readonly category: string;
  readonly area: string | null;
  readonly place: string;
  readonly receivedAt: string;
  readonly responsible: string | null;
  readonly outcome: string | null;
  /** How many of each kind. */
  readonly kinds: ReadonlyMap<LedgerRow['kind'], number>;
}

const keyOf = ({ caseId, due, state }: LedgerRow): string => `${caseId} ${due} ${state}`;

/** Rows of the ledger that belong together, in the order in which the first of each comes. */
export const together = (rows: readonly LedgerRow[]): readonly Owed[] => {
  const found = new Map<string, Owed & { readonly kinds: Map<LedgerRow['kind'], number> }>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = found.get(key);
    if (known) known.kinds.set(row.kind, (known.kinds.get(row.kind) ?? 0) + 1);
    else {
      const { caseId, due, state, category, area, place, receivedAt, responsible, outcome, kind } = row;
      found.set(key, { key, caseId, due, state, category, area, place, receivedAt, responsible, outcome, kinds: new Map([[kind, 1]]) });
    }
  }
  return [...found.values()];
};

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const lastDay = ({ due, dueTo }: LedgerSearch, today: string): string | undefined => {
  if (due === 'today') return today;
  return due === 'week' ? plusDays(today, 7) : dueTo;
};

const whoOf = ({ who }: LedgerSearch, me: string): Pick<LedgerQuery, 'responsible' | 'unassigned'> => {
  if (who === undefined) return {};
  return who === 'nobody' ? { unassigned: true } : { responsible: who === 'me' ? me : who };
};

/** The address as the API is asked. */
export const queryOf = (search: LedgerSearch, today: string, me: string): LedgerQuery => {
  const { kind, category, area, month, state, due } = search;
  const dueTo = due === 'overdue' ? plusDays(today, -1) : lastDay(search, today);
  return {
    state: state === 'covered' ? ['covered'] : ['owed', 'overdue'], ...whoOf(search, me), ...(kind ? { kind } : {}),
    ...(category ? { category } : {}), ...(area ? { area } : {}), ...(month ? { month } : {}), ...(dueTo ? { dueTo } : {}),
  };
};

export type Bucket = 'late' | 'today' | 'week' | 'later';
export const BUCKETS: readonly Bucket[] = ['late', 'today', 'week', 'later'];

/** In which column of the board a day stands. */
export const bucketOf = (due: string, today: string): Bucket => {
  if (due < today) return 'late';
  if (due === today) return 'today';
  return due <= plusDays(today, 7) ? 'week' : 'later';
};
