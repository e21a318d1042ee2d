// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { parkingKey } from '../case-folds.js';
import { castOf } from '../literals.js';
import type { Projection } from '../projection.js';
import { arrays, columnsOf, LIVE, parameters, qualified, quote } from '../statements.js';
import { snake } from '../table.js';
import { standings, type AuditParts, type Client, type Divergence, type DivergenceKind } from './divergence.js';
import { expectedRows, readStreams, type Expected } from './expected-rows.js';

const CASE_ID = quote(snake('caseId'));

/** The rows are compared by the database, as values of their columns: whatever form they came in, the same is the same. */
const differingText = ({ table }: Projection): string => {
  const columns = columnsOf(table);
  const names = columns.map(([property]) => quote(snake(property))).join(', ');
  const cast = columns.map(([property, column]) => `r.${quote(snake(property))}${castOf(column)}`).join(', ');
  return (
    `WITH expected (${names}) AS MATERIALIZED (SELECT ${cast} FROM ${arrays(columns)}), ` +
    `found (${names}) AS MATERIALIZED (SELECT ${names} FROM ${qualified(LIVE, table)} WHERE ${CASE_ID} = ANY($${columns.length + 1}::uuid[])) ` +
    `SELECT ${CASE_ID}::text AS id, bool_or(wanted) AS lacks, bool_or(NOT wanted) AS has FROM (` +
    `SELECT ${CASE_ID}, true AS wanted FROM (SELECT * FROM expected EXCEPT SELECT * FROM found) AS a UNION ALL ` +
    `SELECT ${CASE_ID}, false FROM (SELECT * FROM found EXCEPT SELECT * FROM expected) AS b) AS differing GROUP BY 1 ORDER BY 1`
  );
};

const kindOf = (lacks: boolean, has: boolean): DivergenceKind => {
  if (lacks && has) return 'different';
  return lacks ? 'missing' : 'extra';
};

const differing = async (
  client: Client, projection: Projection, ids: readonly string[], expected: readonly object[],
): Promise<{ id: string; kind: DivergenceKind }[]> => {
  const rows = projection.finish && expected.length > 0 ? await projection.finish(expected) : expected;
  const values = [...parameters(columnsOf(projection.table), rows), ids];
  const found = await client.query<{ id: string; lacks: boolean; has: boolean }>(differingText(projection), values);
  return found.rows.map(({ id, lacks, has }) => ({ id, kind: kindOf(lacks, has) }));
};

/** By key, where the rows of those stop that stand still. */
export const parkedPlaces = async (client: Client, ids: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await client.query<{ projection: string; case_id: string; position: number }>(
    'SELECT projection, case_id, position FROM parked_cases WHERE case_id = ANY($1)', [ids],
  );
  return new Map(rows.map((row) => [parkingKey(row.projection, row.case_id), Number(row.position)]));
};

/** What was found, and what the rows of the cases are to be. */
export interface Compared { readonly divergences: readonly Divergence[]; readonly expected: Expected }

/**
 * Compares the rows of some cases in every table with what the log makes of them. Within a transaction in which no row moves: one frozen view,
 * or one that holds the checkpoints.
 */
export const compareCases = async (client: Client, { projections, log }: AuditParts, ids: readonly string[]): Promise<Compared> => {
  const standing = await standings(client, projections.filter(({ adds }) => !adds));
  const parked = await parkedPlaces(client, ids);
  // After the view of the database was frozen: the streams then hold all that the rows do.
  const expected = await expectedRows(log, standing, parked, await readStreams(log, ids));
  const divergences: Divergence[] = [];
  for (const { projection, position } of standing) {
    const { name } = projection;
    for (const { id, kind } of await differing(client, projection, ids, expected.rows.get(projection) ?? [])) {
      const readable = !expected.unreadable.has(parkingKey(name, id));
      divergences.push({ projection: name, subject: id, kind: readable ? kind : 'unreadable', position });
    }
  }
  return { divergences, expected };
};
