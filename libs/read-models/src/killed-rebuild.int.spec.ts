// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fillLog } from '../../../test/bench/read-models/log.js';
import { randomFrom } from '../../../test/support/histories.js';
import { ReadModelGround } from '../../../test/support/read-model-ground.js';
import type { Rebuilt } from './rebuild.js';

/** How often each rebuild is killed; many times by flag. */
const ROUNDS = Number(process.env['FYRVAKT_TEST_ROUNDS'] ?? 2);
const EVENTS = Math.max(10_000, ROUNDS * 2_500);
const SEED = Number(process.env['FYRVAKT_TEST_SEED'] ?? Date.now() % 100_000);
const ROOT = join(import.meta.dirname, '../../..');
/** Every few rounds it is let come further than the folding, and killed there. */
const LATE = ['indexing', 'comparing', 'swapping'] as const;
/** Milliseconds that it may fold before it is killed. */
const MOST_MS = 80;

/** Runs a rebuild in a process of its own; undefined where it was killed before its end. */
const rebuildApart = async (url: string, name: string, end = ''): Promise<Rebuilt | undefined> => {
  const script = join(ROOT, 'test/support/rebuild-process.ts');
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', script, url, name, end], {
    cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const said = await text(child.stdout);
  const [code] = (await gone) as [number | null];
  if (code !== null && code !== 0) throw new Error(`the rebuild ended with ${code}`);
  return said ? (JSON.parse(said) as Rebuilt) : undefined;
};

describe(`A rebuild that is killed ${ROUNDS} times (seed ${SEED})`, () => {
  let ground: ReadModelGround;
  beforeAll(async () => {
    ground = await ReadModelGround.open();
    const { events } = await fillLog(ground.url, EVENTS, () => undefined);
    await ground.runner().prepare();
    await ground.pool.query('UPDATE projection_checkpoints SET position = $1', [events]);
  });
  afterAll(() => ground.close());

  const reached = async (): Promise<number> =>
    (await ground.pool.query<{ position: number }>('SELECT max(position) AS position FROM projection_next')).rows[0]?.position ?? 0;

  it.each(['monthly-figures', 'case-list'])('goes on where it was, and ends with the very rows of one that was not: %s', async (name) => {
    const random = randomFrom(SEED);
    const came: number[] = [];
    for (let killed = 0; killed < ROUNDS; ) {
      const late = killed % 5 === 4 ? LATE[Math.floor(random() * LATE.length)] : undefined;
      const ended = await rebuildApart(ground.url, name, late ?? String(Math.floor(random() * MOST_MS)));
      if (!ended) killed++;
      // Where it was quicker than its killer, the next begins anew.
      if (ended) came.length = 0;
      else came.push(await reached());
    }
    expect(came).toEqual(came.toSorted((one, other) => one - other));
    const head = await ground.store.head();
    const ended = await rebuildApart(ground.url, name);
    expect(ended).toMatchObject({ name, position: head, resumedFrom: came.at(-1) });
    // The rows in use are now those of the killed one: made once more, in one go, they must be the same.
    const again = await ground.runner().rebuild(name);
    expect(again).toMatchObject({ name, position: head, digest: { equal: true } });
    expect(again.resumedFrom).toBeUndefined();
    expect(Number(again.digest?.live.split(':')[0])).toBeGreaterThan(100);
  }, 60_000 + ROUNDS * 15_000);
});
