// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { esdbProcess, type EsdbProcess } from '../support/esdb-process.js';
import { freePort, operatorTool, Program } from '../support/program.js';
import { Callers } from './caller.js';

interface Edition {
  /** Where the log lies. */
  readonly log: 'PostgreSQL' | 'EventStoreDB';
  /** How often the program is killed. */
  readonly rounds: number;
  /** Of the moments at which it is. */
  readonly seed: number;
}

const LINES = 16;
/** So many acknowledgements there are at least before each time it is killed. */
const AT_STAKE = 4;
/** Milliseconds until it is back where the machine has nothing else to do; one that is busy with other tests is given more. */
const [READY_MS, BUSY] = [5_000, 6];
export const SEED = Number(process.env['FYRVAKT_SEED'] ?? Date.now() % 100_000);
/** Fifty kills in all, by two files that run side by side. */
export const HALF = Math.ceil(Number(process.env['FYRVAKT_ROUNDS'] ?? 50) / 2);

interface FeedEvent { readonly position: number; readonly type: string; readonly callId: string }

/** Everything that the log says happened, through the feed that a partner reads. */
const readFeed = async (url: string, apiKey: string): Promise<FeedEvent[]> => {
  const found: FeedEvent[] = [];
  for (let after = 0; ; ) {
    const answer = await fetch(`${url}/sos-api/v1/events?after=${after}&limit=200`, { headers: { authorization: `Bearer ${apiKey}` } });
    const { events } = (await answer.json()) as { events: FeedEvent[] };
    found.push(...events);
    const last = events.at(-1);
    if (!last) return found;
    after = last.position;
  }
};

const countByCall = (events: readonly FeedEvent[], type: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const event of events) if (event.type === type) counts.set(event.callId, (counts.get(event.callId) ?? 0) + 1);
  return counts;
};

/** Kills it in the middle of load and starts it again, so many times; gives the milliseconds until it was ready each time. */
const killAgainAndAgain = async (program: Program, callers: Callers, { rounds, seed }: Edition): Promise<number[]> => {
  const readyAfter: number[] = [];
  let random = seed;
  for (let round = 0; round < rounds; round++) {
    random = (random * 48_271) % 2_147_483_647;
    const before = callers.acknowledged.size;
    const load = callers.run(LINES);
    // First something to lose, however slow the machine; then at any moment.
    while (callers.acknowledged.size < before + AT_STAKE) await pause(5);
    await pause(random % 250);
    await program.end('SIGKILL');
    callers.stop();
    await load;
    readyAfter.push(await program.start());
  }
  return readyAfter;
};

/** How often each call was found overdue, once all of those that are wanted were, or two minutes have passed. */
const overdueOf = async (wanted: readonly string[], url: string, apiKey: string): Promise<Map<string, number>> => {
  let overdue = new Map<string, number>();
  for (let tries = 0; tries < 240; tries++) {
    overdue = countByCall(await readFeed(url, apiKey), 'FollowUpOverdue');
    if (wanted.every((callId) => overdue.has(callId))) break;
    await pause(500);
  }
  return overdue;
};

/** Holds that a program that is killed in the middle of load again and again keeps what it has acknowledged, and is soon back. */
export const itSurvives = (edition: Edition): void => {
  const { log, rounds } = edition;
  const folder = mkdtempSync(join(tmpdir(), 'fyrvakt-crash-'));
  const environment: Record<string, string> = { FYRVAKT_DATA: join(folder, 'data') };
  let readyAfter: number[] = [];
  let program: Program;
  let esdb: EsdbProcess | undefined;
  let callers: Callers;
  let apiKey: string;

  beforeAll(async () => {
    // The database server may run as another user, who has to be able to pass through.
    await chmod(folder, 0o755);
    if (log === 'EventStoreDB') {
      esdb = await esdbProcess();
      environment['FYRVAKT_EVENTSTORE'] = esdb.url;
    }
    program = new Program(await freePort(), environment);
    await program.start();
    const added = await operatorTool(['client', 'add', 'SOS', '--source', 'sos-alarm', '--json'], environment);
    apiKey = (JSON.parse(added.out) as { key: string }).key;
    callers = new Callers(program.url, apiKey);
    readyAfter = await killAgainAndAgain(program, callers, edition);
  }, 60_000 + rounds * 12_000);

  afterAll(async () => {
    await program.end('SIGTERM');
    await esdb?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('acknowledged something to lose in the first place', () => {
    expect(callers.acknowledged.size).toBeGreaterThanOrEqual(rounds * AT_STAKE);
  });

  it('lost nothing that it acknowledged, and doubled nothing', async () => {
    const events = await readFeed(program.url, apiKey);
    const calls = countByCall(events, 'CallReceived');
    const questions = countByCall(events, 'FollowUpAsked');
    const keys = [...callers.acknowledged];
    expect(keys.filter(([key, callId]) => key.startsWith('call-') && calls.get(callId) !== 1)).toEqual([]);
    expect(keys.filter(([key, callId]) => key.startsWith('question-') && questions.get(callId) !== 1)).toEqual([]);
    expect([...calls.values(), ...questions.values()].filter((count) => count !== 1)).toEqual([]);
    expect(events.map(({ position }) => position)).toEqual(events.map(({ position }) => position).toSorted((a, b) => a - b));
  });

  it('was soon ready again each time', () => {
    const slowest = Math.max(...readyAfter);
    const mean = readyAfter.reduce((sum, each) => sum + each, 0) / rounds;
    const said = `ready again after ${Math.round(mean)} ms on average, at most ${Math.round(slowest)} ms`;
    process.stderr.write(`  ${said}; promised: within ${READY_MS} ms\n`);
    expect(slowest).toBeLessThan(READY_MS * BUSY);
  });

  it('fired each passed deadline once', async () => {
    const wanted = [...callers.acknowledged].filter(([key]) => /^call-S-\d*0$/.test(key)).map(([, callId]) => callId);
    const overdue = await overdueOf(wanted, program.url, apiKey);
    expect(wanted.filter((callId) => overdue.get(callId) !== 1)).toEqual([]);
  }, 180_000);

  it('kept a log that verifies', async () => {
    await program.end('SIGTERM');
    const verified = await operatorTool(['verify', '--json'], environment);
    expect({ code: verified.code, ...(JSON.parse(verified.out) as object) }).toMatchObject({ code: 0, ok: true });
  }, 120_000);
};
