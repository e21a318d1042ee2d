// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { freePort, operatorTool, Program, ranProgram } from '../../support/program.js';
import { type Bench, quantile, row } from '../harness.js';

const PER_SECOND = 200;
const SECONDS = 8;
/** Reports before the clock starts: connections, plans and compiled code. */
const WARM_UP = 1_000;
/** What a report may take from being sent to being seen, 99 times in 100 and in the middle. */
const MOST_MS = { p50: 25, p99: 100 };

interface Edition { readonly api: Program; readonly key: string; readonly cookie: string }

/** So near that the list of a busy moment still has room for all of it. */
const afterwards = (instant: string): string => new Date(Date.parse(instant) + 20).toISOString();

/** Posts a report and asks for the list of its moment as it is once it holds the report, as a coordinator beside it would see it. */
const seen = async ({ api, key, cookie }: Edition): Promise<void> => {
  const receivedAt = new Date().toISOString();
  const posted = await fetch(`${api.url}/sos-api/v1/calls`, {
    method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ sourceReference: randomUUID(), receivedAt, category: 'noiseMusic' }),
  });
  const { callId, position } = (await posted.json()) as { callId: string; position: number };
  const query = new URLSearchParams({ limit: '50', from: receivedAt, to: afterwards(receivedAt), minPosition: String(position) });
  const listed = await fetch(`${api.url}/case-api/v1/cases?${query}`, { headers: { cookie } });
  const { rows } = (await listed.json()) as { rows?: { caseId: string }[] };
  if (!rows?.some(({ caseId }) => caseId === callId)) throw new Error(`a report was answered ${posted.status}, its list ${listed.status}`);
};

const paced = async (edition: Edition, count: number): Promise<number[]> => {
  const all: Promise<number>[] = [];
  const begun = performance.now();
  while (all.length < count) {
    const due = begun + (all.length * 1_000) / PER_SECOND;
    const ahead = due - performance.now();
    if (ahead > 0) await pause(ahead);
    all.push(seen(edition).then(() => performance.now() - due));
  }
  return Promise.all(all);
};

/** The server edition, an api and a worker in processes of their own: from a report being sent to the list that shows it. */
export const endToEndBench: Bench = {
  name: 'http end to end',
  async run(ground) {
    const folder = await mkdtemp(join(tmpdir(), 'fyrvakt-bench-'));
    const environment = { FYRVAKT_DATA: join(folder, 'data'), DATABASE_URL: await ground.database() };
    await ranProgram({ ...environment, FYRVAKT_ROLE: 'migrate' });
    const started = async (role: string): Promise<Program> => {
      const program = new Program(await freePort(), { ...environment, FYRVAKT_ROLE: role });
      await program.start();
      return program;
    };
    const tool = async (...args: string[]): Promise<{ key: string; password: string }> =>
      JSON.parse((await operatorTool([...args, '--json'], environment)).out) as { key: string; password: string };
    const [api, worker] = await Promise.all([started('api'), started('worker')]);
    try {
      const { key } = await tool('client', 'add', 'bench', '--source', 'sos-alarm');
      const { password } = await tool('user', 'add', 'bench', '--role', 'coordinator', '--generate');
      const signedIn = await fetch(`${api.url}/case-api/v1/sessions`, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'bench', password }),
      });
      const edition = { api, key, cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' };
      ground.progress('end to end: warming up');
      await paced(edition, WARM_UP);
      ground.progress(`end to end: ${PER_SECOND} reports a second`);
      const took = await paced(edition, PER_SECOND * SECONDS);
      const name = `from request to list at ${PER_SECOND} requests/s, server edition`;
      return [
        row(`${name}, p50, at most ${MOST_MS.p50}`, 'ms', quantile(took, 0.5), MOST_MS.p50),
        row(`${name}, p99, at most ${MOST_MS.p99}`, 'ms', quantile(took, 0.99), MOST_MS.p99),
      ];
    } finally {
      await Promise.all([api.end('SIGTERM'), worker.end('SIGTERM')]);
      await rm(folder, { recursive: true, force: true });
    }
  },
};
