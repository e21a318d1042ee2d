// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes, randomUUID } from 'node:crypto';

import { type CaseAt, caseCommands, type CaseEvents, type CaseState, caseStream } from '@fyrvakt/cases';
import { CommandPath, type NewEvent } from '@fyrvakt/event-store';
import { logMigrations, PostgresEventStore } from '@fyrvakt/event-store-postgres';
import { createPool, migrate } from '@fyrvakt/postgres';
import { DataKeys, EnvelopeSealer, MasterKey, PostgresKeyStore, privacyMigrations } from '@fyrvakt/privacy';
import { testMunicipality } from '@fyrvakt/testing';

import { type Bench, race, row } from '../harness.js';
import { benchStream } from './events.js';
import { connect, createRawTable, RawGroupCommit } from './raw.js';

const WRITERS = 256;
/** Cases that each writer begins in one round, and notes that it then writes in each. */
const CASES = 2;
const NOTES = 9;
const COMMANDS = WRITERS * CASES * (1 + NOTES);

const actor = { kind: 'person', id: '0b3cf3a4-58b8-5a0e-9d8e-0c4a0a3e9c11', role: 'coordinator' } as const;
const { ReceiveCall, AddNote } = caseCommands;

/** Calls of 256 coordinators at once: each case begins with a call and goes on with notes. */
const working = async (command: (stream: string, revision: number) => Promise<unknown>): Promise<number> => {
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (let turn = 0; turn < CASES; turn += 1) {
        const stream = benchStream();
        for (let revision = 0; revision <= NOTES; revision += 1) await command(stream, revision);
      }
    }),
  );
  return COMMANDS;
};

/**
 * The whole way from a command to stored facts (load, fold, decide, encrypt, link, append) with a new key for each case, beside a raw
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

    const rates = await race(ground, 'commands', {
      ours: () => working(execute),
      group: () => working((stream, revision) => group.append({ stream, revision, event: sameBytes(revision) })),
    });
    await Promise.all([store.close(), pool.end(), client.end()]);
    return [row(`log command, encrypted, ${WRITERS} writers, to a raw group commit`, 'commands/s', rates.ours, rates.group)];
  },
};
