// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';

import { type CaseAt, caseCommands, type CaseEvents, type CaseState, caseStream } from '@fyrvakt/cases';
import { CommandPath } from '@fyrvakt/event-store';
import { PostgresEventStore } from '@fyrvakt/event-store-postgres';
import { createPool } from '@fyrvakt/postgres';
import { DataKeys, EnvelopeSealer, MasterKey, PostgresKeyStore } from '@fyrvakt/privacy';
import { testMunicipality } from '@fyrvakt/testing';

import { answering } from '../bench-process.js';
import { benchStream } from './events.js';
import { LOADS, working } from './loads.js';

/** Carries out commands on a log: the whole way from a command to stored facts, for so many writers at once. */
const { url, masterKey, writers } = JSON.parse(process.argv[2] ?? '{}') as { url: string; masterKey: string; writers: number };
const store = await PostgresEventStore.open({ url });
const pool = createPool(url, { max: 4, name: 'bench' });
const sealer = new EnvelopeSealer(new DataKeys(new PostgresKeyStore(pool), new MasterKey([Buffer.from(masterKey, 'hex')])));
const path = new CommandPath<CaseEvents, CaseState, CaseAt>({
  store, sealer, type: caseStream, clock: () => new Date().toISOString(), at: (base) => ({ ...base, municipality: testMunicipality }),
});

const actor = { kind: 'person', id: '0b3cf3a4-58b8-5a0e-9d8e-0c4a0a3e9c11', role: 'coordinator' } as const;
const { ReceiveCall, AddNote } = caseCommands;

const execute = (stream: string, revision: number): Promise<unknown> => {
  const request = { stream, commandId: randomUUID(), actor };
  return revision === 0
    ? path.execute('ReceiveCall', ReceiveCall, { ...request, body: ReceiveCall.example })
    : path.execute('AddNote', AddNote, { ...request, body: AddNote.example });
};

/** A case that exists does so before the clock starts, and is used once. */
const existing: string[] = [];
const kept = (): string => existing[existing.push(benchStream()) - 1] ?? '';

const answers = LOADS.flatMap((load) => [
  [`prepare ${load.what}`, () => (load.from > 0 ? working({ ...load, from: 0, to: 0 }, writers, kept, execute) : 0)],
  [load.what, () => working(load, writers, () => existing.pop() ?? benchStream(), execute)],
]) as [string, () => unknown][];

answering({}, {
  ...Object.fromEntries(answers),
  /** A stream of one call and one note. */
  model: async () => {
    const stream = benchStream();
    await execute(stream, 0);
    await execute(stream, 1);
    return (await store.readStream(stream)).map(({ type, meta, data }) => ({ type, meta, data }));
  },
  close: () => Promise.all([store.close(), pool.end()]),
});
