// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import type { SealContext, Sealed, Sealer } from '@fyrvakt/event-store';
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

interface Row extends Omit<SavedView, 'query'> { readonly sealed: Sealed }

/** Bound to whom it belongs to; a view that is replaced by one of the same name keeps its id. */
const contextOf = (owner: string): SealContext => ({ stream: 'saved-views', revision: 0, eventId: owner, type: 'ViewSaved' });

/**
 * Views by whom they belong to. Those that are shared are seen by all, and changed by their owner. What is asked for is sealed, since somebody
 * may look for a name.
 */
export class SavedViews {
  constructor(
    private readonly pool: Pool,
    private readonly sealer: Sealer,
    private readonly now: () => Instant = () => new Date().toISOString(),
  ) {}

  /** One's own and everybody's, one's own first, each by name. */
  async seenBy(owner: string): Promise<readonly SavedView[]> {
    const { rows } = await this.pool.query<Row>(
      `SELECT id, owner, name, sealed, shared FROM saved_views WHERE sealed IS NOT NULL AND (owner = $1 OR shared)
       ORDER BY owner <> $1, lower(name), id LIMIT 300`,
      [owner],
    );
    return Promise.all(rows.map((row) => this.open(row)));
  }

  async find(id: string): Promise<SavedView | undefined> {
    const { rows } = await this.pool.query<Row>('SELECT id, owner, name, sealed, shared FROM saved_views WHERE id = $1 AND sealed IS NOT NULL', [id]);
    return rows[0] && this.open(rows[0]);
  }

  /** Saves a view; one of the same name and owner becomes this one. Throws TooManyViews. */
  async save(owner: string, { name, query, shared }: NewView): Promise<SavedView> {
    const { rows } = await this.pool.query<{ id: string }>(
      `INSERT INTO saved_views (id, owner, name, sealed, shared, saved_at)
       SELECT $1, $2, $3, $4, $5, $6
       WHERE (SELECT count(*) FROM saved_views WHERE owner = $2 AND lower(name) <> lower($3)) < ${MOST_VIEWS}
       ON CONFLICT (owner, lower(name)) DO UPDATE SET name = excluded.name, query = NULL, sealed = excluded.sealed, shared = excluded.shared,
         saved_at = excluded.saved_at
       RETURNING id`,
      [randomUUID(), owner, name, await this.seal(owner, query), shared, this.now()],
    );
    if (!rows[0]) throw new TooManyViews();
    return { id: rows[0].id, owner, name, query, shared };
  }

  async remove(id: string): Promise<void> {
    await this.pool.query('DELETE FROM saved_views WHERE id = $1', [id]);
  }

  /** Seals what an earlier version saved as it was. Before that nobody sees it. */
  async sealEarlier(): Promise<void> {
    const open = 'SELECT id, owner, query FROM saved_views WHERE query IS NOT NULL';
    const { rows } = await this.pool.query<{ id: string; owner: string; query: string }>(open);
    for (const { id, owner, query } of rows) {
      const sealed = await this.seal(owner, query);
      await this.pool.query('UPDATE saved_views SET sealed = $3, query = NULL WHERE id = $1 AND query = $2', [id, query, sealed]);
    }
  }

  private async seal(owner: string, query: string): Promise<string> {
    return JSON.stringify(await this.sealer.seal(contextOf(owner), { query }));
  }

  private async open({ sealed, ...view }: Row): Promise<SavedView> {
    const opened = (await this.sealer.open(contextOf(view.owner), sealed)) as { query: string } | undefined;
    return { ...view, query: opened?.query ?? '' };
  }
}
