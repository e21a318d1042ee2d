// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { faultyPaths, faultyQueries } from './addresses.js';
import { strangeHeaders, strangeMethods } from './headers.js';
import { judge } from './judge.js';
import { KnownWorld } from './known-world.js';
import { Random } from './random.js';
import { openRange, type Range } from './range.js';
import { faultyBodies, targetsOf, validShot, type Shot, type Target } from './requests.js';
import { spoiledBodies } from './spoiled.js';

/** A round is every kind of request against every operation once: at least 20,000 requests. */
const ROUNDS = Number(process.env['FYRVAKT_ROUNDS'] ?? 1);
const SEED = Number(process.env['FYRVAKT_SEED'] ?? 20_261_122);
const AT_ONCE = 32;
const FIRST_CALLS = 60;
const VALID_PER_ROUND = 12;
const KINDS = [faultyBodies, spoiledBodies, faultyPaths, faultyQueries, strangeHeaders, strangeMethods];

/** What is wrong with an answer, and to what. */
interface Finding {
  readonly what: string;
  readonly request: string;
  readonly status: number;
  readonly answer: string;
}

describe(`Any input whatever (seed ${SEED})`, () => {
  const findings = new Map<string, Finding>();
  const statuses = new Map<number, number>();
  const count = { sent: 0, invalid: 0 };
  let world: KnownWorld;
  let range: Range;
  let targets: Target[];

  const shoot = async (shot: Shot): Promise<void> => {
    const { target, body } = shot;
    const [scheme = ''] = Object.keys(target.operation.security?.[0] ?? {});
    const { operationId } = target.operation;
    const method = shot.method ?? target.method;
    const headersSent = { ...range.credentials[scheme], ...shot.headers };
    const signal = AbortSignal.timeout(60_000);
    const response = await fetch(`${range.url}${shot.url}`, { method, headers: headersSent, body: body as BodyInit, signal, redirect: 'manual' });
    const { status, headers } = response;
    const isStream = headers.get('content-type')?.startsWith('text/event-stream') === true;
    const text = isStream ? '' : await response.text();
    if (isStream) await response.body?.cancel();
    count.sent++;
    if (shot.mustRefuse) count.invalid++;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    for (const what of judge(shot, { status, headers, text })) {
      const request = `${method} ${shot.url} ${String(body ?? '').slice(0, 300)}`;
      findings.set(`${operationId}: ${what}`, { what: `${operationId}: ${what}`, request, status, answer: text.slice(0, 700) });
    }
    if (response.ok && headers.get('content-type')?.startsWith('application/json')) world.learn(operationId, JSON.parse(text));
  };

  const volley = async (shots: Shot[]): Promise<void> => {
    const waiting = [...shots];
    const gun = async (): Promise<void> => {
      for (let shot = waiting.pop(); shot; shot = waiting.pop()) await shoot(shot);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, gun));
  };

  beforeAll(async () => {
    range = await openRange();
    world = new KnownWorld(range.codes);
    const random = new Random(SEED);
    // Ending its own session would end the test of everything else.
    targets = (await range.documents()).flatMap(targetsOf).filter(({ operation }) => operation.operationId !== 'deleteSessionsCurrent');
    const begun = ['postCalls', 'postCasesReceiveCall', 'postInstructionsCommandsDraftInstruction'];
    const begin = targets.filter(({ operation }) => begun.includes(operation.operationId));
    await volley(begin.flatMap((target) => Array.from({ length: FIRST_CALLS }, () => validShot(target, world, random))));
    for (let round = 0; round < ROUNDS; round++)
      for (const target of targets) {
        const valid = Array.from({ length: VALID_PER_ROUND }, () => validShot(target, world, random));
        await volley([...valid, ...KINDS.flatMap((kind) => kind(target, world, random))]);
      }
    const counted = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`).join(', ');
    const sent = `${count.sent} requests to ${targets.length} operations, ${count.invalid} of them invalid`;
    process.stderr.write(`  seed ${SEED}: ${sent}; ${counted}; ${findings.size} findings\n`);
  }, 300_000 * ROUNDS);

  afterAll(() => range.close());

  it('reaches every operation of both interfaces, with things to be about', () => {
    expect(targets.length).toBeGreaterThan(50);
    expect(world.size).toBeGreaterThan(50);
    expect(count.sent).toBeGreaterThanOrEqual(ROUNDS * 20_000);
    expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0)).toBeGreaterThan(500);
  });

  it('is answered as documented: never 5xx, nothing invalid accepted, nothing valid refused for its form', () => {
    // The first few say enough; a fault in one place often shows in fifty.
    expect({ found: findings.size, first: [...findings.values()].slice(0, 10) }).toEqual({ found: 0, first: [] });
  });

  it('leaves the log whole, the program alive and what all objects share untouched', async () => {
    expect((await fetch(`${range.url}/health/live`)).status).toBe(200);
    expect(await range.runtime.store.head()).toBeGreaterThan(100);
    expect(['fuzzed' in {}, Object.keys(Object.prototype)]).toEqual([false, []]);
  });
});
