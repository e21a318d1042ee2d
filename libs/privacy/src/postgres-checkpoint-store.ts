// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CheckpointStore, SignedCheckpoint } from '@fyrvakt/event-store';
import type { Pool } from 'pg';

/** Signed checkpoints beside the log that they vouch for. */
export class PostgresCheckpointStore implements CheckpointStore {
  constructor(private readonly pool: Pick<Pool, 'query'>) {}

  async append({ size, note }: SignedCheckpoint): Promise<void> {
    await this.pool.query('INSERT INTO checkpoints (size, note) VALUES ($1, $2)', [size, note]);
  }

  async newest(): Promise<SignedCheckpoint | undefined> {
    return (await this.read('ORDER BY size DESC LIMIT 1'))[0];
  }

  all(): Promise<readonly SignedCheckpoint[]> {
    return this.read('ORDER BY size');
  }

  private async read(order: string): Promise<SignedCheckpoint[]> {
    const { rows } = await this.pool.query<{ size: string; note: string }>(`SELECT size, note FROM checkpoints ${order}`);
    return rows.map(({ size, note }) => ({ size: Number(size), note }));
  }
}
