// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Quarantine } from '@fyrvakt/intake';
import { openCli, type Cli } from './cli-fixture.js';

describe('The command line', () => {
  let cli: Cli;
  beforeAll(async () => {
    cli = await openCli();
    await cli.calls(3);
  });
  afterAll(() => cli.close());

  it('migrates once, and says so', async () => {
    expect((await cli.run('migrate')).json).toMatchObject({ applied: [] });
  });

  it('lets people in, changes their password and keeps them out', async () => {
    const added = await cli.run('user', 'add', 'Nattsamordnaren', '--role', 'coordinator', '--generate');
    expect(added.exit).toBe(0);
    const signIn = (password: string) =>
      cli.beside(async ({ identity }) => (await identity.signIn('Nattsamordnaren', password))?.principal.role);
    expect(await signIn(added.json.password)).toBe('coordinator');
    const changed = await cli.run('user', 'password', 'Nattsamordnaren', '--generate');
    expect(await signIn(added.json.password)).toBeUndefined();
    expect(await signIn(changed.json.password)).toBe('coordinator');
    expect((await cli.run('user', 'disable', 'Nattsamordnaren')).exit).toBe(0);
    expect(await signIn(changed.json.password)).toBeUndefined();
    const { json } = await cli.run('user', 'list');
    expect(json.users).toMatchObject([{ name: 'Nattsamordnaren', roles: ['coordinator'], disabledAt: expect.any(String) }]);
    expect(JSON.stringify(json)).not.toContain(changed.json.password);
  });

  it('tells people of what is theirs to see to, or of what they choose, and of nothing any more', async () => {
    await cli.run('user', 'add', 'Besluten', '--role', 'decisionMaker', '--generate');
    const tell = async (...args: string[]): Promise<object> => (await cli.run('user', 'tell', 'Besluten', ...args)).json;
    expect(await tell('--email', 'jour@example.se')).toMatchObject({
      toldAbout: ['decisionRequested', 'nobodyReached', 'notReceived', 'promiseBroken'],
    });
    expect(await tell('--email', 'jour@example.se', '--about', 'promiseBroken')).toMatchObject({ toldAbout: ['promiseBroken'] });
    expect(await tell('--email', 'jour')).toMatchObject({ error: { code: 'user/address-invalid' } });
    expect(await tell()).toMatchObject({ error: { code: 'user/tell-what' } });
    expect(await tell('--off')).toMatchObject({ toldAbout: [] });
    expect((await cli.run('user', 'list')).text).not.toContain('example.se');
    expect((await cli.run('outbox', 'list')).json).toEqual({ configured: false, waiting: 0, oldestSeconds: 0, failed: 0, troubled: [] });
    expect((await cli.run('outbox', 'retry', 'x')).json.error.code).toBe('outbox/not-found');
    expect((await cli.run('doctor')).json.findings).toContainEqual(expect.objectContaining({ check: 'telling people', health: 'warn' }));
  });

  it('says what is wrong in plain words and by code', async () => {
    const nobody = await cli.run('user', 'disable', 'Ingen');
    expect([nobody.exit, nobody.json.error.code]).toEqual([1, 'user/not-found']);
    const unbound = await cli.run('user', 'add', 'Fältet', '--role', 'unit', '--generate');
    expect(unbound.json.error).toEqual({ code: 'user/unit-missing', message: 'The unit role must be bound to at least one unit.' });
  });

  it('gives systems a key once, a second one, and none', async () => {
    const added = await cli.run('client', 'add', 'SOS', '--source', 'sos-alarm');
    const holds = (key: string) => cli.beside(async ({ identity }) => (await identity.authenticateKey(key))?.sourceSystem);
    expect(await holds(added.json.key)).toBe('sos-alarm');
    const rotated = await cli.run('client', 'rotate', 'SOS');
    expect(await holds(added.json.key)).toBe('sos-alarm');
    expect(await holds(rotated.json.key)).toBe('sos-alarm');
    expect((await cli.run('client', 'list')).text).not.toContain(added.json.key);
    await cli.run('client', 'add', 'Prov', '--source', 'prov', '--mode', 'exercise', 'test');
    const { clients } = (await cli.run('client', 'list')).json;
    expect(clients).toContainEqual(expect.objectContaining({ name: 'Prov', modes: ['exercise', 'test'] }));
    await cli.run('client', 'disable', added.json.id);
    expect(await holds(rotated.json.key)).toBeUndefined();
  });

  it('shows a report that was refused for its form until somebody has seen to it', async () => {
    const id = await cli.beside(({ pool, sealer, hmac, clock }) =>
      new Quarantine(pool, sealer, (text) => hmac('quarantine', text), () => clock.now()).keep({
        source: 'sos-alarm', clientId: 'c', route: 'POST /calls', body: { mode: 'akut', description: 'Klotter' },
        faults: [{ pointer: '/mode', code: 'not-allowed' }, { pointer: `/${'namn'.repeat(500)}`, code: 'unknown-field' }],
      }));
    const listed = await cli.run('refused', 'list');
    expect(listed.json.waiting).toMatchObject([{ id, source: 'sos-alarm', times: 1, faults: [{ pointer: '/mode', code: 'not-allowed' }, {}] }]);
    expect(listed.text.length).toBeLessThan(1_000);
    expect(listed.text).not.toContain('Klotter');
    expect((await cli.run('refused', 'show', String(id))).json.body).toEqual({ mode: 'akut', description: 'Klotter' });
    expect((await cli.run('refused', 'done', String(id))).exit).toBe(0);
    expect((await cli.run('refused', 'list')).json.waiting).toEqual([]);
    expect((await cli.run('refused', 'show', String(id))).json.error.code).toBe('refused/not-found');
  });

  it('reports a month: the same position, the same bytes, also when more has come', async () => {
    const first = await cli.run('report', '2026-10');
    const { position } = first.json;
    expect(JSON.stringify(first.json)).toContain('"followUp.received"');
    await cli.calls(4);
    expect((await cli.run('report', '2026-10', '--position', String(position))).text).toBe(first.text);
    expect((await cli.run('report', '2026-10')).text).not.toBe(first.text);
  });

  it('rebuilds every read model to what it was', async () => {
    await cli.beside(async ({ projections, queries, store }) => {
      await projections.start();
      await queries.waitFor(await store.head(), 30_000);
      await projections.stop();
    });
    const { json, exit } = await cli.run('rebuild', 'all');
    expect(exit).toBe(0);
    expect(json.rebuilt.length).toBeGreaterThan(4);
    for (const { digest, parked } of json.rebuilt) expect([digest.equal, parked]).toEqual([true, 0]);
    const { error } = (await cli.run('rebuild', 'nothing')).json;
    expect(error).toMatchObject({ code: 'rebuild/refused', message: expect.stringContaining('case-list') });
  });

  it('puts back the table that a rebuild replaced, once, and has no parked case to try again', async () => {
    expect((await cli.run('rebuild', '--undo', 'case-list')).json.undone).toMatchObject([{ name: 'case-list' }]);
    expect((await cli.run('rebuild', '--undo', 'nothing')).json.error.code).toBe('rebuild/refused');
    expect((await cli.run('retry')).json).toEqual({ retried: [] });
  });

  it('looks the installation over, and finds what the server of a test run lacks', async () => {
    const { json, exit } = await cli.run('doctor');
    const health = Object.fromEntries(json.findings.map(({ check, health: how }: { check: string; health: string }) => [check, how]));
    expect(health).toMatchObject({
      node: expect.stringMatching(/ok|warn/),
      'master key': 'ok',
      schema: 'ok',
      clock: 'ok',
      checkpoints: 'warn',
      durability: 'fail',
    });
    expect(json.findings.filter(({ health: how }: { health: string }) => how !== 'ok').every(({ fix }: { fix?: string }) => fix)).toBe(
      true,
    );
    expect([exit, json.healthy]).toEqual([1, false]);
  });
});
