// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Mailer, type MailSettings } from './mailer.js';
import { answer, openRelay, type Relay } from './relay-fixture.js';

const MESSAGE = { subject: 'Fyrvakt: löfte bröts [ABC234]', text: 'Ett löfte bröts.\nHändelse 018f0000.\n' };
const ID = '7b5c2f10-3a44-5e0d-9a7e-2b8a3c9d4e61';
const TO = 'jour@example.se';

describe('E-mail', () => {
  let relay: Relay;
  beforeEach(async () => (relay = await openRelay()));
  afterEach(() => relay.close());
  const send = (to = TO, wholeMs = 10_000) => new Mailer(relay.settings, wholeMs).send(to, MESSAGE, ID);

  it('arrives as it was written, from us, with a name by which a second copy is known', async () => {
    expect(await send()).toEqual({ result: 'sent' });
    const [mail] = relay.mails;
    expect(mail?.to).toBe(TO);
    expect(mail?.raw).toMatch(/^From: Fyrvakt <fyrvakt@example\.se>\r$/m);
    expect(mail?.raw).toMatch(new RegExp(`^Message-ID: <${ID}@example\\.se>\r$`, 'm'));
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    const [head = '', body = ''] = mail?.raw.split('\r\n\r\n') ?? [];
    const bytes = /base64/i.test(head) ? Buffer.from(body, 'base64') : Buffer.from(decodeQuoted(body), 'latin1');
    expect(bytes.toString('utf8').replaceAll('\r\n', '\n').trim()).toBe(MESSAGE.text.trim());
  });

  it('is tried again after an answer that may pass, and not after one that lasts', async () => {
    relay.onRecipient = () => answer(451);
    expect(await send()).toEqual({ result: 'refused', trouble: 'smtp 451', lasting: false, relay: false });
    relay.onRecipient = () => answer(550);
    expect(await send()).toEqual({ result: 'refused', trouble: 'smtp 550', lasting: true, relay: false });
    relay.onRecipient = () => undefined;
    relay.onMessage = () => answer(554);
    expect(await send()).toEqual({ result: 'refused', trouble: 'smtp 554', lasting: true, relay: false });
    expect(relay.mails).toEqual([]);
  });

  it('that nobody answers before it has left did not arrive', async () => {
    relay.onRecipient = () => 'silence';
    expect(await send(TO, 300)).toEqual({ result: 'refused', trouble: 'ETIMEDOUT', lasting: false, relay: true });
    await relay.close();
    expect(await send()).toMatchObject({ result: 'refused', lasting: false, relay: true });
  });

  it('that nobody answers when it has left may have arrived', async () => {
    relay.hangsUp = true;
    expect(await send()).toMatchObject({ result: 'unknown', relay: true });
    expect(relay.mails).toHaveLength(1);
  });

  it('says whether anything could be sent, without sending', async () => {
    expect(await new Mailer(relay.settings).trouble()).toBeUndefined();
    expect(await new Mailer({ ...relay.settings, tls: 'starttls' }).trouble()).toBe('ETLS 500');
    await relay.close();
    expect(await new Mailer(relay.settings).trouble()).toMatch(/^E/);
  });
});

const ACCOUNT = { user: 'fyrvakt', password: 'klippor-lanterna-42' };

describe.each(['starttls', 'tls'] as const)('Where e-mail is protected and asks who we are (%s)', (tls) => {
  let relay: Relay;
  beforeEach(async () => (relay = await openRelay({ tls, account: ACCOUNT })));
  afterEach(() => relay.close());
  const trusting = (more: Partial<MailSettings> = {}) => new Mailer({ ...relay.settings, ca: relay.certificate, ...more });

  it('arrives with the right password, which is said under TLS alone', async () => {
    expect(await trusting().trouble()).toBeUndefined();
    expect(await trusting().send(TO, MESSAGE, ID)).toEqual({ result: 'sent' });
    expect(relay.mails.map(({ to }) => to)).toEqual([TO]);
    expect(relay.signIns).toEqual([{ user: 'fyrvakt', secure: true }, { user: 'fyrvakt', secure: true }]);
  });

  it('is tried again after a wrong password, or none, and says that this is why and nothing more', async () => {
    const outcome = await trusting({ password: 'fel-lösenord' }).send(TO, MESSAGE, ID);
    expect(outcome).toEqual({ result: 'refused', trouble: 'EAUTH 535', lasting: false, relay: true });
    expect(await trusting({ password: undefined }).trouble()).toMatch(/^EAUTH/);
    expect(await trusting({ user: undefined }).send(TO, MESSAGE, ID)).toMatchObject({ trouble: 'smtp 530', lasting: false, relay: true });
    expect(relay.mails).toEqual([]);
  });

  it('is not trusted to a server that nobody vouches for: it learns neither message nor password', async () => {
    const untrusted = { result: 'refused', trouble: 'ETLS DEPTH_ZERO_SELF_SIGNED_CERT', lasting: false, relay: true };
    expect(await trusting({ ca: undefined }).send(TO, MESSAGE, ID)).toEqual(untrusted);
    expect([relay.signIns, relay.mails]).toEqual([[], []]);
  });
});

describe('Where the mail server offers no TLS', () => {
  it('neither message nor password goes to it in the clear', async () => {
    const relay = await openRelay({ account: ACCOUNT });
    const refused = { result: 'refused', lasting: false, relay: true };
    const { settings } = relay;
    expect(await new Mailer({ ...settings, tls: 'starttls' }).send(TO, MESSAGE, ID)).toEqual({ ...refused, trouble: 'ETLS 500' });
    const spokenToAtOnce = await new Mailer({ ...settings, tls: 'tls' }).send(TO, MESSAGE, ID);
    expect(spokenToAtOnce).toEqual({ ...refused, trouble: expect.stringMatching(/^ETLS ERR_SSL/) });
    expect([relay.signIns, relay.mails]).toEqual([[], []]);
    await relay.close();
  });
});

const decodeQuoted = (text: string): string =>
  text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
