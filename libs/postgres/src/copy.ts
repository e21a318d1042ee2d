// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events';
import type pg from 'pg';

/** What pg's connection can do for COPY, which its types leave out. */
interface CopyConnection {
  readonly stream: NodeJS.ReadableStream & NodeJS.WritableStream & { readonly writableNeedDrain: boolean; destroy(): void };
  query(text: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** One statement as pg's client runs it; the client calls these as the server answers. */
abstract class CopyStatement {
  protected connection?: CopyConnection;
  protected rows = 0;
  readonly done: Promise<number>;
  private settle!: { resolve: (rows: number) => void; reject: (error: unknown) => void };
  private failure?: unknown;

  constructor(private readonly text: string) {
    this.done = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
    // Whoever waits for it is told; until then a failure must not count as one that nobody handles.
    this.done.catch(() => undefined);
  }

  submit(connection: unknown): void {
    this.connection = connection as CopyConnection;
    this.connection.query(this.text);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0);
  }

  handleReadyForQuery(): void {
    this.end();
  }

  handleError(error: unknown): void {
    this.failure ??= error;
    this.end();
  }

  protected fail(error: unknown): void {
    this.failure ??= error;
  }

  protected get failed(): boolean {
    return this.failure !== undefined;
  }

  protected end(): void {
    if (this.failure === undefined) this.settle.resolve(this.rows);
    else this.settle.reject(this.failure);
  }
}

const CHUNK = 64 * 1024;
const MOST_WAITING = 1024 * 1024;

class CopyOut extends CopyStatement {
  private lines: Buffer[] = [];
  private bytes = 0;
  private wake: () => void = () => undefined;
  private ended = false;

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The client reads the next message into the same memory.
    this.lines.push(Buffer.from(chunk));
    this.bytes += chunk.length;
    if (this.bytes >= MOST_WAITING) this.connection?.stream.pause();
    if (this.bytes >= CHUNK) this.wake();
  }

  protected override end(): void {
    this.ended = true;
    super.end();
    this.wake();
  }

  /** What has come so far, in one piece; undefined at the end. */
  async next(): Promise<Buffer | undefined> {
    while (this.bytes < CHUNK && !this.ended) await new Promise<void>((resolve) => (this.wake = resolve));
    if (this.bytes === 0) return undefined;
    const piece = Buffer.concat(this.lines);
    this.lines = [];
    this.bytes = 0;
    this.connection?.stream.resume();
    return piece;
  }

  abandon(): void {
    if (!this.ended) this.connection?.stream.destroy();
  }
}

class CopyIn extends CopyStatement {
  constructor(text: string, private readonly chunks: AsyncIterable<Uint8Array>) {
    super(text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    void this.send(connection);
  }

  private async send(connection: CopyConnection): Promise<void> {
    try {
      for await (const chunk of this.chunks) {
        if (this.failed) return;
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) await Promise.race([once(connection.stream, 'drain'), this.done]);
      }
      if (!this.failed) connection.endCopyFrom();
    } catch (error) {
      if (this.failed) return;
      // Ours is the reason; the server only repeats that we gave up.
      this.fail(error);
      connection.sendCopyFail('the sender gave up');
    }
  }
}

/** So that a value is the same text on every server, whatever its settings. For the transaction that copies. */
export const EXACT_TEXT = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0`;

/**
 * Runs `COPY … TO STDOUT` and gives what the server sends, in pieces of some 64 KB, no faster than they are taken. Taken only in part, it
 * ends the connection. Returns the number of rows.
 */
export async function* copyOut(client: pg.ClientBase, statement: string): AsyncGenerator<Buffer, number> {
  const copy = client.query(new CopyOut(statement));
  try {
    for (let piece = await copy.next(); piece; piece = await copy.next()) yield piece;
    return await copy.done;
  } finally {
    copy.abandon();
  }
}

/** Runs `COPY … FROM STDIN` with these bytes, all or none. Returns the number of rows. */
export const copyIn = (client: pg.ClientBase, statement: string, chunks: AsyncIterable<Uint8Array>): Promise<number> =>
  client.query(new CopyIn(statement, chunks)).done;
