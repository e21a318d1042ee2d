// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseCommands, caseStream, type CaseAt, type CaseEvents, type CaseState } from '@fyrvakt/cases';
import { Rejection, type Fact, type NameOf } from '@fyrvakt/kernel';
import { DataKeys, EnvelopeSealer, MasterKey, MemoryKeyStore } from '@fyrvakt/privacy';
import { events, NOW, shiftOf, testMunicipality } from '@fyrvakt/testing';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { CommandIdReused, RevisionMismatch } from './command-errors.js';
import { CommandPath } from './command-path.js';
import type { CommandRequest, Decidable } from './command-types.js';
import { MemoryEventStore } from './memory-store.js';
import { NO_STREAM, StoreUnavailable, type Appended, type NewEvent } from './port.js';

const STREAM = 'case-018f0000-0000-7000-8000-000000000001';
const coordinator = { kind: 'person', id: 'somebody', role: 'coordinator' } as const;

type Spec = Decidable<CaseEvents, CaseState, CaseAt>;

/** Commands as small as can be, so that the path is what is tried and not the rules. */
const receive: Spec = { creates: true, decide: (state) => (state.kind === 'none' ? [events.callReceived()] : []) };
const note: Spec = { decide: (_state, body: { text: string }, at) => [events.noteAdded({ noteId: at.newId(), text: body.text })] } as Spec;
const noteOnce: Spec = {
  decide: (state) => {
    if (state.kind === 'none') throw new Rejection('case/not-found');
    return state.notes.length > 0 ? [] : [events.noteAdded()];
  },
};
const says = (...facts: Fact<CaseEvents, NameOf<CaseEvents>>[]): Spec => ({ creates: true, decide: () => facts });

const setUp = (store = new MemoryEventStore()) => {
  const sealer = new EnvelopeSealer(new DataKeys(new MemoryKeyStore(), new MasterKey([randomBytes(32)])));
  const open = (): CommandPath<CaseEvents, CaseState, CaseAt> =>
    new CommandPath({ store, sealer, type: caseStream, clock: () => NOW, at: (base) => ({ ...base, municipality: testMunicipality }) });
  return { store, open, path: open() };
};

const request = (commandId: string, more: Partial<CommandRequest> = {}): CommandRequest => ({
  stream: STREAM, body: {}, commandId, actor: coordinator, ...more,
});

describe('From command to stored facts', () => {
  it('stores what a rule decides, with both clocks, who, why and in which chain', async () => {
    const { path } = setUp();
    const earlier = '2026-11-22T01:00:00.000Z';
    const done = await path.execute('ReceiveCall', receive, request('c1', { occurredAt: earlier, causationId: 'e0', fingerprint: 'f' }));
    expect(done).toMatchObject({ revision: 0, position: 1, replayed: false });
    expect(done.events[0]).toMatchObject({
      type: 'CallReceived', stream: STREAM, revision: 0, position: 1, data: events.callReceived().data,
      meta: {
        schema: 1, occurredAt: earlier, recordedAt: NOW, actor: coordinator, commandId: 'c1', causationId: 'e0', fingerprint: 'f',
        correlationId: '018f0000-0000-7000-8000-000000000001',
      },
    });
  });

  it('lets a fact have a time of its own', async () => {
    const { path } = setUp();
    const own = '2026-11-21T23:59:00.000Z';
    const done = await path.execute('X', says(events.callReceived(), events.callEnded({}, own)), request('c1'));
    expect(done.events.map((event) => event.meta.occurredAt)).toEqual([NOW, own]);
  });

  it('runs the rules of a real command, and passes on its refusal', async () => {
    const { path } = setUp();
    await path.execute('X', says(events.callReceived(), events.decisionRequested()), request('c1'));
    const shift = shiftOf('GE1', '2026-11-23T06:00:00.000Z', '2026-11-23T15:00:00.000Z');
    const defer = (commandId: string, unit: string) =>
      path.execute('DeferToNextShift', caseCommands.DeferToNextShift, request(commandId, { body: { shifts: [{ ...shift, unit }] } }));
    await expect(defer('c2', 'XX9')).rejects.toMatchObject({ code: 'shift/unknown' });
    expect((await defer('c2', 'GE1')).events[0]?.data).toMatchObject({ deferralId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(await path.load(STREAM)).toMatchObject({ state: { handling: 'deferred' } });
  });

  it('keeps personal parts out of what is stored', async () => {
    const { path, store } = setUp();
    const secret = 'Kim Canary, 0700-00 00 00';
    await path.execute('X', says(events.callReceived({ description: secret, callback: { phone: secret, allowed: true } })), request('c1'));
    const [stored] = await store.readStream(STREAM);
    expect(JSON.stringify(stored)).not.toContain('Canary');
    const text = expect.any(String) as string;
    expect(JSON.parse(stored?.data ?? '')).toMatchObject({ sealed: { k: text, n: text, c: text } });
    expect((await path.load(STREAM)).events[0]?.data).toMatchObject({ description: secret });
  });

  it('says when there was nothing new to say', async () => {
    const { path } = setUp();
    await path.execute('X', receive, request('c1'));
    await path.execute('X', noteOnce, request('c2'));
    expect(await path.execute('X', noteOnce, request('c3'))).toEqual({ events: [], revision: 1, position: 2, replayed: false });
    expect(await path.execute('X', says(), request('c4'))).toMatchObject({ revision: 1, position: 2 });
    expect(await path.execute('X', says(), request('c1', { stream: 'case-2' }))).toMatchObject({ revision: NO_STREAM, position: 0 });
  });

  it('refuses what a rule refuses, and stores nothing', async () => {
    const { path, store } = setUp();
    await expect(path.execute('X', noteOnce, request('c1'))).rejects.toMatchObject({ code: 'case/not-found' });
    expect(await store.head()).toBe(0);
  });

  it('reads a stream as it was at a revision, a position or a time', async () => {
    const { path } = setUp();
    await path.execute('X', says(events.callReceived(), events.callEnded(), events.caseClosed()), request('c1'));
    const upTo = async (limit: object): Promise<number> => (await path.load(STREAM, { upTo: limit })).events.length;
    expect([await upTo({ revision: 1 }), await upTo({ position: 1 }), await upTo({ recordedAt: NOW }), await upTo({ recordedAt: '2026' })])
      .toEqual([2, 1, 3, 0]);
  });
});

describe('Asked twice', () => {
  it('returns what was recorded the first time', async () => {
    const { path } = setUp();
    const first = await path.execute('X', says(events.callReceived(), events.callEnded()), request('c1', { fingerprint: 'f' }));
    expect(first.events.map((event) => event.meta.fingerprint)).toEqual(['f', undefined]);
    await path.execute('X', note, request('c2', { body: { text: 'a' } }));
    expect(await path.execute('X', says(events.callReceived()), request('c1', { fingerprint: 'f' }))).toEqual({ ...first, replayed: true });
  });

  it('answers from the log even if the sender has an old revision by then', async () => {
    const { path } = setUp();
    await path.execute('X', receive, request('c1'));
    const first = await path.execute('X', note, request('c2', { body: { text: 'a' }, ifRevision: 0 }));
    expect(await path.execute('X', note, request('c2', { body: { text: 'a' }, ifRevision: 0 }))).toEqual({ ...first, replayed: true });
  });

  it('acts once when the answer to the first was lost', async () => {
    class Forgetful extends MemoryEventStore {
      private lost = false;
      override async append(stream: string, expected: number, facts: readonly NewEvent[]): Promise<Appended> {
        const done = await super.append(stream, expected, facts);
        if (this.lost) return done;
        this.lost = true;
        throw new StoreUnavailable('the connection was lost');
      }
    }
    const { path, store } = setUp(new Forgetful());
    await path.execute('X', note, request('c1', { body: { text: 'a' } })).catch(() => undefined);
    expect(await path.execute('X', note, request('c1', { body: { text: 'a' } }))).toMatchObject({ replayed: true, revision: 0 });
    expect(await store.head()).toBe(1);
  });

  it('refuses a command id that was used for something else, in the same stream or in another', async () => {
    const { path } = setUp();
    await path.execute('X', receive, request('c1', { fingerprint: 'f' }));
    await expect(path.execute('X', receive, request('c1', { fingerprint: 'g' }))).rejects.toThrow(CommandIdReused);
    await expect(path.execute('X', receive, request('c1', { stream: 'case-2', fingerprint: 'f' }))).rejects.toThrow(CommandIdReused);
  });

  it('adds nothing, whatever is asked in whatever order (property)', async () => {
    const command = fc.record({ id: fc.integer({ min: 0, max: 9 }), spec: fc.constantFrom(receive, note, noteOnce) });
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 20 }), async (commands) => {
        const { path, store } = setUp();
        const ask = async (id: number, spec: Spec): Promise<unknown> =>
          path.execute('X', spec, request(`c${id}`, { body: { text: '' } })).then((done) => done.events, (error: Error) => error.message);
        for (const { id, spec } of commands) {
          const first = await ask(id, spec);
          const head = await store.head();
          expect(await ask(id, spec)).toEqual(first);
          expect(await store.head()).toBe(head);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('At the same time', () => {
  it('acts once on 50 equal requests, also when they come to two processes', async () => {
    const { open, store } = setUp();
    const paths = [open(), open()];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => paths[index % 2]?.execute('X', receive, request('c1', { fingerprint: 'f' }))),
    );
    expect(await store.head()).toBe(1);
    expect(answers.filter((answer) => !answer?.replayed)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer?.events[0]?.id)).size).toBe(1);
  });

  it('acts once when two processes meet the same request on a case that exists', async () => {
    const { open, store } = setUp();
    const [a, b] = [open(), open()];
    await a.execute('X', receive, request('c0'));
    const answers = await Promise.all([a, b].map((path) => path.execute('X', note, request('c1', { body: { text: 'a' } }))));
    expect(answers.map((answer) => answer.replayed).toSorted()).toEqual([false, true]);
    expect(answers[0]?.events).toEqual(answers[1]?.events);
    expect(await store.head()).toBe(2);
  });

  it('lands all of 50 different commands on one stream', async () => {
    const { path } = setUp();
    const ids = Array.from({ length: 50 }, (_, index) => `c${index}`);
    await Promise.all(ids.map((id) => path.execute('X', note, request(id, { body: { text: id } }))));
    const { events: notes } = await path.load(STREAM);
    expect(new Set(notes.map((event) => event.meta.commandId)).size).toBe(50);
  });

  it('decides again when another process was first', async () => {
    const { open, store } = setUp();
    const [a, b] = [open(), open()];
    await a.execute('X', receive, request('c0'));
    const all = [a, b].flatMap((path, process) => [1, 2, 3].map((n) => path.execute('X', noteOnce, request(`p${process}-${n}`))));
    const added = (await Promise.all(all)).filter((done) => done.events.length > 0);
    expect(added).toHaveLength(1);
    expect(await store.head()).toBe(2);
  });

  it('tells a sender with an old revision what came since', async () => {
    const { path } = setUp();
    await path.execute('X', receive, request('c1'));
    await path.execute('X', note, request('c2', { body: { text: 'Nytt.' } }));
    const late = path.execute('X', note, request('c3', { body: { text: 'Sent.' }, ifRevision: 0 }));
    await expect(late).rejects.toThrow(RevisionMismatch);
    await expect(late).rejects.toMatchObject({ actual: 1, since: [{ type: 'NoteAdded', data: { text: 'Nytt.' } }] });
  });
});
