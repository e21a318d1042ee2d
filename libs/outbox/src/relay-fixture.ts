// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { selfSigned } from '../../../test/esdb-server/certificate.js';
import type { MailSettings } from './mailer.js';

/** What the relay says at a step; undefined lets it pass, silence keeps the sender waiting for what may have been taken. */
type Answer = Error | undefined | 'silence';

/** An error as a relay answers it. */
export const answer = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

/** A real relay on the own machine that answers as it is told to, and keeps what it takes. */
export interface Relay {
  readonly settings: MailSettings;
  /** What vouches for it, where it speaks TLS. */
  readonly certificate: string;
  /** Who has tried to sign in, and whether under TLS. */
  readonly signIns: { readonly user: string | undefined; readonly secure: boolean }[];
  readonly mails: { readonly to: string; readonly raw: string }[];
  onRecipient: (address: string) => Answer;
  onMessage: () => Answer;
  /** Ends the connection when the whole message has come, with no answer. */
  hangsUp: boolean;
  close(): Promise<void>;
}

interface RelayOptions {
  /** How it is spoken to. `none` is one that knows no TLS at all. */
  readonly tls?: MailSettings['tls'];
  /** Who may send; without it, anybody. */
  readonly account?: { readonly user: string; readonly password: string };
}

/** The subject of a message as it is read: encoded words of RFC 2047 decoded. */
export const subjectOf = (raw: string): string =>
  (/^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(raw)?.[1] ?? '')
    .replace(/\?=\s+=\?/g, '?==?').replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_whole, kind: string, words: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(words, 'base64').toString('utf8')
        : decodeURIComponent(words.replaceAll('_', ' ').replaceAll('%', '%25').replaceAll('=', '%')));

/** By which a second copy of a message is known. */
export const nameOf = (raw: string): string | undefined => /^Message-ID: (.*)$/m.exec(raw)?.[1];

export const openRelay = async ({ tls = 'none', account }: RelayOptions = {}): Promise<Relay> => {
  const mails: { to: string; raw: string }[] = [];
  const signIns: { user: string | undefined; secure: boolean }[] = [];
  const { certificate, key } = selfSigned();
  const relay = {
    mails, signIns, certificate, onRecipient: (_address: string): Answer => undefined, onMessage: (): Answer => undefined, hangsUp: false,
  };
  const cut = (): void => (server.connections as Set<{ _socket: { destroy(): void } }>).forEach(({ _socket: socket }) => socket.destroy());
  const server = new SMTPServer({
    secure: tls === 'tls', cert: certificate, key, logger: false, authOptional: !account, allowInsecureAuth: tls === 'none',
    disabledCommands: [...(account ? [] : ['AUTH']), ...(tls === 'starttls' ? [] : ['STARTTLS'])],
    onAuth({ username, password }, { secure }, callback) {
      signIns.push({ user: username, secure });
      if (username === account?.user && password === account?.password) callback(null, { user: username });
      else callback(answer(535));
    },
    onRcptTo({ address }, _session, callback) {
      const said = relay.onRecipient(address);
      if (said !== 'silence') callback(said);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const said = relay.onMessage();
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        if (!(said instanceof Error)) mails.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
        if (relay.hangsUp) cut();
        else if (said !== 'silence') callback(said);
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  // What comes of a client that hangs up on our certificate is the client's to tell.
  server.on('error', () => {});
  const settings = { host: '127.0.0.1', port, tls, from: 'fyrvakt@example.se', ...account } as const;
  const close = (): Promise<void> => {
    cut();
    return new Promise((resolve) => {
      server.close(() => resolve());
    });
  };
  return Object.assign(relay, { settings, close });
};
