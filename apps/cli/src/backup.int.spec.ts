// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCheckpoint } from '@fyrvakt/event-store';
import { createPool } from '@fyrvakt/postgres';
import { migrations, openCheckpoints } from '@fyrvakt/runtime';
import { addNote, openCli, type Cli } from './cli-fixture.js';
import { KEPT_TABLES, LEFT_OUT } from './tables/kept-tables.js';

const EVENTS = 12;

const seal = (cli: Cli): Promise<unknown> =>
  cli.beside(async (runtime) =>
    writeCheckpoint({ store: runtime.store, ...(await openCheckpoints(runtime)), clock: () => new Date().toISOString() }),
  );

/** The first installation's keys are put where the second looks for them, as a person does who has kept a copy. */
const bringKeys = async (from: Cli, to: Cli): Promise<void> => {
  await rm(`${to.data}-keys`, { recursive: true, force: true });
  await cp(`${from.data}-keys`, `${to.data}-keys`, { recursive: true });
};

describe('backup and restore', () => {
  let [from, to] = [] as unknown as [Cli, Cli];
  let shelf = '';
  beforeEach(async () => {
    [from, to] = await Promise.all([openCli(), openCli()]);
    shelf = join(from.folder, 'backups');
    await from.calls(EVENTS / 2);
    await seal(from);
  });
  afterEach(() => Promise.all([from.close(), to.close()]));

  const backUp = async (...more: string[]): Promise<{ folder: string; id: string }> => {
    const said = await from.run('backup', '--to', shelf, ...more);
    expect({ exit: said.exit, error: said.json?.error }).toEqual({ exit: 0 });
    return said.json;
  };

  /** Outbound work stands still until a person has looked at what is late. */
  const letGo = async (): Promise<void> => {
    expect((await to.run('release')).json.error.code).toBe('release/not-caught-up');
    expect((await to.run('doctor')).json.findings).toContainEqual(expect.objectContaining({ check: 'outbound work', health: 'warn' }));
    await to.beside(async ({ projections, queries }) => {
      await projections.start();
      await queries.waitFor(EVENTS, 30_000);
    });
    expect((await to.run('release')).json.error).toMatchObject({ code: 'release/late' });
    expect((await to.run('release', '--late')).json).toMatchObject({ released: true, late: expect.any(Number) });
    expect((await to.run('release')).json).toMatchObject({ released: false });
  };

  it('brings everything back elsewhere, verified, and on hold', async () => {
    const { id: userId } = (await from.run('user', 'add', 'anna', '--role', 'coordinator', '--generate')).json;
    await from.run('client', 'add', 'SOS Alarm', '--source', 'sos-alarm');
    const { folder } = await backUp();
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ position: EVENTS, verified: { events: EVENTS, signedTo: EVENTS }, checkpoint: { size: EVENTS } });
    const report = (await from.run('report', '2026-10')).text;

    await to.run('migrate');
    await bringKeys(from, to);
    const said = await to.run('restore', folder);
    expect(said).toMatchObject({ exit: 0, json: { position: EVENTS, lost: 0, destroyedAgain: 0, hold: true } });
    expect((await to.run('report', '2026-10')).text).toBe(report);
    expect((await to.run('verify')).json).toMatchObject({ ok: true, signedTo: EVENTS });
    expect((await to.run('user', 'list')).text).toContain(userId);
    const opened = await to.beside(async ({ store, cases }) => cases.decode((await store.readAll(0, 1))[0]!, { open: true }));
    expect(opened.data).toMatchObject({ description: 'Hög musik vid kajen.' });
    await letGo();
    // It goes on: appended, and signed.
    await to.beside((runtime) => addNote(runtime, 1));
    await seal(to);
    expect((await to.run('verify')).json).toMatchObject({ ok: true, signedTo: EVENTS + 1 });
    expect(await to.run('restore', folder, '--accept-loss')).toMatchObject({ exit: 1, json: { error: { code: 'target/not-empty' } } });
  });

  it('holds no master key, says which one it needs, and is looked at before anything is restored', async () => {
    const { folder } = await backUp('--no-verify');
    const files = await readdir(folder);
    const lines = (await readFile(`${from.data}-keys/master.key`, 'utf8')).split('\n');
    const master = lines.find((line) => line && !line.startsWith('#')) as string;
    const all = Buffer.concat(await Promise.all(files.map((file) => readFile(join(folder, file)))));
    expect(all.includes(master)).toBe(false);
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ masterKeys: [expect.any(String)], verified: null });
    expect(await to.run('restore', folder)).toMatchObject({ exit: 4, json: { error: { code: 'keys/no-master-key' } } });

    // Damaged files are named before anything is restored.
    const events = join(folder, 'events.copy.gz');
    const bytes = await readFile(events);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    await writeFile(events, bytes);
    await rm(join(folder, 'users.copy.gz'));
    const said = await to.run('restore', folder);
    expect(said).toMatchObject({ exit: 5, json: { error: { code: 'backup/damaged' } } });
    expect(said.json.error.message).toMatch(/events\.copy\.gz is not what was written; users\.copy\.gz is missing/);
  });

  it('knows of every table there is whether it is kept or why it is not, and is of one moment while others write', async () => {
    const { rows } = await from.beside(({ pool }) =>
      pool.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"));
    const known = new Set([...KEPT_TABLES, ...Object.keys(LEFT_OUT)]);
    expect(rows.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
    let busy = true;
    const load = from.beside(async (runtime) => {
      for (let count = 0; busy; count++) await addNote(runtime, count);
    });
    const taken = [await backUp(), await backUp()];
    busy = false;
    await load;
    const list = (await from.run('backup', '--to', shelf, '--list')).json.backups;
    expect(list.map(({ id }: { id: string }) => id)).toEqual(taken.map(({ id }) => id).toReversed());
    expect(list.every(({ verified }: { verified: unknown }) => verified !== null)).toBe(true);
  });

  it('keeps as many as it is told, and never counts one that is not finished', async () => {
    const first = await backUp();
    await from.beside((runtime) => addNote(runtime, 1));
    const second = await backUp('--no-verify');
    await mkdir(join(shelf, 'fyrvakt-1484-20260101T000000000Z-p1.partial'));
    await from.beside((runtime) => addNote(runtime, 2));
    const third = await backUp('--keep', '2');
    const listed = async () => (await from.run('backup', '--to', shelf, '--list')).json.backups as { id: string }[];
    const ids = async (): Promise<string[]> => (await listed()).map(({ id }) => id);
    expect(await ids()).toEqual([third.id, second.id, first.id]);
    expect((await from.run('backup', '--to', shelf, '--check', second.id)).json.verified).toMatchObject({ events: EVENTS + 1 });
    const fourth = await backUp('--keep', '2');
    expect(await ids()).toEqual([fourth.id, third.id]);
    expect(await from.beside(({ custody }) => custody.lastBackup())).toMatchObject({ id: fourth.id, verifiedAt: expect.any(String) });
  });

  it('takes two of the same position within a second', async () => {
    const taken = [await backUp('--no-verify'), await backUp('--no-verify')];
    expect(new Set(taken.map(({ id }) => id)).size).toBe(2);
  });

  it('is not restored beside a program that runs, and waits for one that is just ending', async () => {
    const { folder } = await backUp('--no-verify');
    await bringKeys(from, to);
    const other = createPool(to.url, { max: 1, name: 'fyrvakt' });
    await other.query('select');
    expect(await to.run('restore', folder)).toMatchObject({ exit: 1, json: { error: { code: 'target/in-use' } } });
    const restoring = to.run('restore', folder);
    const looks = "select from pg_stat_activity where datname = current_database() and application_name = 'fyrvakt restore'";
    while (!(await other.query(looks)).rowCount);
    await other.end();
    expect(await restoring).toMatchObject({ exit: 0, json: { position: EVENTS } });
  });

  it('goes back in time only when told to, and destroys again what was destroyed since', async () => {
    const { folder } = await backUp();
    await from.beside(async (runtime) => {
      await addNote(runtime, 1);
      const [first] = await runtime.store.readAll(0, 1);
      await runtime.keys.destroy(first!.stream);
    });
    await seal(from);
    await bringKeys(from, to);
    expect(await to.run('restore', folder)).toMatchObject({ exit: 3, json: { error: { code: 'restore/older' } } });
    expect((await to.run('restore', folder, '--accept-loss')).json).toMatchObject({ lost: 1, destroyedAgain: 1 });
    const opened = await to.beside(async ({ store, cases }) => cases.decode((await store.readAll(0, 1))[0]!, { open: true }));
    expect(opened.data).not.toHaveProperty('description');
    await to.beside((runtime) => addNote(runtime, 2).catch(() => undefined));
    await seal(to);
    expect((await to.run('verify')).json).toMatchObject({ ok: true });
    expect((await readdir(`${to.data}-keys`)).some((name) => name.startsWith('checkpoints.log.until-'))).toBe(true);
  });

  it('leaves a target that says it is unfinished when it is stopped half-way, and can be restored again', async () => {
    const { folder } = await backUp('--no-verify');
    await bringKeys(from, to);
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    // As an earlier version of the program would have made it, before the newest tables: the schema is brought up afterwards.
    let made: (string | undefined)[] = [];
    while (made.length === 0) {
      const last = manifest.schema.pop();
      const { up } = migrations.find(({ id }) => id === last)!;
      made = [...up.matchAll(/CREATE TABLE (\w+)/gi)].map(([, table]) => table);
    }
    manifest.tables = manifest.tables.filter(({ table }: { table: string }) => !made.includes(table));
    const changed = manifest.tables.map((each: { table: string }) => (each.table === 'users' ? { ...each, sha256: '0'.repeat(64) } : each));
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, tables: changed }));
    expect(await to.run('restore', folder)).toMatchObject({ exit: 2, json: { error: { code: 'backup/not-the-same' } } });
    expect(await to.run('doctor')).toMatchObject({ exit: 1 });
    const { error } = (await to.run('verify')).json;
    expect(error).toMatchObject({ code: 'database/unfinished', message: expect.stringMatching(/a restore from fyrvakt-/) });
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    expect(await to.run('restore', folder)).toMatchObject({ exit: 0 });
  });
});
