// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes, randomUUID } from 'node:crypto';

import { type CaseAt, caseCommands, type CaseEvents, type CaseState, caseStream } from '@fyrvakt/cases';
import { CommandPath, type NewEvent } from '@fyrvakt/event-store';
import { logMigrations, PostgresEventStore } from '@fyrvakt/event-store-postgres';
import { createPool, migrate } from '@fyrvakt/postgres';
import { DataKeys, EnvelopeSealer, MasterKey, PostgresKeyStore, privacyMigrations } from '@fyrvakt/privacy';
import { testMunicipality } from '@fyrvakt/testing';

import { type Bench, race, row, type Row } from '../harness.js';
import { benchStream } from './events.js';
import { connect, createRawTable, RawGroupCommit } from './raw.js';

const WRITERS = 256;

/** What each writer does in one round: to each of some cases, everything from one of its events to another. A call is event 0. */
const LOADS = [
  { what: 'a call and 9 notes per case', cases: 6, from: 0, to: 9 },
  { what: 'notes on existing cases', cases: 6, from: 1, to: 9 },
  { what: 'new calls', cases: 40, from: 0, to: 0 },
];
type Load = (typeof LOADS)[number];

const actor = { kind: 'person', id: '0b3cf3a4-58b8-5a0e-9d8e-0c4a0a3e9c11', role: 'coordinator' } as const;
const { ReceiveCall, AddNote } = caseCommands;

/** 256 coordinators at once. */
const working = async (
  { cases, from, to }: Load,
  nextCase: () => string,
  command: (stream: string, revision: number) => Promise<unknown>,
): Promise<number> => {
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (let turn = 0; turn < cases; turn += 1) {
        const stream = nextCase();
        for (let revision = from; revision <= to; revision += 1) await command(stream, revision);
      }
    }),
  );
  return WRITERS * cases * (to - from + 1);
};

/**
 * The whole way from a command to stored facts (recall or load, fold, decide, encrypt, link, append) with a new key for each case, beside a raw
 * group commit that writes the very same bytes and does nothing else.
 */
export const commandBench: Bench = {
  name: 'log command',
  async run(ground) {
    const url = await ground.database();
    await migrate(url, [...logMigrations, ...privacyMigrations]);
    await createRawTable(url);
    const store = await PostgresEventStore.open({ url });
    const pool = createPool(url, { max: 4, name: 'bench' });
    const sealer = new EnvelopeSealer(new DataKeys(new PostgresKeyStore(pool), new MasterKey([randomBytes(32)])));
    const path = new CommandPath<CaseEvents, CaseState, CaseAt>({
      store, sealer, type: caseStream, clock: () => new Date().toISOString(), at: (base) => ({ ...base, municipality: testMunicipality }),
    });
    const execute = (stream: string, revision: number): Promise<unknown> => {
      const request = { stream, commandId: randomUUID(), actor };
      return revision === 0
        ? path.execute('ReceiveCall', ReceiveCall, { ...request, body: ReceiveCall.example })
        : path.execute('AddNote', AddNote, { ...request, body: AddNote.example });
    };

    const model = benchStream();
    await execute(model, 0);
    await execute(model, 1);
    const bytes = await store.readStream(model);
    const sameBytes = (revision: number): NewEvent => {
      const { type, meta, data } = bytes[Math.min(revision, 1)] ?? { type: '', meta: '', data: '' };
      return { id: randomUUID(), type, meta, data };
    };
    const client = await connect(url);
    const group = new RawGroupCommit(client, WRITERS);

    const rows: Row[] = [];
    for (const load of LOADS) {
      // A case that exists does so before the clock starts, and is used once.
      const existing: string[] = [];
      const keep = (): string => existing[existing.push(benchStream()) - 1] ?? '';
      if (load.from > 0) for (let round = 0; round <= ground.rounds; round += 1) await working({ ...load, from: 0, to: 0 }, keep, execute);
      const rates = await race(ground, load.what, {
        ours: () => working(load, () => existing.pop() ?? benchStream(), execute),
        group: () => working(load, benchStream, (stream, revision) => group.append({ stream, revision, event: sameBytes(revision) })),
      });
      const name = `log command, encrypted, ${WRITERS} writers, ${load.what}, to a raw group commit`;
      rows.push(row(name, 'commands/s', rates.ours, rates.group));
    }
    await Promise.all([store.close(), pool.end(), client.end()]);
    return rows;
  },
};
