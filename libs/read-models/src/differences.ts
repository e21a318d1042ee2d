// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Projection } from './projection.js';

/** Rows to write and rows to take away. For a projection that adds, the rows hold differences. */
export interface Changes {
  readonly projection: Projection;
  readonly upserts: readonly object[];
  readonly removals: readonly object[];
}

/** What one case's rows were in the table and what they are to be. */
export interface Changed { readonly before: readonly object[]; readonly after: readonly object[] }

type Fields = Record<string, unknown>;

const keyOf = (keys: readonly string[], row: object): string =>
  keys.length === 1 ? String((row as Fields)[keys[0] as string]) : keys.map((name) => (row as Fields)[name]).join('\u0000');

const same = (one: object, other: object): boolean => {
  for (const [name, value] of Object.entries(one)) {
    const against = (other as Fields)[name];
    if (value === against) continue;
    if (typeof value !== 'object' || JSON.stringify(value) !== JSON.stringify(against)) return false;
  }
  return true;
};

const sums = (column: string, keys: readonly string[], changed: readonly Changed[]): object[] => {
  const totals = new Map<string, Fields>();
  const add = (row: object, sign: 1 | -1): void => {
    const key = keyOf(keys, row);
    const known = totals.get(key);
    const n = sign * Number((row as Fields)[column]);
    if (known) known[column] = Number(known[column]) + n;
    else totals.set(key, { ...row, [column]: n });
  };
  for (const { before, after } of changed) {
    for (const row of before) add(row, -1);
    for (const row of after) add(row, 1);
  }
  // Always in one order, so that two writers can never wait for each other.
  return [...totals].filter(([, row]) => row[column] !== 0).sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
};

/** Reduces what cases became to the fewest writes. */
export const differences = (projection: Projection, changed: readonly Changed[]): Changes => {
  const keys = projection.table.key as readonly string[];
  if (projection.adds) return { projection, upserts: sums(projection.adds, keys, changed), removals: [] };
  const upserts = new Map<string, object>();
  const removals: object[] = [];
  for (const { before, after } of changed) {
    const known = new Map(before.map((row) => [keyOf(keys, row), row]));
    for (const row of after) {
      const key = keyOf(keys, row);
      const old = known.get(key);
      known.delete(key);
      if (!old || !same(row, old)) upserts.set(key, row);
    }
    removals.push(...known.values());
  }
  return { projection, upserts: [...upserts.values()], removals };
};
