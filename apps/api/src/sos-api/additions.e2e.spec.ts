// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { openSosApi, type Client, type SosApiFixture } from './sos-api-fixture.js';

let api: SosApiFixture;
let sos: Client;

beforeAll(async () => {
  api = await openSosApi();
  sos = await api.client('sos-alarm');
});
afterAll(() => api.close());

const begun = async (): Promise<string> =>
  (await sos.post('calls', { sourceReference: `r-${randomUUID()}`, category: 'noiseMusic' })).json().callId as string;
const typesOf = async (callId: string): Promise<string[]> => (await api.runtime.store.readStream(`case-${callId}`)).map(({ type }) => type);

describe('What is added to a call', () => {
  it('becomes what happened, and shows when the call is read', async () => {
    const callId = await begun();
    const statuses = [
      await sos.post(`calls/${callId}/questions`, { reference: 'q-1', question: 'Hur många?' }),
      await sos.post(`calls/${callId}/questions`, { reference: 'q-1', question: 'Hur många?', answer: 'Fem' }),
      await sos.post(`calls/${callId}/notifications`, { reference: 'n-1', unit: 'BV1', result: 'noAnswer' }),
      await sos.post(`calls/${callId}/notifications`, { reference: 'n-2', unit: 'XX9', result: 'acknowledged' }),
      await sos.post(`calls/${callId}/redirections`, { to: '112' }),
      await sos.post(`calls/${callId}/end`, { endedAt: '2026-11-22T02:00:00+01:00' }),
    ];
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(201));
    const view = await sos.get(`calls/${callId}`);
    expect(view.json()).toMatchObject({
      callId,
      followUpState: 'owed',
      redirectedTo: '112',
      endedAt: '2026-11-22T01:00:00.000Z',
      questions: [{ reference: 'q-1', answered: true }],
      notifications: [
        { reference: 'n-1', status: 'failed' },
        { reference: 'n-2', unit: 'XX9', status: 'acknowledged' },
      ],
    });
    expect(view.headers['etag']).toBe(`"${view.json().revision}"`);
    expect(view.body).not.toContain('Fem');
  });

  it('sent again adds nothing, with a reference, with a key, or with neither', async () => {
    const callId = await begun();
    const key = randomUUID();
    const posts: [object, Record<string, string>][] = [
      [{ reference: 'q-1', question: 'Var?' }, {}],
      [{ question: 'När?' }, { 'idempotency-key': key }],
      [{ question: 'Vem?' }, {}],
    ];
    for (const [body, headers] of posts) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => sos.post(`calls/${callId}/questions`, body, headers)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(201));
      expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
    }
    expect((await typesOf(callId)).filter((type) => type === 'FollowUpAsked')).toHaveLength(3);
  });

  it('may be a decision: asked for, made, and later another one', async () => {
    const callId = await begun();
    expect((await sos.post(`calls/${callId}/decisions`, { reference: 'd-1', outcome: 'requested' })).statusCode).toBe(201);
    expect(
      (
        await sos.post(`calls/${callId}/decisions`, {
          reference: 'd-1',
          outcome: 'specialHandling',
          by: 'TiB',
          motivation: 'Risk för skador.',
        })
      ).statusCode,
    ).toBe(201);
    expect(
      (await sos.post(`calls/${callId}/decisions`, { reference: 'd-2', outcome: 'deferred', shifts: [{ unit: 'GE1' }] })).statusCode,
    ).toBe(201);
    expect(
      (await sos.post(`calls/${callId}/decisions`, { reference: 'd-2', outcome: 'deferred', shifts: [{ unit: 'GE1' }] })).statusCode,
    ).toBe(201);
    expect((await typesOf(callId)).filter((type) => /Decided|Deferred|DecisionRequested/.test(type))).toEqual([
      'DecisionRequested',
      'SpecialHandlingDecided',
      'DecisionRequested',
      'DeferredToNextShift',
    ]);
  });
});

describe('A first decision', () => {
  const made = { outcome: 'specialHandling', by: 'TiB' };
  it.each<[string, object, object]>([
    ['by its reference', { ...made, reference: 'd-1' }, { ...made, reference: 'd-1', motivation: 'Risk för skador.' }],
    ['by its time', { ...made, at: '2026-11-21T22:00:00Z' }, { outcome: 'requested', at: '2026-11-21T21:50:00Z' }],
    ['word by word', made, made],
  ])('told again is known %s, and asks nothing anew', async (_how, first, again) => {
    const callId = await begun();
    for (const body of [first, first, again]) expect((await sos.post(`calls/${callId}/decisions`, body)).statusCode).toBe(201);
    expect(await typesOf(callId)).toEqual(['CallReceived', 'DecisionRequested', 'SpecialHandlingDecided']);
  });
});

describe('A call of somebody else', () => {
  it('does not exist, whatever is asked of it', async () => {
    const callId = await begun();
    const other = await api.client(`other-${randomUUID().slice(0, 8)}`);
    const missing = randomUUID();
    for (const id of [callId, missing]) {
      const answers = [
        await other.get(`calls/${id}`),
        await other.post(`calls/${id}/questions`, { question: 'Var?' }),
        await other.post(`calls/${id}/notifications`, { unit: 'BV1' }),
        await other.post(`calls/${id}/redirections`, { to: '112' }),
        await other.post(`calls/${id}/decisions`, { outcome: 'requested' }),
        await other.post(`calls/${id}/end`, { endedAt: '2026-11-22T02:00:00Z' }),
      ];
      expect(answers.map((answer) => [answer.statusCode, answer.json().code])).toEqual(Array(6).fill([404, 'case/not-found']));
    }
    expect(await typesOf(callId)).toEqual(['CallReceived']);
  });

  it('is not in the feed', async () => {
    const other = await api.client(`feed-${randomUUID().slice(0, 8)}`);
    const mine = (await other.post('calls', { sourceReference: 'one' })).json().callId as string;
    await begun();
    const page = await other.get('events?after=0&limit=200');
    expect(page.json().events.map((event: { callId: string }) => event.callId)).toEqual([mine]);
    expect(page.headers['link']).toContain(`after=${page.json().next}`);
    expect((await other.get(`events?after=${page.json().next}`)).json().events).toEqual([]);
  });
});

describe('The feed', () => {
  it('gives every event once, in order, in pages of any size', async () => {
    const source = await api.client(`pages-${randomUUID().slice(0, 8)}`);
    for (let index = 0; index < 7; index++) {
      await source.post('calls', { sourceReference: `p-${index}` });
      await begun();
    }
    for (const limit of [1, 2, 3, 200]) {
      const seen: number[] = [];
      for (let after = 0; ;) {
        const page = (await source.get(`events?after=${after}&limit=${limit}`)).json() as { events: { position: number }[]; next: number };
        if (page.events.length === 0) break;
        seen.push(...page.events.map(({ position }) => position));
        after = page.next;
      }
      expect(seen).toEqual([...new Set(seen)].toSorted((one, other) => one - other));
      expect(seen).toHaveLength(7);
    }
  });

  it('waits for something new, and no longer than it was asked to', async () => {
    const source = await api.client(`wait-${randomUUID().slice(0, 8)}`);
    const { next } = (await source.get('events?after=0')).json() as { next: number };
    const started = performance.now();
    const waiting = source.get(`events?after=${next}&wait=20`);
    setTimeout(() => void source.post('calls', { sourceReference: 'news' }), 100);
    expect((await waiting).json().events).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(20_000);
    const { next: end } = (await source.get(`events?after=${next}`)).json() as { next: number };
    const quiet = performance.now();
    expect((await source.get(`events?after=${end}&wait=1`)).json().events).toEqual([]);
    expect(performance.now() - quiet).toBeGreaterThanOrEqual(900);
  });

  it('tells a reader whose place it has not reached that it has been put back, instead of letting it wait', async () => {
    const source = await api.client(`ahead-${randomUUID().slice(0, 8)}`);
    const { next } = (await source.get('events?after=0')).json() as { next: number };
    const ahead = await source.get(`events?after=${next + 1_000}&wait=20`);
    expect([ahead.statusCode, ahead.json()]).toEqual([
      409, expect.objectContaining({ code: 'feed/place-ahead', retryable: false, head: next, detail: expect.stringContaining('äldre läge') }),
    ]);
    expect((await source.get(`events?after=${next}`)).statusCode).toBe(200);
  });
});

describe('What is missing', () => {
  it('shows by running numbers, also in the heartbeat', async () => {
    const source = await api.client(`gaps-${randomUUID().slice(0, 8)}`);
    for (const sequence of [1, 2, 5]) await source.post('calls', { sourceReference: `s-${sequence}`, sequence });
    expect((await source.get('gaps')).json().missing).toEqual([{ from: 3, to: 4 }]);
    const answer = await source.post('heartbeats', { lastSequence: 6, nextWithinSeconds: 60 });
    expect([answer.statusCode, answer.json().missing]).toEqual([
      200,
      [
        { from: 3, to: 4 },
        { from: 6, to: 6 },
      ],
    ]);
  });
});
