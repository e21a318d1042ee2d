// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nameOf, openRelay, subjectOf, type Relay } from '../../libs/outbox/src/relay-fixture.js';
import { freePort, operatorTool, Program } from '../support/program.js';

interface Told { readonly state: string; readonly tries: number }

describe('Killed while the mail server holds its answer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrvakt-mail-'));
  const password = 'klippor-lanterna-42';
  let relay: Relay;
  let program: Program;
  let environment: Record<string, string>;
  let [key, cookie] = ['', ''];

  /** A test's own time-out ends it when it never comes to pass. */
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await holds())) await pause(50);
  };
  const tool = async (...args: string[]): Promise<{ key: string; password: string }> =>
    JSON.parse((await operatorTool([...args, '--json'], environment)).out) as { key: string; password: string };
  const post = async (path: string, body: object, headers: Record<string, string>): Promise<Response> => {
    const answer = await fetch(`${program.url}${path}`, {
      method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body),
    });
    expect(answer.ok).toBe(true);
    return answer;
  };
  /** A call that asks for a decision, which whoever decides is told of at once. */
  const call = async (reference: string): Promise<string> => {
    const body = { sourceReference: reference, receivedAt: new Date().toISOString(), category: 'noiseMusic', decision: { outcome: 'requested' } };
    const answer = await post('/sos-api/v1/calls', body, { authorization: `Bearer ${key}` });
    return ((await answer.json()) as { callId: string }).callId;
  };
  const told = async (callId: string): Promise<Told[]> => {
    const answer = await fetch(`${program.url}/case-api/v1/cases/${callId}/told`, { headers: { cookie } });
    return ((await answer.json()) as { rows: Told[] }).rows;
  };

  beforeAll(async () => {
    // The database server may run as another user, who has to be able to pass through.
    chmodSync(folder, 0o755);
    relay = await openRelay({ tls: 'starttls', account: { user: 'fyrvakt', password } });
    const ca = join(folder, 'ca.pem');
    writeFileSync(ca, relay.certificate);
    const { host, port, from } = relay.settings;
    environment = {
      FYRVAKT_DATA: join(folder, 'data'), FYRVAKT_PUBLIC_URL: 'http://127.0.0.1', FYRVAKT_SMTP_HOST: host, FYRVAKT_SMTP_PORT: `${port}`,
      FYRVAKT_SMTP_USER: 'fyrvakt', FYRVAKT_SMTP_PASSWORD: password, FYRVAKT_SMTP_CA_FILE: ca, FYRVAKT_MAIL_FROM: from,
    };
    program = new Program(await freePort(), environment);
    await program.start();
    ({ key } = await tool('client', 'add', 'SOS', '--source', 'sos-alarm'));
    const { password: given } = await tool('user', 'add', 'beslut', '--role', 'decisionMaker', '--generate');
    await tool('user', 'tell', 'beslut', '--email', 'beslut@example.se', '--about', 'decisionRequested');
    const signedIn = await post('/case-api/v1/sessions', { name: 'beslut', password: given }, {});
    cookie = signedIn.headers.getSetCookie().map((text) => text.split(';')[0]).join('; ');
  }, 60_000);
  afterAll(async () => {
    await program.end('SIGTERM');
    await relay.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('it sends the message once more when it is back, marked and by the same name, and says the password to nobody else', async () => {
    relay.onMessage = () => 'silence';
    const callId = await call('S-1');
    await until(() => relay.mails.length === 1);
    await program.end('SIGKILL');
    relay.onMessage = () => undefined;
    await program.start();
    expect(await told(callId)).toMatchObject([{ state: 'waiting', tries: 1 }]);
    await until(async () => (await told(callId))[0]?.state === 'sent');
    expect(await told(callId)).toMatchObject([{ tries: 2 }]);
    const [held, again, ...more] = relay.mails.map(({ raw }) => raw);
    expect([subjectOf(again ?? ''), nameOf(again ?? '')]).toEqual([`${subjectOf(held ?? '')} (igen)`, nameOf(held ?? '')]);
    expect(more).toEqual([]);
    expect(new Set(relay.signIns.map(({ secure }) => secure))).toEqual(new Set([true]));
    expect(program.output).not.toContain(password);
  }, 180_000);
});
