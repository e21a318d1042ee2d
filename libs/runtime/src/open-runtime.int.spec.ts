// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseCommands } from '@fyrvakt/cases';
import { createPool, testDatabase, type TestDatabase } from '@fyrvakt/postgres';
import { movableClock } from './clock.js';
import { readConfig, type Config } from './config.js';
import { ensureDemoPrincipals } from './demo-principals.js';
import { migrations } from './migrations.js';
import { openRuntime, type OpenRuntimeOptions, type Runtime } from './open-runtime.js';

describe('The runtime', () => {
  let database: TestDatabase;
  let folder: string;
  let config: Config;
  const opened: Runtime[] = [];
  beforeEach(async () => {
    [database, folder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'fyrvakt-'))]);
    config = readConfig({ FYRVAKT_DATA: join(folder, 'data'), DATABASE_URL: database.url });
  });
  afterEach(async () => {
    for (const runtime of opened.splice(0)) await runtime.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (options: OpenRuntimeOptions = {}, other: Partial<Config> = {}): Promise<Runtime> => {
    const runtime = await openRuntime({ ...config, ...other }, { unsafeForTests: true, ...options });
    opened.push(runtime);
    return runtime;
  };
  const connections = async (): Promise<number> => {
    const pool = createPool(database.url, { max: 1, name: 'looking' });
    const { rows } = await pool.query<{ count: number }>(
      "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND application_name <> 'looking'",
    );
    await pool.end();
    return rows[0]?.count ?? -1;
  };
  const register = (runtime: Runtime, caseId: string) =>
    runtime.cases.execute('ReceiveCall', caseCommands.ReceiveCall, {
      stream: `case-${caseId}`, body: { source: { system: 'manual', reference: caseId }, description: 'Hög musik vid kajen.' },
      commandId: randomUUID(), actor: { kind: 'person', id: randomUUID(), role: 'coordinator' },
    });

  it('joins everything: a command is stored sealed, projected, and found again by the next program', async () => {
    const caseId = randomUUID();
    const clock = movableClock();
    const runtime = await open({ clock });
    clock.advanceTo('2100-01-01T00:00:00.000Z');
    await runtime.projections.start();
    const { position, events } = await register(runtime, caseId);
    expect(events[0]?.meta.recordedAt).toMatch(/^2100-01-01T00:00/);
    expect(await runtime.queries.waitFor(position, 30_000)).toBe(true);
    expect((await runtime.queries.cases({}, { limit: 10 })).rows.map((row) => row.caseId)).toEqual([caseId]);
    expect(JSON.stringify(await runtime.store.readAll(0, 10))).not.toContain('Hög musik');
    await runtime.close();

    const next = await open();
    const [call] = (await next.cases.load(`case-${caseId}`)).events;
    expect(call).toMatchObject({ type: 'CallReceived', data: { description: 'Hög musik vid kajen.' } });
  });

  it('keeps the master key to itself, outside the data folder', async () => {
    await open();
    expect((await stat(config.masterKeyFile)).mode & 0o777).toBe(0o600);
    expect(config.masterKeyFile.startsWith(`${config.dataDir}/`)).toBe(false);
  });

  it('closes everything, once, however often it is asked', async () => {
    const runtime = await open();
    await runtime.projections.start();
    expect(await connections()).toBeGreaterThan(0);
    await Promise.all([runtime.close(), runtime.close()]);
    await runtime.close();
    expect(await connections()).toBe(0);
    await expect(runtime.store.head()).rejects.toThrow('closed');
  });

  it('leaves nothing open when a part cannot be opened', async () => {
    await open();
    await opened.pop()?.close();
    const pool = createPool(database.url, { max: 1, name: 'looking' });
    await pool.query("INSERT INTO schema_migrations (id, checksum) VALUES ('9999-later', 'x')");
    await pool.end();
    await expect(open()).rejects.toThrow(/newer Fyrvakt/);
    expect(await connections()).toBe(0);
  });

  it('says what is wrong with the lists before it touches the database', async () => {
    const municipalityFile = join(folder, 'municipality.json');
    await writeFile(municipalityFile, '{ "code": 17 }');
    await expect(open({}, { municipalityFile })).rejects.toThrow(/municipality\.json/);
    expect(await connections()).toBe(0);
  });

  it('names each step of the schema once', () => {
    expect(new Set(migrations.map(({ id }) => id)).size).toBe(migrations.length);
  });

  it('has sign-ins for a demonstration, new secrets each time and the same people', async () => {
    const runtime = await open();
    const first = await ensureDemoPrincipals(runtime);
    const second = await ensureDemoPrincipals(runtime);
    expect(second.signIns.map(({ name, role }) => [name, role])).toEqual(first.signIns.map(({ name, role }) => [name, role]));
    expect(new Set(second.signIns.map(({ role }) => role))).toEqual(new Set(['coordinator', 'decisionMaker', 'unit', 'leadership',
      'agreementParty', 'administrator']));
    expect(second.signIns.flatMap(({ role, units }) => (role === 'unit' ? units : []))).toEqual(['FT1', 'TV1', 'FL1', 'BV1', 'OV1', 'GE1', 'SJ1']);
    for (const { name, password, role } of second.signIns) expect((await runtime.identity.signIn(name, password))?.principal.role).toBe(role);
    expect(await runtime.identity.signIn('Samordnaren', first.signIns[0]?.password ?? '')).toBeUndefined();
    expect((await runtime.identity.authenticateKey(second.sos.key))?.sourceSystem).toBe('sos-alarm');
    expect(await runtime.identity.authenticateKey(first.sos.key)).toBeUndefined();
    expect(await runtime.identity.listClients()).toHaveLength(1);
  });
});
