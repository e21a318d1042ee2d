// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { openFixture, type Fixture } from './identity-fixture.js';

const SOS = { name: 'SOS Alarm', sourceSystem: 'sos-alarm', scopes: ['calls:write', 'calls:read'] };

describe('API clients', () => {
  let fixture: Fixture;
  beforeEach(async () => (fixture = await openFixture()));
  afterEach(() => fixture.close());

  const holder = async (key: string): Promise<string | undefined> => (await fixture.identity.authenticateKey(key))?.id;
  const lastUsed = async (): Promise<string | undefined> => (await fixture.identity.listClients())[0]?.keys[0]?.lastUsedAt;

  it('are known by their key, with their scopes and their source', async () => {
    const { id, key } = await fixture.identity.addClient({ ...SOS, modes: ['actual', 'test'] });
    expect(key).toMatch(/^fyr_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$/);
    expect(await fixture.identity.authenticateKey(key)).toEqual({
      kind: 'client', id, name: 'SOS Alarm', role: 'client', roles: [], permissions: new Set(SOS.scopes), units: [],
      sourceSystem: 'sos-alarm', modes: ['actual', 'test'],
    });
  });

  it('keep only a hash of the key', async () => {
    const { key } = await fixture.identity.addClient(SOS);
    const { rows } = await fixture.pool.query<{ secret_hash: Buffer }>('SELECT * FROM api_client_keys');
    expect(rows[0]?.secret_hash).toHaveLength(32);
    expect(JSON.stringify(await fixture.identity.listClients())).not.toContain(key.slice(17));
  });

  it.each([
    ['another secret', (key: string) => `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`],
    ['no secret', (key: string) => key.slice(0, 17)],
    ['another client', (key: string) => key.replace(/^fyr_./, (start) => (start.endsWith('0') ? 'fyr_1' : 'fyr_0'))],
    ['something more', (key: string) => `${key}A`],
    ['a space', (key: string) => ` ${key}`],
    ['a megabyte', (key: string) => key.repeat(15_000)],
    ['nothing', () => ''],
  ])('are not known by a key with %s', async (_what, spoil) => {
    const { key } = await fixture.identity.addClient(SOS);
    expect(await holder(spoil(key))).toBeUndefined();
  });

  it('have two keys while they change from one to the other', async () => {
    const { id, key: old } = await fixture.identity.addClient(SOS);
    const { key: fresh } = await fixture.identity.rotateKey(id, { overlapMinutes: 60 });
    expect([await holder(old), await holder(fresh)]).toEqual([id, id]);
    await expect(fixture.identity.rotateKey(id)).rejects.toMatchObject({ code: 'client/two-keys-live' });
    fixture.later(61);
    expect([await holder(old), await holder(fresh)]).toEqual([undefined, id]);
  });

  it('lose a key when it is revoked, runs out, or the client is disabled', async () => {
    const { id, key } = await fixture.identity.addClient({ ...SOS, expiresAt: '2026-11-22T13:00:00.000Z' });
    const { key: other } = await fixture.identity.rotateKey(id);
    expect([await holder(key), await holder(other)]).toEqual([id, id]);
    fixture.later(60);
    expect(await holder(key)).toBeUndefined();
    const keys = (await fixture.identity.listClients())[0]?.keys ?? [];
    const keyId = keys.find((candidate) => !candidate.expiresAt)?.id ?? '';
    const { id: neighbour } = await fixture.identity.addClient(SOS);
    expect([await fixture.identity.revokeKey(neighbour, keyId), await holder(other)]).toEqual([false, id]);
    expect([await fixture.identity.revokeKey(id, keyId), await holder(other)]).toEqual([true, undefined]);
    const { key: third } = await fixture.identity.rotateKey(id);
    expect(await holder(third)).toBe(id);
    await fixture.identity.disableClient(id);
    expect(await holder(third)).toBeUndefined();
  });

  it('note when a key was last used, to the minute', async () => {
    const { key } = await fixture.identity.addClient(SOS);
    expect(await lastUsed()).toBeUndefined();
    await holder(key);
    expect(await lastUsed()).toBe('2026-11-22T12:00:00.000Z');
    fixture.later(1);
    await holder(key);
    expect(await lastUsed()).toBe('2026-11-22T12:01:00.000Z');
  });

  it.each([
    [{ ...SOS, sourceSystem: 'SOS Alarm' }, 'client/source-system-invalid'],
    [{ ...SOS, scopes: ['calls:write', 'toString'] }, 'client/scope-unknown'],
  ])('are refused when something is amiss: %j', async (client, code) => {
    await expect(fixture.identity.addClient(client)).rejects.toMatchObject({ code });
  });
});
