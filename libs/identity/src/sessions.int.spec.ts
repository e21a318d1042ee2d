// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { openFixture, PASSWORD, type Fixture } from './identity-fixture.js';

describe('Sessions', () => {
  let fixture: Fixture;
  let anna: string;
  beforeEach(async () => {
    fixture = await openFixture();
    anna = (await fixture.identity.addUser({ name: 'Anna', roles: ['coordinator'], password: PASSWORD })).id;
  });
  afterEach(() => fixture.close());

  const signIn = async (): Promise<string> => {
    const signedIn = await fixture.identity.signIn('anna', PASSWORD);
    return signedIn?.token ?? '';
  };
  const holder = async (token: string): Promise<string | undefined> => (await fixture.identity.authenticateSession(token))?.id;

  it('begin with the right name and password only', async () => {
    expect(await fixture.identity.signIn('Anna', 'vågor mot bryggor')).toBeUndefined();
    expect(await fixture.identity.signIn('Annan', PASSWORD)).toBeUndefined();
    const signedIn = await fixture.identity.signIn('ANNA', PASSWORD);
    expect(signedIn?.principal).toMatchObject({ kind: 'person', id: anna, name: 'Anna', role: 'coordinator', units: [] });
    expect(signedIn?.principal.permissions.has('cases:follow-up')).toBe(true);
  });

  it('keep no secret in the database', async () => {
    const token = await signIn();
    const { rows } = await fixture.pool.query('SELECT u.*, s.* FROM sessions s JOIN users u ON u.id = s.user_id');
    const readable = (row: Record<string, unknown>): object => ({ ...row, token: (row['token_hash'] as Buffer).toString('base64url') });
    const stored = JSON.stringify(rows.map(readable));
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(PASSWORD);
  });

  it('end after twelve idle hours', async () => {
    const token = await signIn();
    fixture.later(11 * 60);
    expect(await holder(token)).toBe(anna);
    fixture.later(11 * 60);
    expect(await holder(token)).toBe(anna);
    fixture.later(12 * 60);
    expect(await holder(token)).toBeUndefined();
  });

  it('end after a day however busy', async () => {
    const token = await signIn();
    for (let hour = 1; hour < 24; hour++) {
      fixture.later(60);
      expect(await holder(token)).toBe(anna);
    }
    fixture.later(60);
    expect(await holder(token)).toBeUndefined();
  });

  it('are not kept alive by a check in the background', async () => {
    const token = await signIn();
    fixture.later(11 * 60);
    expect(await fixture.identity.authenticateSession(token, { seen: false })).toBeDefined();
    fixture.later(60);
    expect(await holder(token)).toBeUndefined();
  });

  it('end with signing out, and the token of before ends when a new one begins', async () => {
    const first = await signIn();
    await fixture.identity.signOut(first);
    expect(await holder(first)).toBeUndefined();
    const second = await signIn();
    const third = await fixture.identity.signIn('Anna', PASSWORD, { previous: second });
    expect(third?.token).not.toBe(second);
    expect(await holder(second)).toBeUndefined();
    expect(await holder(third?.token ?? '')).toBe(anna);
  });

  it('can be listed and revoked one by one', async () => {
    const [here, there] = [await signIn(), await signIn()];
    const sessions = await fixture.identity.listSessions(anna);
    expect(sessions).toHaveLength(2);
    expect(await holder(here)).toBe(anna);
    for (const session of sessions) await fixture.identity.revokeSession(session.id);
    expect([await holder(here), await holder(there)]).toEqual([undefined, undefined]);
  });

  it.each([
    ['the user is disabled', (id: string) => fixture.identity.disableUser(id)],
    ['the password is changed', (id: string) => fixture.identity.setPassword(id, 'fyra små båtar')],
  ])('end when %s', async (_when, change) => {
    const token = await signIn();
    expect(await holder(token)).toBe(anna);
    await change(anna);
    expect(await holder(token)).toBeUndefined();
    expect(await fixture.identity.signIn('Anna', PASSWORD)).toBeUndefined();
  });

  it('have the new rights at once when roles change', async () => {
    const token = await signIn();
    await fixture.identity.setRoles(anna, ['unit'], ['FT1']);
    expect(await fixture.identity.authenticateSession(token)).toMatchObject({ role: 'unit', units: ['FT1'] });
  });

  it('revoked by another process end within seconds', async () => {
    const token = await signIn();
    expect(await holder(token)).toBe(anna);
    await fixture.another().disableUser(anna);
    const since = performance.now();
    jest.spyOn(performance, 'now').mockReturnValue(since + 3_500);
    try {
      expect(await holder(token)).toBeUndefined();
    } finally {
      jest.restoreAllMocks();
    }
  });

  it.each(['', 'x', 'x'.repeat(1_000_000), "' or 1=1 --", '\0'.repeat(43)])('are not found by nonsense (%#)', async (nonsense) => {
    expect(await holder(nonsense)).toBeUndefined();
  });
});

describe('Users', () => {
  let fixture: Fixture;
  beforeAll(async () => (fixture = await openFixture()));
  afterAll(() => fixture.close());

  it.each([
    [{ name: 'b', roles: ['operator'] }, 'user/name-invalid'],
    [{ name: 'Bo ', roles: ['operator'] }, 'user/name-invalid'],
    [{ name: 'Bo', roles: ['god'] }, 'user/role-unknown'],
    [{ name: 'Bo', roles: ['__proto__'] }, 'user/role-unknown'],
    [{ name: 'Bo', roles: ['unit'] }, 'user/unit-missing'],
    [{ name: 'Bo', roles: ['operator'], password: 'kort' }, 'password/too-short'],
  ])('are refused when something is amiss: %j', async (user, code) => {
    await expect(fixture.identity.addUser({ password: PASSWORD, ...user })).rejects.toMatchObject({ code });
  });

  it('have names of their own, whatever the case of letters', async () => {
    await fixture.identity.addUser({ name: 'Åsa', roles: ['operator'], password: PASSWORD });
    const again = fixture.identity.addUser({ name: 'åSA', roles: ['operator'], password: PASSWORD });
    await expect(again).rejects.toMatchObject({ code: 'user/name-taken' });
    expect((await fixture.identity.listUsers()).map((user) => user.name)).toEqual(['Åsa']);
    expect(JSON.stringify(await fixture.identity.listUsers())).not.toContain('argon2');
  });
});
