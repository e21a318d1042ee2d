// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import type { Instant } from '@fyrvakt/kernel';
import type { Pool } from 'pg';
import { isBoundToUnits, permissionsOf } from './roles.js';
import { hashSecret, looksLikeToken, newSecret } from './secrets.js';
import type { UserRow } from './users.js';

/** A calendar that a program on somebody's phone reads by an address which only its owner was told. */
export interface CalendarFeed {
  readonly id: string;
  /** Id of the user who asked for it. */
  readonly owner: string;
  /** Code of the unit whose shifts it shows; absent for all. */
  readonly unit?: string;
  readonly createdAt: Instant;
  readonly lastReadAt?: Instant;
}

/** More than anybody has programs that read calendars. */
export const MOST_FEEDS = 20;

/** Somebody has as many calendar addresses as there may be. */
export class TooManyFeeds extends Error {
  constructor() {
    super(`somebody may have ${MOST_FEEDS} calendar addresses`);
    this.name = 'TooManyFeeds';
  }
}

interface Row {
  readonly id: string;
  readonly owner: string;
  readonly unit: string | null;
  readonly created_at: Date;
  readonly last_read_at: Date | null;
}

const toFeed = ({ id, owner, unit, created_at, last_read_at }: Row): CalendarFeed => ({
  id, owner, ...(unit === null ? {} : { unit }), createdAt: created_at.toISOString(),
  ...(last_read_at ? { lastReadAt: last_read_at.toISOString() } : {}),
});

/** Whether the owner may still read the roster, and the unit's part of it. */
const maySee = ({ unit, roles, units }: Row & Pick<UserRow, 'roles' | 'units'>): boolean =>
  permissionsOf(roles).has('roster:read') && (unit === null || !isBoundToUnits(roles) || units.includes(unit));

/**
 * Addresses of calendars. Programs that read calendars cannot sign in, so whoever knows the address may read; of the secret in it only
 * the SHA-256 is kept, and an address that is withdrawn, or whose owner is disabled or may no longer see the shifts, answers nothing at once.
 */
export class CalendarFeeds {
  constructor(private readonly pool: Pool, private readonly now: () => Instant) {}

  /** A new address. Its secret is told here and never again. Throws TooManyFeeds. */
  async add(owner: string, unit?: string): Promise<CalendarFeed & { readonly secret: string }> {
    const [id, secret, createdAt] = [randomUUID(), newSecret(), this.now()];
    const { rowCount } = await this.pool.query(
      `INSERT INTO calendar_feeds (id, owner, unit, secret_hash, created_at)
       SELECT $1, $2, $3, $4, $5 WHERE (SELECT count(*) FROM calendar_feeds WHERE owner = $2) < $6`,
      [id, owner, unit ?? null, hashSecret(secret), createdAt, MOST_FEEDS],
    );
    if (rowCount === 0) throw new TooManyFeeds();
    return { id, owner, ...(unit === undefined ? {} : { unit }), createdAt, secret };
  }

  /** What an address shows; undefined where it is not given out, or its owner may not see that any more. Notes that it was read, by the hour. */
  async find(secret: string): Promise<CalendarFeed | undefined> {
    if (!looksLikeToken(secret)) return undefined;
    const { rows } = await this.pool.query<Row & Pick<UserRow, 'roles' | 'units'>>(
      `SELECT f.id, f.owner, f.unit, f.created_at, f.last_read_at, u.roles, u.units FROM calendar_feeds f JOIN users u ON u.id = f.owner
       WHERE f.secret_hash = $1 AND u.disabled_at IS NULL`,
      [hashSecret(secret)],
    );
    const [row] = rows;
    if (!row || !maySee(row)) return undefined;
    await this.pool.query(
      `UPDATE calendar_feeds SET last_read_at = $2 WHERE id = $1 AND (last_read_at IS NULL OR last_read_at < $2::timestamptz - interval '1 hour')`,
      [row.id, this.now()],
    );
    return toFeed(row);
  }

  /** Those of one owner, oldest first. */
  async ofOwner(owner: string): Promise<readonly CalendarFeed[]> {
    const { rows } = await this.pool.query<Row>('SELECT * FROM calendar_feeds WHERE owner = $1 ORDER BY created_at, id', [owner]);
    return rows.map(toFeed);
  }

  /** Withdraws an address of its owner; false when there is none such. */
  async withdraw(owner: string, id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('DELETE FROM calendar_feeds WHERE owner = $1 AND id = $2', [owner, id]);
    return rowCount === 1;
  }
}
