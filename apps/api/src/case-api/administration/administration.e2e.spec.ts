// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { newCall, openCaseApi, PASSWORD, type Ask, type CaseApiFixture, type SignedIn } from '../case-api-fixture.js';

interface Row {
  readonly id: string; readonly name: string; readonly disabledAt?: string; readonly roles: readonly string[]; readonly caseId?: string;
  readonly keys: readonly { readonly id: string }[]; readonly readerName?: string; readonly what: string;
}
interface Told { readonly rows: readonly Row[]; readonly id: string; readonly key: string; readonly code: string }

describe('Administration', () => {
  let fixture: CaseApiFixture;
  let administrator: SignedIn;
  beforeAll(async () => {
    fixture = await openCaseApi();
    administrator = await fixture.signedIn('administrator');
  });
  afterAll(() => fixture.close());

  const ask = async (path: string, given: Ask | { method: 'PUT'; body: object } = {}): Promise<{ status: number; body: Told }> => {
    const { status, body } = await administrator.ask(path, given as Ask);
    return { status, body: body as unknown as Told };
  };
  const post = (path: string, body?: object) => ask(path, { method: 'POST', ...(body ? { body } : {}) });
  const signIn = async (name: string, password: string): Promise<number> =>
    (await fixture.ask('sessions', { method: 'POST', body: { name, password } })).status;

  it('adds a user, changes what they are, and shuts them out and in again', async () => {
    const { status, body: { id } } = await post('users', { name: 'Nattfalken', roles: ['operator'], password: PASSWORD });
    expect([status, await signIn('Nattfalken', PASSWORD)]).toEqual([201, 201]);
    expect((await ask(`users/${id}/roles`, { method: 'PUT', body: { roles: ['unit'], units: ['FT1'] } })).status).toBe(204);
    expect((await ask(`users/${id}/password`, { method: 'PUT', body: { password: 'en helt annan fyrlykta' } })).status).toBe(204);
    expect([await signIn('Nattfalken', PASSWORD), await signIn('Nattfalken', 'en helt annan fyrlykta')]).toEqual([401, 201]);
    expect((await post(`users/${id}/disable`)).status).toBe(204);
    expect(await signIn('Nattfalken', 'en helt annan fyrlykta')).toBe(401);
    const row = (await ask('users')).body.rows.find((user) => user.id === id);
    expect([row?.roles, typeof row?.disabledAt]).toEqual([['unit'], 'string']);
    await post(`users/${id}/enable`);
    expect(await signIn('Nattfalken', 'en helt annan fyrlykta')).toBe(201);
  });

  it('says what somebody is told of, and what becomes of it, to those who look after the system', async () => {
    const { body: { id } } = await post('users', { name: 'Nattuggla', roles: ['decisionMaker'], password: PASSWORD });
    const tell = async (body: object): Promise<number> => (await ask(`users/${id}/told`, { method: 'PUT', body })).status;
    expect([await tell({ email: 'a@b@c' }), await tell({ email: 'jour@example.se', about: ['everything'] })]).toEqual([422, 422]);
    expect(await tell({ email: 'jour@example.se' })).toBe(204);
    const row = (await ask('users')).body.rows.find((user) => user.id === id);
    expect(row).toMatchObject({ email: 'jour@example.se', toldAbout: ['decisionRequested', 'nobodyReached', 'notReceived', 'promiseBroken'] });
    const { outbox, clock } = fixture.runtime;
    const now = clock.now();
    const notice = { kind: 'gapAhead', about: 'gap', units: [], people: true, occurredAt: now, due: now } as const;
    await outbox.add([[notice, `person:${id}`]], now);
    const [begun] = await outbox.begin((await outbox.ready(now, 9)).map((item) => item.id), now);
    await outbox.finish(begun as never, { result: 'refused', trouble: 'smtp 550', nextTryAt: undefined }, now);
    const told = async (): Promise<unknown> => ((await ask('system')).body as unknown as { telling: unknown }).telling;
    expect(await told()).toMatchObject({ configured: false, held: false, failed: 1, troubled: [{ id: begun?.id, person: id, trouble: 'smtp 550' }] });
    expect(JSON.stringify(await told())).not.toContain('example.se');
    expect((await post(`notices/${begun?.id}/retry`)).status).toBe(204);
    expect(await told()).toMatchObject({ waiting: 1, failed: 0 });
    expect((await post(`notices/${begun?.id}/dismiss`)).status).toBe(404);
    expect(await tell({})).toBe(204);
  });

  it('says what is wrong with a new user', async () => {
    const short = await post('users', { name: 'Kort', roles: ['operator'], password: 'kort' });
    const unbound = await post('users', { name: 'Lös', roles: ['unit'], password: PASSWORD });
    const nobody = await post('users/018f0000-0000-7000-8000-000000000001/disable');
    expect([short, unbound, nobody].map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'password/too-short'], [422, 'user/unit-missing'], [404, 'user/not-found'],
    ]);
  });

  it('gives a system a key, changes it, and takes it back', async () => {
    const { body: { id, key } } = await post('api-clients', { name: 'Larm', sourceSystem: 'sos-alarm', scopes: ['calls:write'] });
    const heartbeat = async (with_: string): Promise<number> =>
      (await fixture.ask('/sos-api/v1/heartbeats', { method: 'POST', body: {}, headers: { authorization: `Bearer ${with_}` } })).status;
    const { body: second } = await post(`api-clients/${id}/keys`, { overlapMinutes: 60 });
    expect((await post(`api-clients/${id}/keys`, {})).body.code).toBe('client/two-keys-live');
    expect([await heartbeat(key), await heartbeat(second.key)].every((status) => status < 300)).toBe(true);
    const [first] = (await ask('api-clients')).body.rows.find((client) => client.id === id)?.keys ?? [];
    const revoke = async (clientId: string) => (await ask(`api-clients/${clientId}/keys/${first?.id}`, { method: 'DELETE' })).status;
    expect([await revoke('someone-else'), await revoke(id), await revoke(id)]).toEqual([404, 204, 404]);
    expect([await heartbeat(key), await heartbeat(second.key) < 300]).toEqual([401, true]);
    expect((await post(`api-clients/${id}/disable`)).status).toBe(204);
    expect(await heartbeat(second.key)).toBe(401);
  });

  it('shows who has read a case, and never what it said', async () => {
    const coordinator = await fixture.signedIn('coordinator');
    const { body: { caseId } } = await coordinator.command('receive-call', newCall());
    await coordinator.ask(`cases/${caseId}`);
    const { rows } = (await ask(`access-log?caseId=${caseId}`)).body;
    expect(rows.map(({ what, readerName }) => [what, readerName])).toEqual([['case', coordinator.name]]);
    expect(JSON.stringify(rows)).not.toContain('musik');
  });
});

describe('For those who work with cases', () => {
  let fixture: CaseApiFixture;
  beforeAll(async () => {
    fixture = await openCaseApi();
  });
  afterAll(() => fixture.close());

  it('commands are those that one may give, each with a form to fill in', async () => {
    interface Described { readonly about: string; readonly name: string; readonly path: string; readonly body: { readonly properties: object } }
    interface Listed { readonly commands: readonly Described[] }
    const of = async (role: 'coordinator' | 'unit' | 'leadership') =>
      ((await (await fixture.signedIn(role, ['FT1'])).ask('commands')).body as unknown as Listed).commands;
    const [all, unit, none] = [await of('coordinator'), await of('unit'), await of('leadership')];
    expect(all[0]).toMatchObject({ name: 'receive-call', path: '/cases/receive-call' });
    expect(unit.map(({ name }) => name)).toContain('accept-handover');
    expect([unit.length < all.length, none.filter(({ about }) => about === 'case')]).toEqual([true, []]);
    expect(none.map(({ name }) => name)).toContain('approve-for-municipality');
    expect(JSON.stringify(all)).not.toContain('$ref');
    for (const { body } of all) expect(typeof body.properties).toBe('object');
  });

  it('calls from the same area at the same time are shown as possibly the same, until they are linked', async () => {
    const coordinator = await fixture.signedIn('coordinator');
    const one = (await coordinator.command('receive-call', newCall())).body;
    const other = (await coordinator.command('receive-call', newCall())).body;
    await coordinator.command('receive-call', newCall({ place: { text: 'Rixö', code: 'RIX' } }));
    const near = async (minPosition: number) =>
      (await coordinator.ask(`cases/${one.caseId}/possible-duplicates?minPosition=${minPosition}`)).body.rows.map(({ caseId }) => caseId);
    expect(await near(other.position)).toEqual([other.caseId]);
    const linked = await coordinator.command(`${one.caseId}/link-cases`, { otherCaseId: other.caseId, kind: 'duplicate' }, one.revision);
    expect([linked.status, await near(linked.body.position)]).toEqual([200, []]);
  });

  it('today shows each what they can do something about', async () => {
    const [coordinator, operator, unit] = [
      await fixture.signedIn('coordinator'), await fixture.signedIn('operator'), await fixture.signedIn('unit', ['FT1']),
    ];
    interface Told { readonly calls: readonly object[]; readonly decisions: readonly object[]; readonly due: readonly object[] }
    const { caseId, revision } = (await coordinator.command('receive-call', newCall())).body;
    const { position } = (await coordinator.command(`${caseId}/request-decision`, {}, revision)).body;
    const of = async (who: SignedIn) => (await who.ask(`today?minPosition=${position}`)).body as unknown as Told;
    const [all, shift, own] = [await of(coordinator), await of(operator), await of(unit)];
    expect([all.calls.length > 0, all.decisions.length, shift.decisions.length]).toEqual([true, 1, 1]);
    expect([own.calls, own.decisions, own.due]).toEqual([[], [], []]);
  });
});
