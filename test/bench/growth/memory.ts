// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';

import { operatorTool, Program, freePort } from '../../support/program.js';

const PAGES = 200;
const AT_ONCE = 8;

/** The most memory that a process has held so far, in MiB. */
const peakOf = async (pid: number | undefined): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1_024;
};

const signIn = async (api: Program, environment: Readonly<Record<string, string>>): Promise<string> => {
  const made = await operatorTool(['user', 'add', 'bench', '--role', 'coordinator', '--generate', '--json'], environment);
  const { password } = JSON.parse(made.out) as { password: string };
  const answer = await fetch(`${api.url}/case-api/v1/sessions`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'bench', password }),
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
};

/** Pages through the list as a crowd would, searches, and asks for a month. */
const read = async (api: Program, cookie: string): Promise<void> => {
  const get = async (path: string): Promise<{ next?: string }> => {
    const answer = await fetch(`${api.url}/case-api/v1${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`);
    return (await answer.json()) as { next?: string };
  };
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    let after: string | undefined;
    for (let page = 0; page < PAGES / AT_ONCE; page += 1)
      ({ next: after } = await get(`/cases?limit=200${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`));
    await get('/cases?limit=50&q=klotter');
  }));
  await get('/reports/monthly/2026-09');
};

/** Peak memory of an api that is read from, and of a worker that makes the largest read model anew, on a database that is filled. */
export const memoryOf = async (environment: Readonly<Record<string, string>>): Promise<{ api: number; worker: number }> => {
  const api = new Program(await freePort(), { ...environment, FYRVAKT_ROLE: 'api' });
  const worker = new Program(await freePort(), { ...environment, FYRVAKT_ROLE: 'worker' });
  try {
    await Promise.all([api.start(), worker.start()]);
    await read(api, await signIn(api, environment));
    return { api: await peakOf(api.pid), worker: await peakOf(worker.pid) };
  } finally {
    await Promise.all([api.end('SIGTERM'), worker.end('SIGTERM')]);
  }
};
