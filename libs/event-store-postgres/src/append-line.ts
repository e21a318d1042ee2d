// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { StoreUnavailable } from '@fyrvakt/event-store';
import { durabilityOf, NamelessClient } from '@fyrvakt/postgres';
import pg from 'pg';

/** Refused: the server answers before events are on disk. */
export class LogNotDurable extends Error {
  constructor(readonly settings: readonly string[]) {
    super(`PostgreSQL would answer before events are on disk: ${settings.join(', ')}. Turn these on in postgresql.conf.`);
    this.name = 'LogNotDurable';
  }
}

const assertDurable = async (client: pg.Client): Promise<void> => {
  const { off } = await durabilityOf(client);
  if (off.length > 0) throw new LogNotDurable(off.map((name) => `${name} = off`));
};

/** True when the server said no and went on; false when the connection, or the server, may be gone. */
export const isRefusal = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && !/^(08|57P|40)/.test(error.code ?? '08');

export interface LineOptions {
  readonly url: string;
  /** Milliseconds for connecting and for one statement. */
  readonly timeoutMs: number;
  readonly unsafeForTests: boolean;
  /** No session of our own: nothing is set on the connection and no statement has a name. */
  readonly pgbouncer: boolean;
}

/** The one connection that appends. Opened when needed, dropped when in doubt. */
export class AppendLine {
  private connection: Promise<pg.Client> | undefined;

  constructor(private readonly options: LineOptions) {}

  /** Connects now, so that a server that will not do is refused at the start. */
  async open(): Promise<void> {
    await this.connected();
  }

  /** Runs a statement, connecting first where needed. After anything but a refusal the connection is dropped. */
  async query<Row extends unknown[]>(statement: { name: string; text: string; values: unknown[] }): Promise<Row[]> {
    const connection = this.connected();
    try {
      const client = await connection;
      return (await client.query<Row>({ ...statement, rowMode: 'array' })).rows;
    } catch (error) {
      if (!isRefusal(error)) this.drop(connection);
      throw error;
    }
  }

  async end(): Promise<void> {
    const { connection } = this;
    this.connection = undefined;
    await (await connection?.catch(() => undefined))?.end();
  }

  private connected(): Promise<pg.Client> {
    if (this.connection) return this.connection;
    const connection = this.connect(() => this.drop(connection));
    this.connection = connection;
    return connection;
  }

  private async connect(onLoss: () => void): Promise<pg.Client> {
    const { url, timeoutMs, unsafeForTests, pgbouncer } = this.options;
    const client = new (pgbouncer ? NamelessClient : pg.Client)({
      connectionString: url,
      application_name: 'fyrvakt log append',
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
      keepAlive: true,
    });
    // A loss also rejects the query at hand; without a listener an idle loss would end the process.
    client.on('error', onLoss);
    client.on('end', onLoss);
    try {
      await client.connect();
      const session = `set default_transaction_isolation = 'read committed'; set jit = off; set statement_timeout = ${timeoutMs}`;
      if (!pgbouncer) await client.query(session);
      if (!unsafeForTests) await assertDurable(client);
      return client;
    } catch (error) {
      void client.end().catch(() => {});
      throw error;
    }
  }

  private drop(connection: Promise<pg.Client>): void {
    if (connection === this.connection) this.connection = undefined;
    connection.then((client) => client.end()).catch(() => {});
  }
}

/** The port's word for whatever a database says that is not the caller's fault. */
export const unavailable = (cause: unknown): StoreUnavailable =>
  cause instanceof StoreUnavailable ? cause : new StoreUnavailable('the log could not be reached, or could not write', { cause });
