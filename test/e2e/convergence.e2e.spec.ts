// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { callReportExample } from '../../apps/api/src/sos-api/examples.js';
import { openSosApi, type SosApiFixture } from '../../apps/api/src/sos-api/sos-api-fixture.js';
import { type EsdbServer, startEsdbServer } from '../esdb-server/index.js';
import { randomFrom } from '../support/histories.js';
import { callLives, type Life } from './call-lives.js';
import { Outcomes } from './outcomes.js';
import { PostOffice, type Delivery } from './post-office.js';

/** Fewer where the log is EventStoreDB: each append there is a call of its own. */
const EDITIONS = [
  { log: 'PostgreSQL', calls: 500, rounds: 20 },
  { log: 'EventStoreDB', calls: 30, rounds: 5 },
] as const;
const DELIVERIES_PER_CALL = 20;
const IN_FLIGHT = 64;
const SEED = Number(process.env['FYRVAKT_SEED'] ?? 20_261_122);

const shuffled = <T>(random: () => number, items: readonly T[]): T[] =>
  items.map((item) => ({ item, at: random() })).toSorted((one, other) => one.at - other.at).map(({ item }) => item);

/** Every message at least twice, in any order; now and then both at the same time. */
const disorder = (random: () => number, lives: readonly Life[]): Delivery[] => {
  const all = lives.flatMap((life) => {
    const once = life.messages.map((message, number): Delivery => ({ life, message, number }));
    const more = Array.from({ length: DELIVERIES_PER_CALL - 2 * once.length }, () => once[Math.floor(random() * once.length)] as Delivery);
    return [...once, ...once, ...more];
  });
  const mixed = shuffled(random, all);
  const left = new Set(mixed.keys());
  return mixed.flatMap((delivery, index) => {
    if (!left.delete(index)) return [];
    const isTwin = (other: Delivery, at: number): boolean => left.has(at) && other.life === delivery.life && other.number === delivery.number;
    const twin = random() < 0.2 ? mixed.findIndex(isTwin) : -1;
    return left.delete(twin) ? [delivery, mixed[twin] as Delivery] : [delivery];
  });
};

describe.each(EDITIONS)(`$calls calls in ${DELIVERIES_PER_CALL} deliveries each, with the log in $log (seed ${SEED})`, ({ log, calls, rounds }) => {
  let esdb: EsdbServer | undefined;
  let api: SosApiFixture;
  let url: string;

  beforeAll(async () => {
    if (log === 'EventStoreDB') esdb = await startEsdbServer();
    api = await openSosApi({}, { eventStoreUrl: esdb?.url });
    url = await api.server.listen(0, '127.0.0.1');
    await api.runtime.projections.start();
  });
  afterAll(async () => {
    await api.close();
    await esdb?.close();
  });

  const office = async (system: string): Promise<PostOffice> => new PostOffice(url, (await api.client(system)).key, system);

  it('end as if each message had come once and in order', async () => {
    const random = randomFrom(SEED);
    const lives = callLives(random, calls, api.runtime.clock.now());
    const [orderly, disorderly] = [await office('orderly'), await office('disorderly')];
    const inOrder = lives.map((life) => life.messages.map((message, number): Delivery => ({ life, message, number })));
    const poured = disorder(random, lives);
    expect(poured).toHaveLength(calls * DELIVERIES_PER_CALL);
    expect(await orderly.deliver(inOrder, IN_FLIGHT)).toEqual({ sent: inOrder.flat().length, tooEarly: 0, faults: [] });
    const report = await disorderly.pour(poured, IN_FLIGHT);
    expect(report).toMatchObject({ sent: poured.length, faults: [] });
    expect(report.tooEarly).toBeGreaterThan(0);

    expect(await api.runtime.queries.waitFor(await api.runtime.store.head(), 60_000)).toBe(true);
    const [expected, found] = [await Outcomes.of(api.runtime, 'orderly'), await Outcomes.of(api.runtime, 'disorderly')];
    const wrong: unknown[] = [];
    for (const { reference, questions, contacts, hasOutcome } of lives) {
      const [one, other] = [await expected.call(reference), await found.call(reference)];
      expect(one.counts).toMatchObject({ calls: 1, questions, contacts, outcomes: Number(hasOutcome) });
      try {
        expect(other).toEqual(one);
      } catch (error) {
        wrong.push(`${reference}: ${String(error)}`);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(wrong).toHaveLength(0);
  }, 900_000);

  it('fifty equal posts at the same time act once, again and again, and are answered alike', async () => {
    const sos = await api.client('parallel');
    for (let round = 0; round < rounds; round++) {
      const body = { ...callReportExample, sourceReference: `parallel-${round}` };
      const headers = new Headers({ authorization: `Bearer ${sos.key}`, 'content-type': 'application/json' });
      if (round % 2) headers.set('idempotency-key', `key-${round}`);
      const answers = await Promise.all(Array.from({ length: 50 }, async () => {
        const answer = await fetch(`${url}/sos-api/v1/calls`, { method: 'POST', headers, body: JSON.stringify(body) });
        return { status: answer.status, text: await answer.text() };
      }));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(round % 2 ? 50 : 1);
      expect(answers.every(({ status }) => status === 200 || status === 201)).toBe(true);
      const events = await api.runtime.store.readStream(`case-${String(JSON.parse(answers[0]?.text ?? '{}').callId)}`);
      for (const type of ['CallReceived', 'FollowUpAsked', 'ResourceNotified', 'DecisionRequested'])
        expect([type, events.filter((event) => event.type === type).length]).toEqual([type, 1]);
    }
  }, 300_000);
});
