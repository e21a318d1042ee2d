// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';

/** What must be on for an answer to mean that a commit survives a power cut. Values other than off wait at least for the server's own disk. */
const NEEDED = ['fsync', 'full_page_writes', 'synchronous_commit'];

export interface Durability {
  /** Each setting as the server has it: `fsync = on`. */
  readonly settings: readonly string[];
  /** The names of those that are off. Empty: what is acknowledged is on disk. */
  readonly off: readonly string[];
}

/** Asks the server behind a connection whether what it acknowledges survives a power cut. */
export async function durabilityOf(db: Pick<pg.Pool | pg.Client, 'query'>): Promise<Durability> {
  const { rows } = await db.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1) order by name', [NEEDED],
  );
  const off = NEEDED.filter((needed) => rows.every(({ name, setting }) => name !== needed || setting === 'off'));
  return { settings: rows.map(({ name, setting }) => `${name} = ${setting}`), off };
}
