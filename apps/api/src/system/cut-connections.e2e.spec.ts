// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StoredEvent } from '@fyrvakt/event-store';
import { MOMENTS, Wire } from '../../../../test/support/wire.js';
import { openSosApi, type Client, type SosApiFixture } from '../sos-api/sos-api-fixture.js';

/** Connections that are cut; `FYRVAKT_TEST_ROUNDS=300` for the long run. */
const CUTS = Number(process.env['FYRVAKT_TEST_ROUNDS'] ?? 60);
const SEED = Number(process.env['FYRVAKT_TEST_SEED'] ?? Date.now() % 100_000);

/** Mostly the line that appends, where something can be lost or doubled; sometimes any. */
const LINES = [/log append/, /log append/, /log append/, /log read/, /^fyrvakt$/];

let wire: Wire;
let api: SosApiFixture;
let sos: Client;
let random = SEED + 1;
const oneOf = <T>(list: readonly T[]): T => {
  random = (random * 48_271) % 2_147_483_647;
  return list[random % list.length] as T;
};

beforeAll(async () => {
  const way = async (url: string): Promise<string> => {
    wire = await Wire.to(url);
    // The server of the test run may lose what it says is written, at whatever address it is found.
    process.env['FYRVAKT_TEST_DATABASE_URL'] = wire.url;
    return wire.url;
  };
  api = await openSosApi({ rates: { address: 1e9, intake: 1e9 } }, { way });
  sos = await api.client('sos-alarm');
});
afterAll(async () => {
  await api.close();
  await wire.close();
});

interface Answer { readonly status: number; readonly body: Record<string, unknown>; readonly replayed: boolean }

/** As a client that keeps its promise does: the same key until there is an answer. */
const untilAnswered = async (path: string, body: object, key: string): Promise<Answer> => {
  for (;;) {
    const answer = await sos.post(path, body, { 'idempotency-key': key });
    if (answer.statusCode < 500) {
      const replayed = answer.headers['idempotent-replayed'] === 'true';
      return { status: answer.statusCode, body: answer.json(), replayed };
    }
    expect(answer.json()).toMatchObject({ code: 'service/unavailable', retryable: true });
  }
};

describe(`${CUTS} connections cut before, during and after a commit (seed ${SEED})`, () => {
  it('each client that asks again with its key gets the one true answer: 0 lost, 0 doubled', async () => {
    const before = wire.cuts;
    const acknowledged: { readonly callId: unknown; readonly reference: string }[] = [];
    for (let n = 0; wire.cuts - before < CUTS; n += 1) {
      const reference = `C-${n}`;
      const call = { sourceReference: reference, receivedAt: '2026-11-22T01:13:00.000Z', description: 'Hög musik vid kajen.' };
      if (n % 2 === 0) wire.arm(oneOf(MOMENTS), oneOf(LINES));
      const answer = await untilAnswered('calls', call, `call-${n}`);
      expect([200, 201]).toContain(answer.status);
      const { callId } = answer.body;
      if (n % 2 === 1) wire.arm(oneOf(MOMENTS), oneOf(LINES));
      const question = { reference: `Q-${n}`, question: 'Ungefär hur många är de?', answer: 'Omkring tio.' };
      expect([200, 201]).toContain((await untilAnswered(`calls/${String(callId)}/questions`, question, `question-${n}`)).status);
      const again = await untilAnswered('calls', call, `call-${n}`);
      expect(again.body).toMatchObject({ callId });
      acknowledged.push({ callId, reference });
    }
    const events: StoredEvent[] = [];
    for (let after = 0; ; after = events.at(-1)?.position ?? after) {
      const page = await api.runtime.store.readAll(after, 1_000);
      if (page.length === 0) break;
      events.push(...page);
    }
    const count = (type: string, callId: unknown): number =>
      events.filter((event) => event.type === type && event.stream === `case-${String(callId)}`).length;
    const wrong = acknowledged.filter(({ callId }) => count('CallReceived', callId) !== 1 || count('FollowUpAsked', callId) !== 1);
    expect(wrong).toEqual([]);
    expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1));
    expect(events.filter(({ type }) => type === 'CallReceived')).toHaveLength(acknowledged.length);
    process.stderr.write(`  ${wire.cuts - before} cuts, ${acknowledged.length} calls, ${events.length} events: 0 lost, 0 doubled\n`);
  }, 60_000 + CUTS * 1_000);
});
