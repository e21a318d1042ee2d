// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { StoreUnavailable, type NewKey } from '@fyrvakt/event-store';
import type { Pool } from 'pg';
import type { KeyStore, StoredKey } from './key-store.js';

interface Asked {
  readonly key: NewKey;
  readonly resolve: (stored: StoredKey) => void;
  readonly reject: (error: unknown) => void;
}

interface Row {
  readonly subject: string;
  readonly id: string;
  readonly wrapped: string | null;
}

const MOST_AT_ONCE = 500;
const MOST_WAITING = 10_000;

const unavailable = (cause: unknown): never => {
  throw new StoreUnavailable('the keys cannot be reached', { cause });
};

const stored = ({ id, wrapped }: Row): StoredKey => (wrapped === null ? { id } : { id, wrapped });

/**
 * Data keys in a table of their own. Keys that are asked for while others are being written go together in the next
 * statement: one round trip and one flush to disk for all, and each is on disk before its `create` resolves.
 * `get` and `create` throw StoreUnavailable when the database does not answer.
 */
export class PostgresKeyStore implements KeyStore {
  private waiting: Asked[] = [];
  private writing = false;

  constructor(private readonly pool: Pick<Pool, 'query'>) {}

  async get(subject: string): Promise<StoredKey | undefined> {
    const { rows } = await this.pool
      .query<Row>('SELECT subject, id, wrapped FROM data_keys WHERE subject = $1', [subject])
      .catch(unavailable);
    return rows[0] && stored(rows[0]);
  }

  create(key: NewKey): Promise<StoredKey> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length >= MOST_WAITING) throw new StoreUnavailable('too many keys are being made at once');
      this.waiting.push({ key, resolve, reject });
      if (this.writing) return;
      this.writing = true;
      // Soon, not at once: the calls of one moment share the first statement, instead of waiting for that of one among them.
      setImmediate(() => void this.writeAll());
    });
  }

  async destroy(subject: string): Promise<void> {
    await this.pool.query(
      `INSERT INTO data_keys (subject, id, destroyed_at) VALUES ($1, '', now())
       ON CONFLICT (subject) DO UPDATE SET wrapped = NULL, destroyed_at = coalesce(data_keys.destroyed_at, now())`,
      [subject],
    );
  }

  async wrappedByOthers(masterKeyId: string, limit: number): Promise<readonly NewKey[]> {
    const { rows } = await this.pool.query<NewKey>(
      `SELECT subject, id, wrapped FROM data_keys WHERE wrapped IS NOT NULL AND split_part(wrapped, '.', 1) <> $1 LIMIT $2`,
      [masterKeyId, limit],
    );
    return rows;
  }

  /** How many living keys each version of the master key has wrapped, by the version's id. */
  async countByMaster(): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ id: string; count: number }>(
      "SELECT split_part(wrapped, '.', 1) AS id, count(*)::integer AS count FROM data_keys WHERE wrapped IS NOT NULL GROUP BY 1",
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /**
   * Lets no program protect anything with these versions of the master key from now on, running ones included: they are answered with an
   * error, and say so. Returns how many keys are still under them, and then nothing is retired.
   */
  async retire(masterKeyIds: readonly string[]): Promise<number> {
    const { rows } = await this.pool.query<{ used: number }>('SELECT retire_master_keys($1) AS used', [masterKeyIds]);
    return rows[0]?.used ?? 0;
  }

  async rewrap({ subject, id, wrapped }: NewKey): Promise<void> {
    const living = 'subject = $1 AND id = $2 AND wrapped IS NOT NULL';
    await this.pool.query(`UPDATE data_keys SET wrapped = $3 WHERE ${living}`, [subject, id, wrapped]);
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, MOST_AT_ONCE);
      try {
        const kept = await this.write(batch.map(({ key }) => key)).catch(unavailable);
        for (const { key, resolve, reject } of batch) {
          const row = kept.get(key.subject);
          if (row) resolve(stored(row));
          else reject(new Error(`the key of ${key.subject} was not kept`));
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.writing = false;
  }

  /** Writes what is new and answers with what is there, which may be another's or a destroyed one. */
  private async write(keys: readonly NewKey[]): Promise<Map<string, Row>> {
    // In one order everywhere, so that two processes that make the same keys wait for each other and never in a circle.
    const sorted = keys.toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
    const made = await this.pool.query<Row>({
      name: 'keys-create',
      text: `INSERT INTO data_keys (subject, id, wrapped) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
        ON CONFLICT (subject) DO NOTHING RETURNING subject, id, wrapped`,
      values: [sorted.map((key) => key.subject), sorted.map((key) => key.id), sorted.map((key) => key.wrapped)],
    });
    const kept = new Map(made.rows.map((row) => [row.subject, row]));
    const there = sorted.map((key) => key.subject).filter((subject) => !kept.has(subject));
    if (there.length === 0) return kept;
    const { rows } = await this.pool.query<Row>('SELECT subject, id, wrapped FROM data_keys WHERE subject = ANY($1)', [there]);
    for (const row of rows) kept.set(row.subject, row);
    return kept;
  }
}
