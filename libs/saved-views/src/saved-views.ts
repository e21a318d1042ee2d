// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import type { Instant } from '@fyrvakt/kernel';
import type { Pool } from 'pg';

/** More than anybody keeps apart in a menu. */
export const MOST_VIEWS = 30;

export interface NewView {
  readonly name: string;
  /** What stands after the question mark in the list's address. */
  readonly query: string;
  readonly shared: boolean;
}

export interface SavedView extends NewView {
  readonly id: string;
  /** Id of the user who saved it. */
  readonly owner: string;
}

/** Somebody has as many views as there may be. */
export class TooManyViews extends Error {
  constructor() {
    super(`somebody may keep ${MOST_VIEWS} views`);
    this.name = 'TooManyViews';
  }
}

/** Views by whom they belong to. Those that are shared are seen by all, and changed by their owner. */
export class SavedViews {
  constructor(private readonly pool: Pool, private readonly now: () => Instant = () => new Date().toISOString()) {}

  /** One's own and everybody's, one's own first, each by name. */
  async seenBy(owner: string): Promise<readonly SavedView[]> {
    const { rows } = await this.pool.query<SavedView>(
      `SELECT id, owner, name, query, shared FROM saved_views WHERE owner = $1 OR shared ORDER BY owner <> $1, lower(name), id LIMIT 300`,
      [owner],
    );
    return rows;
  }

  async find(id: string): Promise<SavedView | undefined> {
    const { rows } = await this.pool.query<SavedView>('SELECT id, owner, name, query, shared FROM saved_views WHERE id = $1', [id]);
    return rows[0];
  }

  /** Saves a view; one of the same name and owner becomes this one. Throws TooManyViews. */
  async save(owner: string, { name, query, shared }: NewView): Promise<SavedView> {
    const { rows } = await this.pool.query<SavedView>(
      `INSERT INTO saved_views (id, owner, name, query, shared, saved_at)
       SELECT $1, $2, $3, $4, $5, $6
       WHERE (SELECT count(*) FROM saved_views WHERE owner = $2 AND lower(name) <> lower($3)) < ${MOST_VIEWS}
       ON CONFLICT (owner, lower(name)) DO UPDATE SET name = excluded.name, query = excluded.query, shared = excluded.shared,
         saved_at = excluded.saved_at
       RETURNING id, owner, name, query, shared`,
      [randomUUID(), owner, name, query, shared, this.now()],
    );
    if (!rows[0]) throw new TooManyViews();
    return rows[0];
  }

  async remove(id: string): Promise<void> {
    await this.pool.query('DELETE FROM saved_views WHERE id = $1', [id]);
  }
}
