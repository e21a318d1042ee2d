// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { newCall, openCaseApi, type CaseApiFixture, type SignedIn } from './case-api-fixture.js';

describe('Commands of people', () => {
  let fixture: CaseApiFixture;
  let coordinator: SignedIn;
  beforeAll(async () => {
    fixture = await openCaseApi();
    coordinator = await fixture.signedIn('coordinator');
  });
  afterAll(() => fixture.close());

  const begin = async (): Promise<{ caseId: string; revision: number }> => (await coordinator.command('receive-call', newCall())).body;

  it('begin a case, named by its source for ever', async () => {
    const call = newCall();
    const first = await coordinator.command('receive-call', call);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      revision: 0, replayed: false, events: [{ type: 'CallReceived', revision: 0 }],
      state: { handling: 'new', followUpState: 'owed', closed: false },
    });
    expect(first.headers).toMatchObject({ etag: '"0"', 'x-event-position': String(first.body.position) });
    const again = await coordinator.command('receive-call', call);
    expect(again.body).toMatchObject({ caseId: first.body.caseId, revision: 0, events: [] });
  });

  it('build on what was read: without If-Match nothing is done', async () => {
    const { caseId } = await begin();
    const answer = await coordinator.command(`${caseId}/correct-details`, { description: 'Fler än jag trodde.' });
    expect([answer.status, answer.body.code]).toEqual([428, 'request/precondition-required']);
    expect((await coordinator.ask(`cases/${caseId}`)).body.revision).toBe(0);
  });

  it('tell of what is as true whatever has happened meanwhile, without having read it', async () => {
    const { caseId } = await begin();
    const notes = ['Ringde tillbaka.', 'Ingen svarade.'];
    const told = await Promise.all(notes.map((text) => coordinator.command(`${caseId}/add-note`, { text })));
    expect(told.map(({ status }) => status)).toEqual([200, 200]);
    expect((await coordinator.ask(`cases/${caseId}`)).body.revision).toBe(2);
  });

  it('tell what came since when someone else was first', async () => {
    const { caseId } = await begin();
    const other = await fixture.signedIn('operator');
    expect((await other.command(`${caseId}/notify-resource`, { unit: 'FT1', channel: 'phone' }, 0)).status).toBe(200);
    const late = await coordinator.command(`${caseId}/add-note`, { text: 'Ringde tillbaka.' }, 0);
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ code: 'case/changed', currentRevision: 1, since: [{ type: 'ResourceNotified' }] });
    const again = await coordinator.command(`${caseId}/add-note`, { text: 'Ringde tillbaka.' }, 1);
    expect(again.body).toMatchObject({ revision: 2, events: [{ type: 'NoteAdded' }] });
  });

  it.each(['0', 'W/"0"', '*', '"0", "1"', '"-1"', '""', 'x'.repeat(50)])('take one strong tag and nothing else: %s', async (tag) => {
    const { caseId } = await begin();
    const answer = await coordinator.ask(`cases/${caseId}/add-note`, {
      method: 'POST', body: { text: 'Ringde tillbaka.' }, headers: { 'if-match': tag, 'idempotency-key': randomUUID() },
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'request/invalid-header']);
  });

  it('are heard once however often they are sent', async () => {
    const { caseId } = await begin();
    const key = randomUUID();
    const send = () => coordinator.command(`${caseId}/add-note`, { text: 'En gång.' }, 0, key);
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200));
    expect(new Set(answers.map((answer) => answer.body.events[0]?.id)).size).toBe(1);
    expect(answers.filter((answer) => !answer.body.replayed)).toHaveLength(1);
    const replay = await coordinator.command(`${caseId}/add-note`, { text: 'En gång.' }, 0, key);
    expect(replay.headers['idempotent-replayed']).toBe('true');
    expect((await coordinator.ask(`cases/${caseId}`)).body.revision).toBe(1);
  });

  it('refuse a key that was used for something else, and a request without one', async () => {
    const [{ caseId }, other] = [await begin(), await begin()];
    const key = randomUUID();
    expect((await coordinator.command(`${caseId}/add-note`, { text: 'Ett.' }, 0, key)).status).toBe(200);
    const texts = await coordinator.command(`${caseId}/add-note`, { text: 'Två.' }, 1, key);
    const cases = await coordinator.command(`${other.caseId}/add-note`, { text: 'Ett.' }, 0, key);
    for (const answer of [texts, cases]) expect([answer.status, answer.body.code]).toEqual([422, 'request/idempotency-key-reused']);
    const keyless = await coordinator.ask(`cases/${caseId}/add-note`, {
      method: 'POST', body: { text: 'Ett.' }, headers: { 'if-match': '"1"' },
    });
    expect([keyless.status, keyless.body.errors[0]?.header]).toEqual([400, 'Idempotency-Key']);
  });

  it("take another person's key as another command", async () => {
    const [first, second] = [await begin(), await begin()];
    const key = randomUUID();
    const other = await fixture.signedIn('coordinator');
    expect((await coordinator.command(`${first.caseId}/add-note`, { text: 'Ett.' }, 0, key)).status).toBe(200);
    expect((await other.command(`${second.caseId}/add-note`, { text: 'Två.' }, 0, key)).status).toBe(200);
  });

  it('say where the mistake is, in the form and in the rule', async () => {
    const { caseId } = await begin();
    const form = await coordinator.command(`${caseId}/notify-resource`, { unit: 17, role: 'administrator' }, 0);
    expect(form.status).toBe(422);
    expect(form.body.errors.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual(['/role unknown-field', '/unit wrong-type']);
    const rule = await coordinator.command(`${caseId}/notify-resource`, { unit: 'XX9' }, 0);
    expect([rule.status, rule.body.code]).toEqual([422, 'unit/unknown']);
    const nowhere = await coordinator.command(`${randomUUID()}/add-note`, { text: 'Ett.' }, 0);
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'case/not-found']);
  });

  it('can be read as soon as they are answered, in every list', async () => {
    const answer = await coordinator.command('receive-call', newCall());
    const listed = await coordinator.ask(`cases?limit=200&minPosition=${answer.body.position}`);
    expect(listed.body.rows.map((row) => row.caseId)).toContain(answer.body.caseId);
  });

  it('are waited for by who asks for them, but not for ever', async () => {
    const connection = await fixture.runtime.pool.connect();
    await connection.query('BEGIN; LOCK TABLE projection_checkpoints IN EXCLUSIVE MODE');
    const { body } = await coordinator.command('receive-call', newCall());
    const behind = await coordinator.ask(`cases?minPosition=${body.position}`);
    await connection.query('COMMIT');
    connection.release();
    expect([behind.status, behind.body.code, behind.headers['retry-after']]).toEqual([503, 'service/behind', '1']);
    expect((await coordinator.ask(`cases?minPosition=${body.position}`)).status).toBe(200);
  });

  it.each(['expire-acknowledgement', 'mark-follow-up-overdue', 'break-promise'])('do not include what only time may do: %s', async (name) => {
    const { caseId } = await begin();
    expect((await coordinator.command(`${caseId}/${name}`, {}, 0)).status).toBe(404);
  });
});
