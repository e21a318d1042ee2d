// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** When a connection is cut: before the statement has reached the server, while it works, or after the commit, before the answer is seen. */
export const MOMENTS = ['before', 'during', 'after'] as const;
export type Moment = (typeof MOMENTS)[number];

interface Line {
  readonly near: Socket;
  readonly far: Socket;
  /** What the connection calls itself: `application_name`. */
  name: string;
  frozen: boolean;
}

/** The wire between the program and PostgreSQL, which a test can cut or freeze. */
export class Wire {
  private readonly lines = new Set<Line>();
  private armed: { readonly moment: Moment; readonly name: RegExp } | undefined;
  /** Cut as armed; connections that end by themselves do not count. */
  cuts = 0;

  private constructor(private readonly server: Server, private readonly target: URL) {
    server.on('connection', (near) => this.take(near));
  }

  /** A wire to the server behind a URL. */
  static async to(url: string): Promise<Wire> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Wire(server, new URL(url));
  }

  /** The same database, by way of the wire. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** Cuts the next connection of such a name that asks something, at a moment of its asking. */
  arm(moment: Moment, name: RegExp): void {
    this.armed = { moment, name };
  }

  /** From now on nothing comes through on the connections of such a name that there are, and nobody is told. New ones are whole. */
  freeze(name: RegExp): number {
    const found = [...this.lines].filter((line) => name.test(line.name));
    for (const line of found) line.frozen = true;
    return found.length;
  }

  /** Ends the frozen ones, as whatever lies between does in the end: nobody waits for them any more. */
  cutFrozen(): void {
    for (const line of this.lines) if (line.frozen) this.cut(line);
  }

  async close(): Promise<void> {
    for (const line of this.lines) this.cut(line);
    this.server.close();
    await once(this.server, 'close');
  }

  private take(near: Socket): void {
    const far = connect(Number(this.target.port || 5432), this.target.hostname);
    const line: Line = { near, far, name: '', frozen: false };
    this.lines.add(line);
    let answerIsLost = false;
    near.on('data', (bytes) => {
      if (line.frozen) return;
      if (line.name === '') line.name = /application_name\0([^\0]*)/.exec(bytes.toString('latin1'))?.[1] ?? '';
      const cut = line.name !== '' && this.armed?.name.test(line.name) && isStatement(bytes) ? this.armed.moment : undefined;
      if (cut) {
        this.armed = undefined;
        this.cuts += 1;
      }
      if (cut === 'before') return this.cut(line);
      far.write(bytes);
      answerIsLost ||= cut === 'after';
      if (cut === 'during') setImmediate(() => this.cut(line));
    });
    far.on('data', (bytes) => {
      if (line.frozen) return;
      if (answerIsLost) return this.cut(line);
      near.write(bytes);
    });
    for (const socket of [near, far]) socket.on('error', () => {}).on('close', () => this.cut(line));
  }

  private cut(line: Line): void {
    this.lines.delete(line);
    line.near.destroy();
    line.far.destroy();
  }
}

/** The first bytes of a question to the server; not of the greeting. */
const isStatement = (bytes: Buffer): boolean => 'QPB'.includes(String.fromCharCode(bytes[0] ?? 0));
