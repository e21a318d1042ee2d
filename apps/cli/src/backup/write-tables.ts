// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { progress } from '@fyrvakt/terminal';
import type { PoolClient } from 'pg';
import { KEPT_TABLES, LOG } from '../tables/kept-tables.js';
import { rowsOut, shapeOf } from '../tables/table-copy.js';
import type { BackedUpTable } from './manifest.js';

const LINE_END = 0x0a;
/** Text of our kind becomes a fifth; a higher level takes twice the time for a few percent. */
const LEVEL = 5;

/** In COPY's text format only the end of a row is a line end. */
const rowsAmong = (piece: Buffer): number => {
  let rows = 0;
  for (let at = piece.indexOf(LINE_END); at >= 0; at = piece.indexOf(LINE_END, at + 1)) rows++;
  return rows;
};

const writeTable = async (client: PoolClient, table: string, folder: string, onRows: (rows: number) => void): Promise<BackedUpTable> => {
  const shape = await shapeOf(client, table);
  const file = `${table}.copy.gz`;
  const [inside, outside] = [createHash('sha256'), createHash('sha256')];
  let [rows, bytes] = [0, 0];
  const read = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of rowsOut(client, shape)) {
      inside.update(piece);
      const some = rowsAmong(piece);
      rows += some;
      onRows(some);
      yield piece;
    }
  };
  const measure = async function* (compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of compressed) {
      outside.update(piece);
      bytes += piece.length;
      yield piece;
    }
  };
  // On disk before it is said to be there.
  const target = createWriteStream(join(folder, file), { mode: 0o600, flags: 'wx', flush: true });
  await pipeline(read, createGzip({ level: LEVEL }), measure, target);
  return { ...shape, file, rows, bytes, sha256: inside.digest('hex'), fileSha256: outside.digest('hex') };
};

/** Writes every table that is kept into a folder, as one transaction sees them. */
export const writeTables = async (client: PoolClient, folder: string, head: number): Promise<BackedUpTable[]> => {
  const bar = progress({ title: 'Backing up', total: Math.max(head, 1), unit: 'events' });
  const written: BackedUpTable[] = [];
  for (const table of KEPT_TABLES) {
    const onRows = (rows: number): void => bar.step(table === LOG ? rows : 0, table);
    written.push(await writeTable(client, table, folder, onRows));
  }
  bar.end(`${head} events, ${(written.reduce((sum, { bytes }) => sum + bytes, 0) / 1024 ** 2).toFixed(1)} MiB`);
  return written;
};
