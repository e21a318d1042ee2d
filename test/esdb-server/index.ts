// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { ServerCredentials } from '@grpc/grpc-js';
import { Access, type Users } from './access.js';
import { Door } from './door.js';
import { Faults } from './faults.js';
import { Log } from './log.js';
import { servicesOf } from './services.js';

export interface EsdbServerOptions {
  /** 0, the default, for any that is free. */
  readonly port?: number;
  /** False: only the plain append, as by old servers. */
  readonly batchAppend?: boolean;
  /** Shared with another server, so that both are members of one cluster. */
  readonly log?: Log;
  readonly users?: Users;
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

/** Starts a server that speaks EventStoreDB's protocol on the loopback, with its log in memory. */
export const startEsdbServer = async (options: EsdbServerOptions = {}): Promise<EsdbServer> => {
  const { port = 0, batchAppend = true, log = new Log(), users } = options;
  const faults: Faults = new Faults({ cut: () => door.cut(), stop: () => door.stop(), start: () => door.start() });
  const server = servicesOf({ log, faults, access: new Access(users) }, () => door.address, batchAppend);
  const entrance = server.createConnectionInjector(ServerCredentials.createInsecure());
  const door: Door = new Door(port, (socket) => entrance.injectConnection(socket));
  await door.start();
  const { host, port: settled } = door.address;
  const close = async (): Promise<void> => {
    faults.resume();
    await door.stop();
    entrance.destroy();
    server.forceShutdown();
  };
  return { url: `esdb://${host}:${settled}?tls=false`, port: settled, faults, log, close };
};
