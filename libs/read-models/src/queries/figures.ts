// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Mode } from '@fyrvakt/cases';
import type pg from 'pg';
import { FIGURES, type Figure } from '../models/monthly-figures.js';
import type { Count } from './facets.js';

/** How many calls of a month have which property. Each figure lists its codes, the most frequent first. */
export interface MonthlyFigures { readonly month: string; readonly mode: Mode; readonly figures: { readonly [F in Figure]: readonly Count[] } }

/** Read from counters: the same few rows whatever the number of calls. */
export const readFigures = async (pool: pg.Pool, month: string, mode: Mode): Promise<MonthlyFigures> => {
  const { rows } = await pool.query<{ figure: Figure; code: string; n: number }>(
    'SELECT figure, code, n FROM monthly_figures WHERE month = $1 AND mode = $2 AND n > 0 ORDER BY figure, n DESC, code',
    [month, mode],
  );
  const of = (figure: Figure): Count[] => rows.filter((row) => row.figure === figure).map(({ code, n }) => ({ code, n: Number(n) }));
  return { month, mode, figures: Object.fromEntries(FIGURES.map((figure) => [figure, of(figure)])) as { [F in Figure]: Count[] } };
};
