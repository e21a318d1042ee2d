// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Custody } from '@fyrvakt/custody';
import { writeCheckpoint } from '@fyrvakt/event-store';
import { openCheckpoints } from '@fyrvakt/runtime';
import { addNote, openCli, type Cli } from './cli-fixture.js';

const EVENTS = 12;

const seal = (cli: Cli): Promise<unknown> =>
  cli.beside(async (runtime) =>
    writeCheckpoint({ store: runtime.store, ...(await openCheckpoints(runtime)), clock: () => new Date().toISOString() }),
  );

/** What only somebody with the database's own password could do. */
const tamper = (cli: Cli, sql: string): Promise<unknown> =>
  cli.beside(({ pool }) =>
    pool.query(`ALTER TABLE events DISABLE TRIGGER append_only; ${sql}; ALTER TABLE events ENABLE TRIGGER append_only`),
  );

describe('verify', () => {
  let cli: Cli;
  beforeEach(async () => {
    cli = await openCli();
    await cli.calls(EVENTS / 2);
    await seal(cli);
  });
  afterEach(() => cli.close());

  it('finds a log as it was written, and says how far it is signed', async () => {
    const said = await cli.run('verify');
    expect(said.exit).toBe(0);
    expect(said.json).toMatchObject({ ok: true, verdict: 'ok', checked: EVENTS, signedTo: EVENTS });
    expect(await cli.beside(({ pool }) => new Custody(pool).lastVerification())).toMatchObject({ verdict: 'ok', position: EVENTS });
  });

  it('raises no alarm about what is appended and signed while it reads', async () => {
    let busy = true;
    const load = cli.beside(async (runtime) => {
      const parts = { store: runtime.store, ...(await openCheckpoints(runtime)), clock: () => new Date().toISOString() };
      for (let count = 0; busy; count++) {
        await addNote(runtime, count);
        if (count % 50 === 0) await writeCheckpoint(parts);
      }
    });
    const verdicts: unknown[] = [];
    for (let round = 0; round < 5; round++) verdicts.push((await cli.run('verify')).json.verdict);
    busy = false;
    await load;
    expect(verdicts).toEqual(Array(5).fill('ok'));
  });

  it('ends with 2 and the first position when an event was changed', async () => {
    await tamper(cli, `UPDATE events SET data = replace(data, 'noiseMusic', 'vandalism') WHERE position = 5`);
    const said = await cli.run('verify');
    expect(said.exit).toBe(2);
    expect(said.json.firstBroken).toMatchObject({ position: 5 });
    expect(await cli.beside(({ pool }) => new Custody(pool).lastVerification())).toMatchObject({ verdict: 'tampered' });
  });

  it('ends with 3 when the newest events and their counter are gone', async () => {
    const file = join(cli.folder, 'kept.log');
    await writeFile(file, await readFile(`${cli.data}-keys/checkpoints.log`));
    await tamper(cli, 'DELETE FROM events WHERE position > 8; UPDATE log_head SET position = 8; DELETE FROM checkpoints');
    expect((await cli.run('verify', '--checkpoints', file)).exit).toBe(3);
  });

  it('ends with 4 when the checkpoints are signed with a key that is not known, and with 0 when it is told of it', async () => {
    const { json: before } = await cli.run('verify');
    await rename(`${cli.data}-keys/signing.key`, join(cli.folder, 'old.key'));
    expect((await cli.run('verify')).exit).toBe(4);
    const keys = join(cli.folder, 'keys.txt');
    await writeFile(keys, `# last year's\n${before.publicKey}\n`);
    expect((await cli.run('verify', '--keys', keys)).exit).toBe(0);
  });

  it('ends with 5 when a file that it is to compare with is not there', async () => {
    const said = await cli.run('verify', '--checkpoints', join(cli.folder, 'nowhere.log'));
    expect(said.exit).toBe(5);
    expect(said.json.error.code).toBe('ENOENT');
  });
});

describe('export and import', () => {
  let [from, to] = [] as unknown as [Cli, Cli];
  let file = '';
  beforeEach(async () => {
    [from, to] = await Promise.all([openCli(), openCli()]);
    file = join(from.folder, 'log.ndjson');
    await from.calls(EVENTS / 2);
    await seal(from);
    // A move takes the keys along.
    await to.run('migrate');
    await rm(`${to.data}-keys`, { recursive: true, force: true });
    await rename(`${from.data}-keys`, `${to.data}-keys`);
    await rm(`${to.data}-keys/checkpoints.log`);
    await writeFile(`${to.data}-keys/.copied`, '');
  });
  afterEach(() => Promise.all([from.close(), to.close()]));

  /** Runs on the first with the keys where they now are. */
  const exported = async (...more: string[]): Promise<unknown> => {
    const [home, away] = [`${from.data}-keys`, `${to.data}-keys`];
    await rename(away, home);
    const { json } = await from.run('export', '--out', file, ...more);
    await rename(home, away);
    return json;
  };

  it('moves a whole log: positions, links, checkpoints, and the keys to read it', async () => {
    expect(await exported('--with-keys')).toMatchObject({ events: EVENTS, checkpoints: 1, keys: EVENTS / 2 + 1 });
    const said = await to.run('import', file);
    expect(said.json).toMatchObject({ events: EVENTS, checkpoints: 1, head: EVENTS, verdict: { ok: true, signedTo: EVENTS } });
    const written = (await readFile(file, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ kind }) => kind === 'event');
    expect((await to.beside(({ store }) => store.readAll(0, 100))).map((event) => ({ kind: 'event', ...event }))).toEqual(written);
    const opened = await to.beside(async ({ store, cases }) => cases.decode((await store.readAll(0, 1))[0]!, { open: true }));
    expect(opened.data).toMatchObject({ description: 'Hög musik vid kajen.' });
    const again = await to.run('import', file);
    expect([again.exit, again.json.error.code]).toEqual([1, 'import/log-not-empty']);
  });

  it('takes nothing of a file that was cut off', async () => {
    await exported();
    await writeFile(file, (await readFile(file, 'utf8')).split('\n').slice(0, -2).join('\n'));
    const said = await to.run('import', file);
    expect([said.exit, said.json.error.code]).toEqual([1, 'import/not-an-export']);
    expect(await to.beside(({ store }) => store.head())).toBe(0);
  });

  it('takes no keys that its own master key does not open', async () => {
    await exported('--with-keys');
    await rm(`${to.data}-keys/master.key`);
    const said = await to.run('import', file);
    expect([said.exit, said.json.error.code]).toEqual([4, 'import/other-master-key']);
    expect(await to.beside(({ store }) => store.head())).toBe(0);
  });

  it('takes only a whole log, and never writes over a file', async () => {
    expect(await exported('--from', '4')).toMatchObject({ events: EVENTS - 4 });
    expect((await to.run('import', file)).json.error.code).toBe('import/not-from-the-start');
    expect(await exported()).toMatchObject({ error: { code: 'EEXIST' } });
  });
});
