// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes, randomUUID } from 'node:crypto';

import type { NewEvent } from '@fyrvakt/event-store';
import { logMigrations } from '@fyrvakt/event-store-postgres';
import { migrate } from '@fyrvakt/postgres';
import { privacyMigrations } from '@fyrvakt/privacy';

import { BenchProcess } from '../bench-process.js';
import { type Bench, type Ground, race, row, type Row } from '../harness.js';
import { benchStream } from './events.js';
import { type Load, LOADS, working } from './loads.js';
import { connect, createRawTable, RawGroupCommit, type RawAppend } from './raw.js';

const WRITERS = 256;

/** The bytes of a call and of a note, as they are stored. */
type Model = readonly Omit<NewEvent, 'id'>[];

const sameBytes = (model: Model, revision: number): NewEvent =>
  ({ id: randomUUID(), ...(model[Math.min(revision, 1)] ?? { type: '', meta: '', data: '' }) });

const measured = async (ground: Ground, load: Load, ours: BenchProcess, group: (one: RawAppend) => Promise<void>): Promise<Row> => {
  const model = await ours.ask<Model>('model');
  for (let round = 0; round <= ground.rounds; round += 1) await ours.ask(`prepare ${load.what}`);
  const rates = await race(ground, load.what, {
    ours: () => ours.ask<number>(load.what),
    group: () => working(load, WRITERS, benchStream, (stream, revision) => group({ stream, revision, event: sameBytes(model, revision) })),
  });
  return row(`log command, encrypted, ${WRITERS} writers, ${load.what}, to a raw group commit`, 'commands/s', rates.ours, rates.group);
};

/**
 * The whole way from a command to stored facts (recall or load, fold, decide, encrypt, link, append) with a new key for each case, beside a raw
 * group commit that writes the very same bytes and does nothing else, each in a process of its own.
 */
export const commandBench: Bench = {
  name: 'log command',
  async run(ground) {
    const url = await ground.database();
    await migrate(url, [...logMigrations, ...privacyMigrations]);
    await createRawTable(url);
    const client = await connect(url);
    const raw = new RawGroupCommit(client, WRITERS);
    const ours = await BenchProcess.start('log/commands', { url, masterKey: randomBytes(32).toString('hex'), writers: WRITERS });
    const rows: Row[] = [];
    for (const load of LOADS) rows.push(await measured(ground, load, ours, (one) => raw.append(one)));
    await ours.stop();
    await client.end();
    return rows;
  },
};
