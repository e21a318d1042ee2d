// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';

import { backOff, type HeadSignal } from '@fyrvakt/event-store';

const CHANNEL = 'fyrvakt_log';
const HINT = "select set_config('synchronous_commit', 'off', true), pg_notify($1, $2)";

/** Milliseconds between two hints: a busy log does not tell of every commit. */
const APART_MS = 20;

/**
 * Tells other processes on the same database that the log has grown, and hears it from them. Only a hint, sent after the commit:
 * inside it, NOTIFY would take a lock on the whole server. When the connection is away, polling does the work, and behind a pooler
 * that does not pass hints on as well.
 */
export class LogHints {
  private client: pg.Client | undefined;
  private newest = 0;
  private sending = false;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly heads: HeadSignal,
  ) {
    void this.keepConnected();
  }

  /** Tells of a position, soon, and at most once each few milliseconds. */
  tell(position: number): void {
    this.newest = Math.max(this.newest, position);
    if (this.sending || this.closed) return;
    this.sending = true;
    void this.send().finally(() => (this.sending = false));
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => {});
  }

  private async send(): Promise<void> {
    for (let told = 0; told < this.newest && !this.closed; ) {
      told = this.newest;
      // A hint that a crash forgets is no loss, and must not cost an fsync. Said for this transaction only: a pooler lends the
      // connection to others, whose commits must wait for the disk.
      await this.client?.query(HINT, [CHANNEL, String(told)]).catch(() => {});
      await pause(APART_MS, undefined, { ref: false });
    }
  }

  private async keepConnected(): Promise<void> {
    for (let failures = 0; !this.closed; failures += 1) {
      const client = new pg.Client({
        connectionString: this.url,
        application_name: 'fyrvakt log hints',
        keepAlive: true,
        connectionTimeoutMillis: 10_000,
      });
      const lost = new Promise<void>((resolve) => client.on('error', () => resolve()).on('end', resolve));
      client.on('notification', ({ payload }) => this.heads.advance(Number(payload)));
      try {
        await client.connect();
        await client.query(`listen ${CHANNEL}`);
        if (this.closed) return void (await client.end());
        this.client = client;
        failures = 0;
        await lost;
      } catch {
        // The next attempt may do better; until then polling does.
      }
      this.client = undefined;
      void client.end().catch(() => {});
      if (!this.closed) await pause(backOff(failures + 1), undefined, { ref: false });
    }
  }
}
