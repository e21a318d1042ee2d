// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, openDatabase, type Database } from '@fyrvakt/postgres';
import { openRuntime, readConfig } from '@fyrvakt/runtime';
import { v5 as uuid } from 'uuid';
import { operatorTool, startOperatorTool } from '../support/program.js';

const NAMES = '6e1d5a0c-2f5b-4c11-9a55-1f4f0b7b9d10';
const CASES = 1_000;
const EVENTS_EACH = 8;
const TOTAL = CASES * EVENTS_EACH;

/** A long log of made-up events, sealed by nobody: what is in them does not matter here. */
const fill = async (databaseUrl: string, dataDir: string): Promise<void> => {
  const runtime = await openRuntime(readConfig({ DATABASE_URL: databaseUrl, FYRVAKT_DATA: dataDir }));
  const append = (index: number): Promise<unknown> => {
    const stream = `case-${uuid(`case ${index}`, NAMES)}`;
    const events = Array.from({ length: EVENTS_EACH }, (_, revision) => ({
      id: uuid(`${stream} ${revision}`, NAMES), type: 'NoteAdded', meta: '{"schema":1}', data: `{"text":"${'x'.repeat(200)}"}`,
    }));
    return runtime.store.append(stream, -1, events);
  };
  for (let index = 0; index < CASES; index += 100) await Promise.all(Array.from({ length: 100 }, (_, more) => append(index + more)));
  await runtime.close();
};

describe('A killed backup, restore or copy', () => {
  let folder: string;
  let server: Database;
  let [source, restored, copied] = ['', '', ''];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fyrvakt-crash-'));
    server = await openDatabase({ dataDir: join(folder, 'server') });
    [source, restored, copied] = [await made('source'), await made('restored'), await made('copied')];
    await fill(source, join(folder, 'data'));
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** An empty database of that name, whatever was in it. */
  const made = async (name: string): Promise<string> => {
    const pool = createPool(server.url, { max: 1, name: 'spec' });
    await pool.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await pool.query(`CREATE DATABASE ${name}`);
    await pool.end();
    return Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  };
  const environment = (databaseUrl: string) => ({ FYRVAKT_DATA: join(folder, 'data'), DATABASE_URL: databaseUrl });
  const run = async (databaseUrl: string, ...args: string[]) => {
    const { code, out } = await operatorTool(['--json', ...args], environment(databaseUrl));
    return { code, ...JSON.parse(out) };
  };
  /** Kills the tool as soon as it says that it has come so far. Where it is quicker than its killer, that is undone and it runs again. */
  const killAt = async (said: RegExp, undo: () => Promise<unknown>, databaseUrl: string, ...args: string[]): Promise<void> => {
    for (;;) {
      const child = startOperatorTool(args, environment(databaseUrl));
      let text = '';
      child.stderr.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (said.test(text)) child.kill('SIGKILL');
      });
      const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
      expect([signal ?? code, text]).toEqual([signal ? 'SIGKILL' : 0, expect.stringMatching(said)]);
      if (signal) return;
      await undo();
    }
  };

  it('is done over, or goes on, and nothing half-made passes for whole', async () => {
    const shelf = join(folder, 'backups');
    const clear = (): Promise<void> => rm(shelf, { recursive: true });
    await killAt(/Backing up +\d+ %/, clear, source, 'backup', '--to', shelf);
    await killAt(/Restoring +\d+ %/, clear, source, 'backup', '--to', shelf);
    expect((await readdir(shelf)).every((name) => name.endsWith('.partial'))).toBe(true);
    const backup = await run(source, 'backup', '--to', shelf);
    expect(backup).toMatchObject({ code: 0, position: TOTAL, verified: { events: TOTAL } });

    await killAt(/Verifying +\d+ %/, () => made('restored'), restored, 'restore', backup.folder);
    expect(await run(restored, 'verify')).toMatchObject({ error: { code: 'database/unfinished' } });
    expect(await run(restored, 'restore', backup.folder)).toMatchObject({ code: 0, position: TOTAL, hold: true });

    await killAt(/Copying +[2-8]\d %/, () => made('copied'), source, 'copy', '--from', source, '--to', copied);
    const { already, ...rest } = await run(source, 'copy', '--from', source, '--to', copied);
    const { root } = JSON.parse(await readFile(join(backup.folder, 'manifest.json'), 'utf8'));
    expect(rest).toMatchObject({ code: 0, events: TOTAL, finished: true, root });
    expect(already).toBeGreaterThan(0);
    expect(already).toBeLessThan(TOTAL);
  }, 240_000);
});
