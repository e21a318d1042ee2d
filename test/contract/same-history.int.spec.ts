// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseStream, type CaseAt, type CaseEvents, type CaseState } from '@fyrvakt/cases';
import {
  CommandPath, MemoryCheckpointStore, MemoryEventStore, parseVerifier, type SignedCheckpoint, type StoredEvent, verifierLine, verifyLog,
  writeCheckpoint, type EventStore,
} from '@fyrvakt/event-store';
import { logMigrations, PostgresEventStore } from '@fyrvakt/event-store-postgres';
import { migrate, testDatabase } from '@fyrvakt/postgres';
import { DataKeys, EnvelopeSealer, MasterKey, MemoryKeyStore } from '@fyrvakt/privacy';
import { NOW, testMunicipality } from '@fyrvakt/testing';
import { randomBytes, randomUUID } from 'node:crypto';

import { openEsdbLog } from '../support/esdb-log.js';
import { historyOf, randomFrom } from '../support/histories.js';
import { newSigner } from '../support/log-mutations.js';

const CASES = 40;
const SEED = Number(process.env['FYRVAKT_SEED'] ?? 2026);
const signer = newSigner();
const sealer = new EnvelopeSealer(new DataKeys(new MemoryKeyStore(), new MasterKey([randomBytes(32)])));
const clock = (): string => NOW;

/** Some dozens of cases as they come in, one through another, their personal parts sealed. */
const live = async (): Promise<readonly StoredEvent[]> => {
  const store = new MemoryEventStore();
  const path = new CommandPath<CaseEvents, CaseState, CaseAt>({
    store, sealer, type: caseStream, clock, at: (base) => ({ ...base, municipality: testMunicipality }),
  });
  const random = randomFrom(SEED);
  const left = Array.from({ length: CASES }, () => {
    const id = randomUUID();
    return { stream: `case-${id}`, facts: historyOf(random, id, NOW) };
  });
  while (left.some(({ facts }) => facts.length > 0)) {
    const { stream, facts } = left[Math.floor(random() * left.length)]!;
    // Now and then two at once: events of one append lie next to each other in every store.
    const some = facts.splice(0, random() < 0.3 ? 2 : 1);
    const actor = { kind: 'person', id: 'somebody', role: 'coordinator' } as const;
    if (some.length > 0) await path.execute('Live', { decide: () => some }, { stream, body: {}, commandId: randomUUID(), actor });
  }
  return store.readAll(0, 10_000);
};

const commandOf = ({ meta }: StoredEvent): string => (JSON.parse(meta) as { commandId: string }).commandId;

/** The appends that the events came in by. */
const appendsOf = (events: readonly StoredEvent[]): StoredEvent[][] =>
  events.reduce<StoredEvent[][]>((appends, event) => {
    const last = appends.at(-1);
    if (last?.[0] && commandOf(last[0]) === commandOf(event)) last.push(event);
    else appends.push([event]);
    return appends;
  }, []);

const replay = async (store: EventStore, events: readonly StoredEvent[]): Promise<void> => {
  for (const append of appendsOf(events)) {
    const news = append.map(({ id, type, meta, data }) => ({ id, type, meta, data }));
    await store.append(append[0]!.stream, append[0]!.revision - 1, news);
  }
};

const checkpointOf = async (store: EventStore): Promise<SignedCheckpoint | undefined> => {
  const [inside, outside] = [new MemoryCheckpointStore(), new MemoryCheckpointStore()];
  await writeCheckpoint({ store, inside, outside, signer, clock });
  return inside.newest();
};

describe(`The same history in PostgreSQL and in EventStoreDB (seed ${SEED})`, () => {
  let history: readonly StoredEvent[];
  let postgres: PostgresEventStore;
  let esdb: Awaited<ReturnType<typeof openEsdbLog>>;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase();
    ({ drop } = database);
    await migrate(database.url, logMigrations);
    postgres = await PostgresEventStore.open({ url: database.url, unsafeForTests: true });
    esdb = await openEsdbLog();
    history = await live();
    await Promise.all([replay(postgres, history), replay(esdb.store, history)]);
  });
  afterAll(async () => {
    await postgres.close();
    await esdb.close();
    await drop();
  });

  it('has the same positions, revisions, bytes and links, page by page and stream by stream', async () => {
    expect(history.length).toBeGreaterThan(CASES * 4);
    const pages = async (store: EventStore): Promise<unknown> => Promise.all([0, 7, 100].map((after) => store.readAll(after, 64)));
    expect(await esdb.store.readAll(0, 10_000)).toEqual(history);
    expect(await postgres.readAll(0, 10_000)).toEqual(history);
    expect(await pages(esdb.store)).toEqual(await pages(postgres));
    for (const { stream } of history.slice(0, 20)) expect(await esdb.store.readStream(stream)).toEqual(await postgres.readStream(stream));
    const filter = { types: ['FollowUpAsked', 'FollowedUp'], streamPrefix: 'case-' };
    expect(await esdb.store.readAll(0, 500, filter)).toEqual(await postgres.readAll(0, 500, filter));
  });

  it('comes to the same signed checkpoint, and each verifies the other', async () => {
    const [one, other] = [await checkpointOf(postgres), await checkpointOf(esdb.store)];
    expect(other).toEqual(one);
    const { counter, rows } = await esdb.store.snapshot();
    const publicKeys = [parseVerifier(verifierLine(signer))];
    const checked = await verifyLog({ rows: rows(), counter, checkpoints: { inside: [one!], outside: [one!] }, publicKeys, sealer });
    expect(checked).toEqual({ ok: true, verdict: 'ok', code: 0, checked: history.length, signedTo: history.length });
  });

  it('moves to another server with everything as it was, and goes on there after a break', async () => {
    const copy = await openEsdbLog();
    const half = history.slice(0, Math.floor(history.length / 2));
    await copy.store.continue(half);
    expect(await copy.store.continue(await postgres.readAll(half.length, 10_000))).toBe(history.length);
    expect(await copy.store.readAll(0, 10_000)).toEqual(history);
    await expect(copy.store.continue(history.slice(-1))).rejects.toThrow(`the log ends at ${history.length}`);
    await copy.close();
  });
});
