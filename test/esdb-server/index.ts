// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { ServerCredentials } from '@grpc/grpc-js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Access, type Users } from './access.js';
import { selfSigned } from './certificate.js';
import { Door } from './door.js';
import { Faults } from './faults.js';
import { Log } from './log.js';
import { servicesOf } from './services.js';

export interface EsdbServerOptions {
  /** 0, the default, for any that is free. */
  readonly port?: number;
  /** With a certificate of its own making, named in the connection string. */
  readonly tls?: boolean;
  /** Name → password; the first is in the connection string. Needs TLS, since the client keeps passwords to itself without. */
  readonly users?: Users;
  /** Most bytes in one append, by default as a real server has it. */
  readonly maxAppend?: number;
  /** False: only the plain append, as by old servers. */
  readonly batchAppend?: boolean;
  /** Shared with another server, so that both are members of one cluster. */
  readonly log?: Log;
}

/** A running server. */
export interface EsdbServer {
  /** Connection string for the client. */
  readonly url: string;
  readonly port: number;
  readonly faults: Faults;
  readonly log: Log;
  close(): Promise<void>;
}

interface Security {
  readonly credentials: ServerCredentials;
  /** What the connection string says of it. */
  readonly query: string;
  forget(): void;
}

const plain = (): Security => ({ credentials: ServerCredentials.createInsecure(), query: 'tls=false', forget: () => {} });

const secure = (): Security => {
  const { certificate, key } = selfSigned();
  const directory = mkdtempSync(join(tmpdir(), 'fyrvakt-esdb-'));
  const file = join(directory, 'ca.pem');
  writeFileSync(file, certificate);
  const pair = { private_key: Buffer.from(key), cert_chain: Buffer.from(certificate) };
  return {
    credentials: ServerCredentials.createSsl(null, [pair]), query: `tls=true&tlsCAFile=${encodeURIComponent(file)}`,
    forget: () => rmSync(directory, { recursive: true, force: true }),
  };
};

const signIn = (users: Users | undefined): string => {
  const [first] = Object.entries(users ?? {});
  return first ? `${first.map(encodeURIComponent).join(':')}@` : '';
};

/** Starts a server that speaks EventStoreDB's protocol on the loopback, with its log in memory. */
export const startEsdbServer = async (options: EsdbServerOptions = {}): Promise<EsdbServer> => {
  const { port: asked = 0, tls = false, users, maxAppend = 1024 * 1024, batchAppend = true, log = new Log() } = options;
  if (users && !tls) throw new Error('users need TLS');
  const { credentials, query, forget } = tls ? secure() : plain();
  const faults: Faults = new Faults({ cut: () => door.cut(), stop: () => door.stop(), start: () => door.start() });
  const server = servicesOf({ log, faults, access: new Access(users), maxAppend }, () => door.address, batchAppend);
  const entrance = server.createConnectionInjector(credentials);
  const door: Door = new Door(asked, (socket) => entrance.injectConnection(socket));
  await door.start();
  const { host, port } = door.address;
  const close = async (): Promise<void> => {
    faults.resume();
    await door.stop();
    entrance.destroy();
    server.forceShutdown();
    forget();
  };
  return { url: `esdb://${signIn(users)}${host}:${port}?${query}`, port, faults, log, close };
};
