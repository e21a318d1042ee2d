// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { EXACT_TEXT } from '@fyrvakt/postgres';
import type { PoolClient } from 'pg';
import { CliError, EXIT } from '../exit.js';
import { BESIDE_THE_LOG } from '../tables/kept-tables.js';
import { digestOf, rowsIn, rowsOut, settleSequences, shapeOf, type TableDigest } from '../tables/table-copy.js';

/** A table, and the digest that it has at both ends. */
export interface CopiedTable extends TableDigest {
  readonly table: string;
}

const unlike = (table: string, written: boolean): CliError =>
  written
    ? new CliError('copy/not-the-same', `${table} came out otherwise than it is at the source.`, EXIT.tampered)
    : new CliError('target/not-empty', `The target is in use: its ${table} are not the source's. Choose an empty one. Nothing was changed.`);

/**
 * Makes every table beside the log what it is at the source, in one transaction of the target; where `mayWrite` is false only looks whether
 * they are. Ends with a comparison by digest. The source's transaction must have EXACT_TEXT.
 */
export const copyTables = async (source: PoolClient, target: PoolClient, mayWrite: boolean): Promise<CopiedTable[]> => {
  const shapes = [];
  for (const table of BESIDE_THE_LOG) shapes.push(await shapeOf(source, table));
  await target.query('begin');
  try {
    await target.query(EXACT_TEXT);
    if (mayWrite) for (const { table } of shapes.toReversed()) await target.query(`delete from ${table}`);
    const copied: CopiedTable[] = [];
    for (const shape of shapes) {
      if (mayWrite) await rowsIn(target, shape, rowsOut(source, shape));
      if (mayWrite) await settleSequences(target, shape);
      const [from, to] = [await digestOf(source, shape), await digestOf(target, shape)];
      if (from.sha256 !== to.sha256) throw unlike(shape.table, mayWrite);
      copied.push({ table: shape.table, ...to });
    }
    await target.query('commit');
    return copied;
  } catch (error) {
    await target.query('rollback').catch(() => undefined);
    throw error;
  }
};
