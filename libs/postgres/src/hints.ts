// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const CHANNEL = 'fyrvakt';

/** Milliseconds between two hints: a busy log does not tell of every commit. */
const APART_MS = 20;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Tells other processes on the same database that something has come further, and hears it from them. Only a hint, sent after the
 * commit: inside it, NOTIFY would take a lock on the whole server. When the connection is away, or there is none to be had, polling does the work.
 */
export class Hints {
  private readonly listeners: { readonly topic: string; readonly hear: (position: number) => void }[] = [];
  private readonly news = new Map<string, number>();
  private client: pg.Client | undefined;
  private sending = false;
  private closed = false;

  /** Without a URL it is silent and deaf. It must lead to the server itself, not to PgBouncer: LISTEN belongs to a session. */
  constructor(url: string | undefined) {
    if (url !== undefined) void this.keepConnected(url);
  }

  /** Calls `hear` with each position that anyone tells of on a topic. They may come late, twice, out of order or never. */
  hear(topic: string, hear: (position: number) => void): void {
    this.listeners.push({ topic, hear });
  }

  /** Tells of a position, soon, and at most once each few milliseconds. */
  tell(topic: string, position: number): void {
    this.news.set(topic, Math.max(this.news.get(topic) ?? 0, position));
    if (this.sending || this.closed) return;
    this.sending = true;
    void this.send().finally(() => (this.sending = false));
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => {});
  }

  private async send(): Promise<void> {
    while (this.news.size > 0 && !this.closed) {
      const text = JSON.stringify(Object.fromEntries(this.news));
      this.news.clear();
      await this.client?.query('select pg_notify($1, $2)', [CHANNEL, text]).catch(() => {});
      await pause(APART_MS, undefined, { ref: false });
    }
  }

  private heard(text = '{}'): void {
    for (const [topic, position] of Object.entries(JSON.parse(text) as Record<string, number>))
      for (const listener of this.listeners) if (listener.topic === topic) listener.hear(position);
  }

  private async keepConnected(url: string): Promise<void> {
    for (let failures = 0; !this.closed; failures += 1) {
      const client = new pg.Client({
        connectionString: url, application_name: 'fyrvakt hints', keepAlive: true, connectionTimeoutMillis: 10_000, query_timeout: 10_000,
      });
      const lost = new Promise<void>((resolve) => client.on('error', () => resolve()).on('end', resolve));
      client.on('notification', ({ payload }) => this.heard(payload));
      try {
        await client.connect();
        // A hint that a crash forgets is no loss, and must not cost an fsync.
        await client.query(`set synchronous_commit = off; listen ${CHANNEL}`);
        if (this.closed) return void (await client.end());
        this.client = client;
        failures = 0;
        await lost;
      } catch {
        // The next attempt may do better; until then polling does.
      }
      this.client = undefined;
      void client.end().catch(() => {});
      if (!this.closed) await pause(Math.min(LONGEST_PAUSE_MS, 50 * 2 ** failures) * (0.5 + Math.random() / 2), undefined, { ref: false });
    }
  }
}
