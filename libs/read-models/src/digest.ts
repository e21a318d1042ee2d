// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import { qualified, quote, type Generation } from './statements.js';
import type { Projection } from './projection.js';
import { snake } from './table.js';

/** Digest over all rows of a table, whatever their order: two tables with the same rows have the same. A sum of nothing is no row. */
export const digestOf = async (client: Pick<pg.Pool, 'query'>, generation: Generation, { table, adds }: Projection): Promise<string> => {
  const counted = adds ? `WHERE t.${quote(snake(adds))} <> 0` : '';
  const { rows } = await client.query<{ n: string; sum: string }>(
    `SELECT count(*)::text AS n, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text AS sum
     FROM ${qualified(generation, table)} AS t ${counted}`,
  );
  const [found] = rows;
  return `${found?.n}:${found?.sum}`;
};
