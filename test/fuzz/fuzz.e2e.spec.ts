// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { KnownCases, judge, openRange, type Finding, type Range } from './range.js';
import { Random } from './random.js';
import { brokenBodies, faultyBodies, strangeAddresses, strangeHeaders, targetsOf, validShot, type Shot, type Target } from './requests.js';

/** A round is every kind of request against every operation once; this many give at least 20,000 requests. */
const ROUNDS = Number(process.env['FYRVAKT_ROUNDS'] ?? 3);
const SEED = Number(process.env['FYRVAKT_SEED'] ?? 20_261_122);
const AT_ONCE = 32;
const VALID_PER_ROUND = 20;

describe(`Any input whatever (seed ${SEED})`, () => {
  const cases = new KnownCases();
  const findings = new Map<string, Finding>();
  const statuses = new Map<number, number>();
  let range: Range;
  let targets: Target[];
  let sent = 0;
  let invalid = 0;

  const shoot = async (shot: Shot): Promise<void> => {
    const [scheme] = Object.keys(shot.target.operation.security?.[0] ?? {});
    const signal = AbortSignal.timeout(20_000);
    const answer = await fetch(`${range.url}${shot.url}`, {
      method: shot.target.method, headers: { ...range.credentials[scheme ?? ''], ...shot.headers }, body: shot.body, signal, redirect: 'manual',
    });
    const contentType = answer.headers.get('content-type') ?? '';
    if (contentType.startsWith('text/event-stream')) return void (await answer.body?.cancel());
    const text = await answer.text();
    sent++;
    if (shot.mustRefuse) invalid++;
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    for (const what of judge(shot, answer.status, contentType, text)) {
      const name = `${shot.target.operation.operationId}: ${what}`;
      const request = `${shot.target.method} ${shot.url} ${shot.body?.slice(0, 300) ?? ''}`;
      findings.set(name, { what: name, request, status: answer.status, answer: text.slice(0, 300) });
    }
    if (answer.ok && contentType.startsWith('application/json')) learn(JSON.parse(text) as Partial<Record<'callId' | 'caseId' | 'revision', unknown>>);
  };

  const learn = ({ callId, caseId, revision }: Partial<Record<'callId' | 'caseId' | 'revision', unknown>>): void => {
    const id = callId ?? caseId;
    if (typeof id === 'string' && typeof revision === 'number') cases.learn(id, revision);
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
    const random = new Random(SEED);
    targets = (await range.documents()).flatMap(targetsOf);
    const intake = targets.filter(({ operation }) => ['postCalls', 'postCasesReceiveCall'].includes(operation.operationId));
    const nothingYet = { known: (name: string) => (name === 'Idempotency-Key' ? random.uuid() : undefined) };
    await volley(intake.flatMap((target) => Array.from({ length: 60 }, () => validShot(target, nothingYet, random))));
    for (let round = 0; round < ROUNDS; round++) {
      for (const target of targets) {
        // Ending its own session would end the test of everything else.
        if (target.operation.operationId === 'deleteSessionsCurrent') continue;
        const shots = [
          ...Array.from({ length: VALID_PER_ROUND }, () => validShot(target, cases, random)), ...faultyBodies(target, cases, random),
          ...brokenBodies(target, cases, random), ...strangeAddresses(target, cases, random), ...strangeHeaders(target, cases, random),
        ];
        await volley(shots);
      }
    }
    const counted = [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`).join(', ');
    process.stderr.write(`  ${sent} requests to ${targets.length} operations, ${invalid} of them invalid; ${counted}\n`);
  }, 300_000 * Math.max(1, ROUNDS / 3));

  afterAll(() => range.close());

  it('reaches every operation of both interfaces, with things to be about', () => {
    expect(targets.length).toBeGreaterThan(50);
    expect(cases.size).toBeGreaterThan(50);
    expect(sent).toBeGreaterThanOrEqual(Math.min(20_000, ROUNDS * 6_000));
    expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0)).toBeGreaterThan(500);
  });

  it('gives no answer of 5xx, none that is undocumented or unlike its schema, and accepts nothing that is invalid', () => {
    // The first few say enough; a fault in one place often shows in fifty.
    expect({ found: findings.size, first: [...findings.values()].slice(0, 10) }).toEqual({ found: 0, first: [] });
  });

  it('leaves the log whole and the program alive', async () => {
    const answer = await fetch(`${range.url}/health/live`);
    expect(answer.status).toBe(200);
    expect(await range.runtime.store.head()).toBeGreaterThan(100);
  });
});
