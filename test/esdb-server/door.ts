// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Where connections come in. Its own, so that it can be shut, and connections cut as by a dead machine, while the log lives on. */
export class Door {
  private server?: Server;
  private readonly sockets = new Set<Socket>();
  private port: number;

  constructor(port: number, private readonly take: (socket: Socket) => void) {
    this.port = port;
  }

  get address(): { readonly host: string; readonly port: number } {
    return { host: '127.0.0.1', port: this.port };
  }

  async start(): Promise<void> {
    if (this.server) return;
    const server = createServer((socket) => {
      this.sockets.add(socket.once('close', () => this.sockets.delete(socket)).on('error', () => {}));
      this.take(socket);
    });
    this.server = server;
    await once(server.listen(this.port, this.address.host), 'listening');
    this.port = (server.address() as AddressInfo).port;
  }

  cut(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    const closed = once(server, 'close');
    server.close();
    this.cut();
    await closed;
  }
}
