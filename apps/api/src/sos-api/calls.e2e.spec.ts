// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { callReportExample } from './examples.js';
import { openSosApi, type Client, type SosApiFixture } from './sos-api-fixture.js';

let api: SosApiFixture;
let sos: Client;

beforeAll(async () => {
  api = await openSosApi();
  sos = await api.client('sos-alarm');
});
afterAll(() => api.close());

const reference = (): string => `r-${randomUUID()}`;
const typesOf = async (callId: string): Promise<string[]> => (await api.runtime.store.readStream(`case-${callId}`)).map(({ type }) => type);

describe('A report of a call', () => {
  it('needs nothing but its reference; what is missing is kept as a doubt', async () => {
    const answer = await sos.post('calls', { sourceReference: reference() });
    expect(answer.statusCode).toBe(201);
    expect(answer.json().doubts).toEqual(expect.arrayContaining(['placeMissing', 'timeMissing', 'categoryUnknown']));
    expect(answer.headers).toMatchObject({
      location: `/sos-api/v1/calls/${answer.json().callId}`,
      etag: '"0"',
      'x-event-position': expect.stringMatching(/^\d+$/),
    });
  });

  it('with everything in it begins the call with all that happened, at once', async () => {
    const answer = await sos.post('calls', { ...callReportExample, sourceReference: reference() });
    expect(answer.statusCode).toBe(201);
    expect(await typesOf(answer.json().callId)).toEqual(
      expect.arrayContaining([
        'CallReceived',
        'FollowUpAsked',
        'ResourceNotified',
        'NotificationAcknowledged',
        'DecisionRequested',
        'CallRedirected',
        'CallEnded',
      ]),
    );
  });

  it('known already is answered 200, and what is new in it is stored', async () => {
    const sourceReference = reference();
    const first = await sos.post('calls', { sourceReference, category: 'noiseMusic' });
    const again = await sos.post('calls', { sourceReference, category: 'noiseMusic', danger: 'yes' });
    expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
    expect(again.json().callId).toBe(first.json().callId);
    expect((await typesOf(first.json().callId)).filter((type) => type === 'CallReceived')).toHaveLength(1);
    expect(await typesOf(first.json().callId)).toContain('DetailsCorrected');
  });

  it('is answered with what to do next, which can be asked for by itself', async () => {
    const answer = await sos.post('calls', { sourceReference: reference(), category: 'noiseMusic', danger: 'yes' });
    const { callId, nextStep } = answer.json();
    expect(nextStep).toMatchObject({ action: 'call112', text: { sv: expect.stringContaining('112') } });
    expect((await sos.get(`calls/${callId}/next-step`)).json()).toEqual(nextStep);
    const redirected = await sos.post(`calls/${callId}/redirections`, { to: '112' });
    expect(redirected.json().nextStep).toMatchObject({ action: 'done', because: 'redirected' });
    expect((await sos.get(`calls/${callId}`)).json().nextStep).toEqual(redirected.json().nextStep);
  });

  it('of a drill is an exercise, and every answer says so', async () => {
    const drill = '018f0000-0000-4000-8000-00000000d111';
    const answer = await sos.post('calls', { sourceReference: reference(), drill });
    expect(answer.json().watermark.sv).toContain('ÖVNING');
    const view = (await sos.get(`calls/${answer.json().callId}`)).json();
    expect(view).toMatchObject({ mode: 'exercise', drill, watermark: answer.json().watermark, nextStep: { watermark: answer.json().watermark } });
  });

  it('sent fifty times at once without a key acts once', async () => {
    const body = { ...callReportExample, sourceReference: reference() };
    const answers = await Promise.all(Array.from({ length: 50 }, () => sos.post('calls', body)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([...Array(49).fill(200), 201]);
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
    expect((await typesOf(answers[0]?.json().callId)).filter((type) => type === 'CallReceived' || type === 'ResourceNotified')).toEqual([
      'CallReceived',
      'ResourceNotified',
    ]);
  });

  it('sent fifty times at once with one key acts once and is answered the same', async () => {
    const key = randomUUID();
    const body = { sourceReference: reference(), description: 'Klotter på väggen.' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => sos.post('calls', body, { 'idempotency-key': key })));
    expect(new Set(answers.map((answer) => `${answer.statusCode} ${answer.body}`)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(201);
    expect(answers.filter((answer) => answer.headers['idempotent-replayed'] === 'true')).toHaveLength(49);
    expect(await typesOf(answers[0]?.json().callId)).toEqual(['CallReceived']);
  });

  it('with a key that brought something else is refused, whatever that was', async () => {
    const key = randomUUID();
    const body = { sourceReference: reference() };
    expect((await sos.post('calls', body, { 'idempotency-key': key })).statusCode).toBe(201);
    const others = [{ ...body, danger: 'yes' }, { sourceReference: reference() }];
    for (const other of others) {
      const answer = await sos.post('calls', other, { 'idempotency-key': key });
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'request/idempotency-key-reused']);
    }
  });

  it('with another client of the same key is another request', async () => {
    const other = await api.client('other-centre');
    const key = randomUUID();
    const sourceReference = reference();
    const answers = [
      await sos.post('calls', { sourceReference }, { 'idempotency-key': key }),
      await other.post('calls', { sourceReference }, { 'idempotency-key': key }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(answers[0]?.json().callId).not.toBe(answers[1]?.json().callId);
  });

  it('in a mode that the key may not report is refused', async () => {
    const trainer = await api.client('training', { modes: ['exercise'] });
    expect((await trainer.post('calls', { sourceReference: reference() })).json().code).toBe('client/mode-not-allowed');
    expect((await trainer.post('calls', { sourceReference: reference(), mode: 'exercise' })).statusCode).toBe(201);
  });

  it('in such a mode is not added to either, whatever the report calls it', async () => {
    const [centre, trainer] = [await api.client('both'), await api.client('both', { modes: ['exercise'] })];
    const sourceReference = reference();
    const { callId, revision } = (await centre.post('calls', { sourceReference })).json();
    const answers = [
      await trainer.post('calls', { sourceReference, mode: 'exercise', redirectedTo: '112' }),
      await trainer.put(`calls/by-source/both/${sourceReference}`, { sourceReference, mode: 'exercise', description: 'Bara en övning.' }),
      await trainer.post(`calls/${callId}/decisions`, { outcome: 'specialHandling' }),
      await trainer.post(`calls/${callId}/end`, { endedAt: '2026-11-23T01:00:00.000Z' }),
    ];
    expect(answers.map((answer) => answer.json().code)).toEqual(Array(4).fill('client/mode-not-allowed'));
    expect((await centre.get(`calls/${callId}`)).json().revision).toBe(revision);
  });

  it.each(['', 'with space', 'x'.repeat(101)])('named "%s" is refused and kept for a person', async (sourceReference) => {
    const answer = await sos.post('calls', { sourceReference, description: 'Hemlig beskrivning' });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'request/invalid', keptAs: expect.any(String) });
    expect(answer.body).not.toContain('Hemlig');
    const { rows } = await api.runtime.pool.query('SELECT * FROM intake_quarantine WHERE id = $1', [answer.json().keptAs]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('Hemlig');
  });

  it.each([
    ['not a UUID', '!'],
    ['in Swedish', 'åäö'],
    ['too long', 'k'.repeat(256)],
    ['with spaces', 'a b'],
  ])('with a key %s is told so', async (_name, key) => {
    const answer = await api.raw(
      'POST',
      '/sos-api/v1/calls',
      { sourceReference: reference() },
      { authorization: `Bearer ${sos.key}`, 'idempotency-key': Buffer.from(key).toString('latin1') },
    );
    expect(answer.statusCode).toBe(key === '!' ? 201 : 400);
  });
});

describe('A picture of a call', () => {
  it('ends the same in whatever order pictures come', async () => {
    const pictures = [
      { sequence: 1, category: 'noiseMusic', danger: 'no' },
      { sequence: 2, category: 'vandalism', danger: 'yes' },
      { sequence: 3, category: 'vandalism', danger: 'no', endedAt: '2026-11-22T01:00:00Z' },
    ];
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0, 0, 1],
    ];
    const ends = await Promise.all(
      orders.map(async (order) => {
        const sourceReference = reference();
        for (const index of order)
          expect(
            (await sos.put(`calls/by-source/sos-alarm/${sourceReference}`, { ...pictures[index], sourceReference })).statusCode,
          ).toBeLessThan(300);
        const first = await sos.post('calls', { sourceReference });
        const { state } = await api.runtime.cases.load(`case-${first.json().callId}`);
        return state.kind === 'logged'
          ? { category: state.category.code, danger: state.reported.danger, endedAt: state.endedAt }
          : undefined;
      }),
    );
    expect(new Set(ends.map((end) => JSON.stringify(end))).size).toBe(1);
    expect(ends[0]).toEqual({ category: 'vandalism', danger: 'no', endedAt: '2026-11-22T01:00:00.000Z' });
  });

  it('tells a changed text from an unchanged one by a mark that only our key can make', async () => {
    const sourceReference = reference();
    const texts = ['Hög musik.', 'Hög musik. ', 'Lugnt nu.', 'Hög musik.'];
    for (const [index, description] of texts.entries())
      await sos.put(`calls/by-source/sos-alarm/${sourceReference}`, { sourceReference, description, sequence: index + 1 });
    const callId = (await sos.post('calls', { sourceReference })).json().callId as string;
    const { events } = await api.runtime.cases.load(`case-${callId}`);
    const marks = events.flatMap(({ data }) => ('mark' in data ? data.mark : []));
    expect(marks).toEqual([marks[0], marks[1], marks[0]]);
    expect(marks).toEqual(marks.map(() => expect.stringMatching(/^[\w-]{22}$/)));
    expect(new Set(marks).size).toBe(2);
    expect((await sos.post('calls', { sourceReference, mark: marks[0] })).json().errors).toMatchObject([{ pointer: '/mark' }]);
  });

  it('of another system, or under another reference, is refused', async () => {
    const sourceReference = reference();
    expect((await sos.put(`calls/by-source/other/${sourceReference}`, { sourceReference })).json().code).toBe('client/other-source');
    expect((await sos.put(`calls/by-source/sos-alarm/${sourceReference}`, { sourceReference: reference() })).json().code).toBe(
      'call/reference-differs',
    );
  });
});
