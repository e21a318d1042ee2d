// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type { ClientBase, Pool } from 'pg';

/** A backup that was made of this database. */
export interface Backup {
  /** Name of its folder. */
  readonly id: string;
  /** Folder that it was put in, on the machine that made it. */
  readonly place: string;
  /** Of the last event in it. */
  readonly position: number;
  readonly bytes: number;
  readonly takenAt: Instant;
  /** When it had been restored elsewhere and found whole; absent when it never was, and then it counts as none. */
  readonly verifiedAt?: Instant;
}

/** Outbound work stands still: nothing that time demands is done, nothing is sent. */
export interface Hold {
  readonly reason: 'restored';
  readonly since: Instant;
  /** Where the log stood when the hold began. */
  readonly position: number;
}

/** Something is being put into this database and is not all there: no program may serve from it. */
export interface Unfinished {
  readonly what: 'restore' | 'copy';
  /** The backup's id, or where the copy comes from, without secrets. */
  readonly from: string;
  readonly since: Instant;
}

/** When the whole log was last recomputed, and what that said. */
export interface Verification {
  readonly at: Instant;
  readonly verdict: string;
  /** How far the log was checked. */
  readonly position: number;
}

interface BackupRow {
  readonly id: string;
  readonly place: string;
  readonly position: number | string;
  readonly bytes: number | string;
  readonly taken_at: Date;
  readonly verified_at: Date | null;
}

const backupOf = ({ id, place, position, bytes, taken_at: taken, verified_at: verified }: BackupRow): Backup => ({
  id, place, position: Number(position), bytes: Number(bytes), takenAt: taken.toISOString(),
  ...(verified ? { verifiedAt: verified.toISOString() } : {}),
});

const NO_TABLE = '42P01';

/** The custody of one database, through a pool or within somebody's transaction. */
export class Custody {
  constructor(private readonly db: Pick<Pool | ClientBase, 'query'>) {}

  /** The newest that counts; when none does, the newest of all. */
  async lastBackup(): Promise<Backup | undefined> {
    const { rows } = await this.db.query<BackupRow>('SELECT * FROM backups ORDER BY verified_at IS NULL, taken_at DESC LIMIT 1');
    return rows[0] && backupOf(rows[0]);
  }

  async recordBackup({ id, place, position, bytes, takenAt, verifiedAt }: Backup): Promise<void> {
    await this.db.query(
      `INSERT INTO backups (id, place, position, bytes, taken_at, verified_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET place = excluded.place, verified_at = excluded.verified_at`,
      [id, place, position, bytes, takenAt, verifiedAt ?? null],
    );
  }

  /** These are kept no longer. */
  async forgetBackups(ids: readonly string[]): Promise<void> {
    await this.db.query('DELETE FROM backups WHERE id = ANY($1)', [ids]);
  }

  lastVerification(): Promise<Verification | undefined> {
    return this.read<Verification>('verified');
  }

  async recordVerification(verification: Verification): Promise<void> {
    await this.db.query('UPDATE custody SET verified = $1', [verification]);
  }

  hold(): Promise<Hold | undefined> {
    return this.read<Hold>('hold');
  }

  /** Begins a hold, or with undefined ends it. */
  async setHold(hold: Hold | undefined): Promise<void> {
    await this.db.query('UPDATE custody SET hold = $1', [hold ?? null]);
  }

  /** Also to be asked of a database that has no tables yet. */
  unfinished(): Promise<Unfinished | undefined> {
    return this.read<Unfinished>('unfinished').catch((error: { code?: unknown }) => {
      if (error.code === NO_TABLE) return undefined;
      throw error;
    });
  }

  /** Says that something is being put in, or with undefined that it is all there. */
  async setUnfinished(unfinished: Unfinished | undefined): Promise<void> {
    await this.db.query('UPDATE custody SET unfinished = $1', [unfinished ?? null]);
  }

  private async read<T>(column: 'hold' | 'unfinished' | 'verified'): Promise<T | undefined> {
    const { rows } = await this.db.query<{ value: T | null }>(`SELECT ${column} AS value FROM custody`);
    return rows[0]?.value ?? undefined;
  }
}
