// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EvidenceOrigin, WhatIfResult, WhatIfSummary } from '@fyrvakt/action-instructions';
import type { Instant } from '@fyrvakt/kernel';
import type { Pool, PoolClient } from 'pg';
import { DAYS_KEPT, MOST_KEPT, MOST_UNFINISHED, TooManyWhatIfs } from './limits.js';

export const WHAT_IF_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type WhatIfState = (typeof WHAT_IF_STATES)[number];

/** What is tried, and on which calls. */
export interface Tried {
  readonly from: Instant;
  readonly to: Instant;
  /** Absent for contents that nobody has saved. */
  readonly instructionId?: string;
  readonly version?: number;
  readonly digest: string;
  readonly rosterRevision: number;
  readonly base?: NonNullable<EvidenceOrigin['base']>;
}

/** A run without the calls that it tells one by one. */
export interface WhatIfHead {
  readonly id: string;
  /** Id of whoever asked for it. */
  readonly owner: string;
  readonly askedAt: Instant;
  readonly tried: Tried;
  readonly state: WhatIfState;
  /** How far it has come, reading what has happened included. */
  readonly percent: number;
  /** Calls tried so far. */
  readonly calls: number;
  /** Position of the newest event that was read; absent until it is done. */
  readonly position?: number;
  readonly summary?: WhatIfSummary;
}

export interface StoredWhatIf extends WhatIfHead { readonly examples?: WhatIfResult['examples'] }

interface Row {
  readonly id: string; readonly owner: string; readonly asked_at: Date; readonly tried: Tried; readonly state: WhatIfState;
  readonly percent: number; readonly calls: number; readonly position: string | null; readonly summary: WhatIfSummary | null;
  readonly examples?: WhatIfResult['examples'] | null;
}

const toStored = ({ asked_at: askedAt, position, summary, examples, ...row }: Row): StoredWhatIf => ({
  ...row, askedAt: askedAt.toISOString(), ...(position !== null && { position: Number(position) }), ...(summary && { summary }),
  ...(examples && { examples }),
});

/** Whoever holds a run says so every few seconds. One that has not for so long was stopped with its process. */
const SILENT = `beat_at < now() - interval '60 seconds'`;
const UNFINISHED = `state IN ('waiting', 'running')`;
const HEAD = `id, owner, asked_at, tried, CASE WHEN ${UNFINISHED} AND ${SILENT} THEN 'failed' ELSE state END AS state, percent, calls, position,
  summary`;

/** Any number that nothing else of ours locks by. */
const LOCK = 7_411_205;

/** The runs as all processes know them. */
export class StoredWhatIfs {
  constructor(private readonly pool: Pool, private readonly holder: string) {}

  /** Adds one, and lets go of what is too old or too much. Throws TooManyWhatIfs. */
  async add(id: string, owner: string, askedAt: Instant, tried: Tried): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      await this.addAlone(client, id, owner, askedAt, tried);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  private async addAlone(client: PoolClient, id: string, owner: string, askedAt: Instant, tried: Tried): Promise<void> {
    await client.query(`UPDATE what_ifs SET state = 'failed' WHERE ${UNFINISHED} AND ${SILENT}`);
    await client.query(`DELETE FROM what_ifs WHERE NOT ${UNFINISHED} AND (beat_at < now() - interval '${DAYS_KEPT} days' OR id IN (
      SELECT id FROM what_ifs WHERE NOT ${UNFINISHED} ORDER BY beat_at DESC, id OFFSET ${MOST_KEPT - 1}))`);
    const { rowCount } = await client.query(
      `INSERT INTO what_ifs (id, owner, asked_at, tried, state, percent, calls, holder)
       SELECT $1, $2, $3, $4, 'waiting', 0, 0, $5 WHERE (SELECT count(*) FROM what_ifs WHERE ${UNFINISHED}) < ${MOST_UNFINISHED}`,
      [id, owner, askedAt, tried, this.holder],
    );
    if (rowCount === 0) throw new TooManyWhatIfs();
  }

  async find(id: string): Promise<StoredWhatIf | undefined> {
    const { rows } = await this.pool.query<Row>(`SELECT ${HEAD}, examples FROM what_ifs WHERE id = $1`, [id]);
    return rows[0] && toStored(rows[0]);
  }

  /** Those of one instruction, or all, the newest first. */
  async list(instructionId: string | undefined, most: number): Promise<readonly WhatIfHead[]> {
    const { rows } = await this.pool.query<Row>(
      `SELECT ${HEAD} FROM what_ifs WHERE $1::text IS NULL OR tried->>'instructionId' = $1 ORDER BY asked_at DESC, id LIMIT $2`,
      [instructionId ?? null, most],
    );
    return rows.map(toStored);
  }

  /** How far one has come. False when it is to stop: somebody has cancelled it. */
  async progress(id: string, percent: number, calls: number): Promise<boolean> {
    return this.change(id, `state = 'running', percent = $2, calls = $3`, percent, calls);
  }

  async finish(id: string, position: number, { summary, examples }: WhatIfResult): Promise<boolean> {
    return this.change(id, `state = 'done', percent = 100, calls = $2, position = $3, summary = $4, examples = $5`,
      summary.calls, position, JSON.stringify(summary), JSON.stringify(examples));
  }

  async fail(id: string): Promise<boolean> {
    return this.change(id, `state = 'failed'`);
  }

  /** False when it is over already. */
  async cancel(id: string): Promise<boolean> {
    return this.change(id, `state = 'cancelled'`);
  }

  /** What this process holds is still held. */
  async beat(): Promise<void> {
    await this.pool.query(`UPDATE what_ifs SET beat_at = now() WHERE holder = $1 AND ${UNFINISHED}`, [this.holder]);
  }

  private async change(id: string, set: string, ...values: readonly unknown[]): Promise<boolean> {
    const { rowCount } = await this.pool.query(`UPDATE what_ifs SET ${set}, beat_at = now() WHERE id = $1 AND ${UNFINISHED}`, [id, ...values]);
    return rowCount === 1;
  }
}
