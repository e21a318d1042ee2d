// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseStream, type CaseAt, type CaseEvents, type CaseState } from '@fyrvakt/cases';
import { Rejection } from '@fyrvakt/kernel';
import { DataKeys, EnvelopeSealer, MasterKey, MemoryKeyStore } from '@fyrvakt/privacy';
import { events, NOW, testMunicipality } from '@fyrvakt/testing';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { RevisionMismatch } from './command-errors.js';
import { CommandPath } from './command-path.js';
import type { CommandRequest, Decidable } from './command-types.js';
import { MemoryEventStore } from './memory-store.js';
import type { StoredEvent } from './port.js';

const STREAM = 'case-018f0000-0000-7000-8000-000000000001';
const actor = { kind: 'person', id: 'somebody', role: 'coordinator' } as const;

type Spec = Decidable<CaseEvents, CaseState, CaseAt>;
type Path = CommandPath<CaseEvents, CaseState, CaseAt>;

const notesIn = (state: CaseState): number => {
  if (state.kind === 'none') throw new Rejection('case/not-found');
  return state.notes.length;
};
const receive: Spec = { creates: true, decide: (state) => (state.kind === 'none' ? [events.callReceived()] : []) };
const note: Spec = { decide: (state, _body, at) => (notesIn(state) < 0 ? [] : [events.noteAdded({ noteId: at.newId(), text: 'Ny.' })]) };
const noteOnce: Spec = { decide: (state) => (notesIn(state) > 0 ? [] : [events.noteAdded()]) };
/** Wants an even number of notes, so that whoever counts the notes of yesterday gets it wrong. */
const noteWhenEven: Spec = {
  decide: (state, _body, at) => {
    if (notesIn(state) % 2 === 1) throw new Rejection('note/unknown');
    return [events.noteAdded({ noteId: at.newId(), text: 'Jämnt.' }), events.noteAdded({ noteId: at.newId(), text: 'Ännu en.' })];
  },
};
const specs = { receive, note, noteOnce, noteWhenEven };

class WatchedStore extends MemoryEventStore {
  reads = 0;
  override readStream(stream: string, from?: number): Promise<readonly StoredEvent[]> {
    this.reads += 1;
    return super.readStream(stream, from);
  }
}

const newSealer = (): EnvelopeSealer => new EnvelopeSealer(new DataKeys(new MemoryKeyStore(), new MasterKey([randomBytes(32)])));

const processOn = (store: MemoryEventStore, sealer: EnvelopeSealer, remember?: number): Path =>
  new CommandPath({
    store, sealer, type: caseStream, clock: () => NOW, at: (base) => ({ ...base, municipality: testMunicipality }),
    ...(remember === undefined ? {} : { remember }),
  });

const twoProcesses = () => {
  const [store, sealer] = [new WatchedStore(), newSealer()];
  return { store, sealer, a: processOn(store, sealer), b: processOn(store, sealer) };
};

const request = (commandId: string, more: Partial<CommandRequest> = {}): CommandRequest => ({
  stream: STREAM, body: {}, commandId, actor, ...more,
});

describe('What a process remembers of a stream', () => {
  it('saves it from reading what it has written itself', async () => {
    const { a, store } = twoProcesses();
    await a.execute('X', receive, request('c0'));
    for (const id of ['c1', 'c2', 'c3']) await a.execute('X', note, request(id));
    expect(store.reads).toBe(0);
    expect((await a.load(STREAM)).state).toMatchObject({ revision: 3 });
  });

  it('makes no refusal out of what is no longer so, and no "nothing new"', async () => {
    const { a, b } = twoProcesses();
    await a.execute('X', receive, request('c0'));
    await a.execute('X', note, request('c1'));
    await b.execute('X', note, request('c2'));
    expect(await a.execute('X', noteWhenEven, request('c3'))).toMatchObject({ revision: 4 });
    await b.execute('X', note, request('c4'));
    expect(await a.execute('X', noteOnce, request('c5'))).toEqual({ events: [], revision: 5, position: 6, replayed: false });
  });

  it('never accepts a revision that another process has gone past, and tells what came since', async () => {
    const { a, b } = twoProcesses();
    await a.execute('X', receive, request('c0'));
    await b.execute('X', note, request('c1'));
    const late = a.execute('X', note, request('c2', { ifRevision: 0 }));
    await expect(late).rejects.toThrow(RevisionMismatch);
    await expect(late).rejects.toMatchObject({ actual: 1, since: [{ type: 'NoteAdded', data: { text: 'Ny.' } }] });
  });

  it('accepts the newest revision although it remembers an older one', async () => {
    const { a, b } = twoProcesses();
    await a.execute('X', receive, request('c0'));
    await b.execute('X', note, request('c1'));
    expect(await a.execute('X', note, request('c2', { ifRevision: 1 }))).toMatchObject({ revision: 2 });
  });

  it('lets a command that another process heard be answered from the log, also after a restart and when all is forgotten', async () => {
    const { a, b, store, sealer } = twoProcesses();
    await a.execute('X', receive, request('c0'));
    const first = await b.execute('X', noteWhenEven, request('c1'));
    for (const later of [a, b, processOn(store, sealer), processOn(store, sealer, 0)])
      expect(await later.execute('X', noteWhenEven, request('c1'))).toEqual({ ...first, replayed: true });
  });

  it('gives way to a log that was put back to an older copy', async () => {
    const [sealer, log] = [newSealer(), { now: new MemoryEventStore() }];
    const store = new Proxy({} as MemoryEventStore, {
      get: (_target, name: keyof MemoryEventStore) => (log.now[name] as () => unknown).bind(log.now),
    });
    const path = processOn(store, sealer);
    await path.execute('X', receive, request('c0'));
    const copy = await log.now.readAll(0, 10);
    await path.execute('X', note, request('c1'));
    await path.execute('X', note, request('c2'));
    log.now = new MemoryEventStore(copy);
    expect((await path.execute('X', noteOnce, request('c3'))).events).toHaveLength(1);
    log.now = new MemoryEventStore(copy);
    expect(await path.execute('X', noteOnce, request('c3'))).toMatchObject({ revision: 1, replayed: false });
  });
});

describe('Processes that remember and one that never does', () => {
  const step = fc.record({
    process: fc.integer({ min: 0, max: 2 }),
    stream: fc.constantFrom('case-1', 'case-2'),
    id: fc.integer({ min: 0, max: 14 }),
    spec: fc.constantFrom(...(Object.keys(specs) as (keyof typeof specs)[])),
    ifRevision: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined, freq: 4 }),
    fingerprint: fc.constantFrom('f', 'g', undefined),
  });
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  const told = (path: Path, { stream, id, spec, ifRevision, fingerprint }: Step): Promise<unknown> => {
    const more = { stream, ...(ifRevision === undefined ? {} : { ifRevision }), ...(fingerprint === undefined ? {} : { fingerprint }) };
    return path.execute('X', specs[spec], request(`c${id}`, more)).catch((error: Error) => ({ ...error, message: error.message }));
  };

  it('tell the same, whoever is asked, in whatever order (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { a, b, store, sealer } = twoProcesses();
        // The third has room for one short stream, so it forgets all the time.
        const processes = [a, b, processOn(store, sealer, 3)];
        const oracle = processOn(new MemoryEventStore(), sealer, 0);
        for (const one of steps) expect(await told(processes[one.process] ?? a, one)).toEqual(await told(oracle, one));
      }),
      { numRuns: 300 },
    );
  });

  it('land every command once when they race for the same streams', async () => {
    const { a, b, store } = twoProcesses();
    const streams = ['case-1', 'case-2', 'case-3'];
    for (const stream of streams) await a.execute('X', receive, request(`${stream} c`, { stream }));
    for (let round = 0; round < 10; round += 1) {
      const asked = streams.flatMap((stream) => [a, b].map((path, index) => ({ path, stream, id: `${stream} ${round} ${index}` })));
      // Each is asked of both, so that half of them are repetitions.
      const all = [...asked, ...asked.map((one) => ({ ...one, path: one.path === a ? b : a }))];
      const done = await Promise.all(all.map(({ path, stream, id }) => path.execute('X', note, request(id, { stream }))));
      expect(done.filter(({ replayed }) => !replayed)).toHaveLength(asked.length);
    }
    expect(await store.head()).toBe(3 + 10 * 6);
  });
});
