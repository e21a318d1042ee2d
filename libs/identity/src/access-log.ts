// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type { Pool } from 'pg';
import type { Principal } from './principal.js';

/** One reading: who, in which role, what, when. Never what it said. */
export interface Reading {
  readonly reader: Principal;
  /** Which view was read: `case`, `timeline`, `list`, … */
  readonly what: string;
  /** The one case that was read; absent for lists. */
  readonly caseId?: string;
  /** How many cases were shown. */
  readonly cases: number;
}

export interface AccessEntry {
  readonly at: Instant;
  readonly kind: string;
  readonly reader: string;
  readonly role: string;
  readonly what: string;
  readonly caseId?: string;
  readonly cases: number;
}

interface Waiting { readonly reading: Reading; readonly at: Instant; readonly done: () => void; readonly failed: (error: unknown) => void }

/** The read log cannot take more. Whoever must be logged must not be answered. */
export class AccessLogFull extends Error {
  constructor() {
    super('the read log is full');
    this.name = 'AccessLogFull';
  }
}

/**
 * Notes who has read what, durably, before the answer leaves. Readings that come while one statement is under way go together
 * in the next, so that a busy hour costs a few statements a second.
 */
export class AccessLog {
  private waiting: Waiting[] = [];
  private writing: Promise<void> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly now: () => Instant,
    private readonly most = 10_000,
  ) {}

  record(reading: Reading): Promise<void> {
    if (this.waiting.length >= this.most) return Promise.reject(new AccessLogFull());
    const written = new Promise<void>((done, failed) => this.waiting.push({ reading, at: this.now(), done, failed }));
    this.writing ??= this.write();
    return written;
  }

  /** The newest readings of a case, or by a reader. */
  async list({ caseId, reader, limit = 200 }: { caseId?: string; reader?: string; limit?: number }): Promise<AccessEntry[]> {
    const { rows } = await this.pool.query<Omit<AccessEntry, 'at' | 'caseId'> & { at: Date; case_id: string | null }>(
      `SELECT at, kind, reader, role, what, case_id, cases FROM access_log
       WHERE ($1::uuid IS NULL OR case_id = $1) AND ($2::text IS NULL OR reader = $2) ORDER BY id DESC LIMIT $3`,
      [caseId ?? null, reader ?? null, Math.min(limit, 1000)],
    );
    return rows.map(({ at, case_id, ...row }) => ({ ...row, at: at.toISOString(), ...(case_id ? { caseId: case_id } : {}) }));
  }

  /** Waits until what has been recorded is written. */
  async close(): Promise<void> {
    await this.writing;
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, 1000);
      try {
        await this.insert(batch);
        batch.forEach((entry) => entry.done());
      } catch (error) {
        batch.forEach((entry) => entry.failed(error));
      }
    }
    // In the same turn as the look at what waits: a reading that comes after it begins the next round.
    this.writing = undefined;
  }

  private async insert(batch: readonly Waiting[]): Promise<void> {
    const column = <T>(of: (entry: Waiting) => T): T[] => batch.map(of);
    await this.pool.query(
      `INSERT INTO access_log (at, kind, reader, role, what, case_id, cases)
       SELECT * FROM unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::int[])`,
      [
        column(({ at }) => at), column(({ reading }) => reading.reader.kind), column(({ reading }) => reading.reader.id),
        column(({ reading }) => reading.reader.role), column(({ reading }) => reading.what),
        column(({ reading }) => reading.caseId ?? null), column(({ reading }) => reading.cases),
      ],
    );
  }
}
