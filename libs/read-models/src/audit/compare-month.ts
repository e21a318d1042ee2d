// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setImmediate as breathe } from 'node:timers/promises';
import { parkingKey } from '../case-folds.js';
import { caseList } from '../models/case-list.js';
import { monthlyFigures, type FigureRow } from '../models/monthly-figures.js';
import { standings, type AuditParts, type Client, type Standing } from './divergence.js';
import { expectedRows, readStreams } from './expected-rows.js';

const CASES_AT_ONCE = 100;

/** A month as the tables have it at one moment. */
export interface MonthRead {
  readonly month: string;
  readonly figures: Standing;
  readonly rows: readonly FigureRow[];
  /** Cases that may count in it. */
  readonly ids: readonly string[];
  /** By key, where the figures of those stop that stand still. */
  readonly parked: ReadonlyMap<string, number>;
}

const keyOf = ({ month, mode, figure, code }: FigureRow): string => [month, mode, figure, code].join('\u0000');

/**
 * Within a transaction in which no row moves. Undefined where the list of cases and the figures do not stand at the same position. The list names
 * the cases, beside those that stand still and those of which it is known to be wrong: their month may be another.
 */
export const readMonth = async (client: Client, { projections }: AuditParts, month: string): Promise<MonthRead | undefined> => {
  const standing = await standings(client, projections);
  const [list, figures] = [caseList, monthlyFigures].map(({ name }) => standing.find(({ projection }) => projection.name === name));
  if (!figures || list?.position !== figures.position) return undefined;
  const cases = await client.query<{ id: string }>(
    `SELECT case_id::text AS id FROM case_list WHERE month = $1
     UNION SELECT case_id FROM parked_cases WHERE projection IN ($2, $3)
     UNION SELECT subject FROM read_model_divergences WHERE projection = $2 AND mended_at IS NULL`,
    [month, caseList.name, monthlyFigures.name],
  );
  const parked = await client.query<{ case_id: string; position: number }>(
    'SELECT case_id, position FROM parked_cases WHERE projection = $1', [monthlyFigures.name],
  );
  const { rows } = await client.query<FigureRow>('SELECT month, mode, figure, code, n FROM monthly_figures WHERE month = $1', [month]);
  return {
    month, figures, rows, ids: cases.rows.map(({ id }) => id),
    parked: new Map(parked.rows.map((row) => [parkingKey(monthlyFigures.name, row.case_id), Number(row.position)])),
  };
};

/** Counts a month anew from the streams of its cases: what is to be added to the figures. */
export const countMonth = async ({ log }: AuditParts, { month, figures, rows, ids, parked }: MonthRead): Promise<readonly FigureRow[]> => {
  const sums = new Map<string, FigureRow>();
  const add = (row: FigureRow, n: number): void => void sums.set(keyOf(row), { ...row, n: (sums.get(keyOf(row))?.n ?? 0) + n });
  for (let at = 0; at < ids.length; at += CASES_AT_ONCE) {
    const expected = await expectedRows(log, [figures], parked, await readStreams(log, ids.slice(at, at + CASES_AT_ONCE)));
    for (const row of (expected.rows.get(figures.projection) ?? []) as readonly FigureRow[]) if (row.month === month) add(row, row.n);
    await breathe();
  }
  for (const row of rows) add(row, -row.n);
  return [...sums.values()].filter(({ n }) => n !== 0);
};
