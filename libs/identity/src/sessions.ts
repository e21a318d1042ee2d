// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { addMinutes, type Instant } from '@fyrvakt/kernel';
import type { Pool } from 'pg';
import type { Principal } from './principal.js';
import { permissionsOf } from './roles.js';
import { hashSecret, looksLikeToken, newSecret } from './secrets.js';
import { ShortMemory } from './short-memory.js';
import type { UserRow } from './users.js';

const SESSION_LIMITS = {
  /** A session ends after so long without a request: a shift's length, so that a desk is not signed out in the middle of one. */
  idleMinutes: 12 * 60,
  /** …and in any case after a day. */
  absoluteMinutes: 24 * 60,
  /** How exactly the last request is noted. */
  seenEveryMinutes: 1,
} as const;

/** A session as its owner and administrators see it. `id` is public; the token is nowhere. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
}

interface Live extends Session { lastSeenAt: Instant; readonly principal: Principal }

interface SessionRow extends UserRow { session_id: string; session_created: Date; last_seen_at: Date }

export const principalOfUser = (user: Pick<UserRow, 'id' | 'name' | 'roles' | 'units'>): Principal => ({
  kind: 'person', id: user.id, name: user.name, role: user.roles[0] ?? 'none', roles: user.roles, permissions: permissionsOf(user.roles),
  units: user.units,
});

/** Signed-in people. A cookie holds a random token, the database only its hash: whoever reads the database can sign in as nobody. */
export class Sessions {
  /** How long another process's revocation may go unnoticed. */
  private readonly memory = new ShortMemory<Live | undefined>(3_000);

  constructor(
    private readonly pool: Pool,
    private readonly now: () => Instant,
  ) {}

  async open(userId: string): Promise<string> {
    const token = newSecret();
    await this.pool.query(
      'INSERT INTO sessions (token_hash, id, user_id, created_at, last_seen_at) VALUES ($1, $2, $3, $4, $4)',
      [hashSecret(token), randomUUID(), userId, this.now()],
    );
    return token;
  }

  /** Whose session it is, while it lasts. A background check does not count as being there (`seen: false`). */
  async authenticate(token: string, { seen = true } = {}): Promise<Principal | undefined> {
    if (!looksLikeToken(token)) return undefined;
    const hash = hashSecret(token);
    const live = await this.memory.get(hash.toString('hex'), () => this.find(hash));
    const now = this.now();
    if (!live || now >= addMinutes(live.createdAt, SESSION_LIMITS.absoluteMinutes)) return undefined;
    if (now >= addMinutes(live.lastSeenAt, SESSION_LIMITS.idleMinutes)) return undefined;
    if (seen && now >= addMinutes(live.lastSeenAt, SESSION_LIMITS.seenEveryMinutes)) {
      live.lastSeenAt = now;
      await this.pool.query('UPDATE sessions SET last_seen_at = greatest(last_seen_at, $2) WHERE token_hash = $1', [hash, now]);
    }
    return live.principal;
  }

  async close(token: string): Promise<void> {
    const hash = hashSecret(token);
    await this.pool.query('DELETE FROM sessions WHERE token_hash = $1', [hash]);
    this.memory.forget(hash.toString('hex'));
  }

  async list(userId?: string): Promise<Session[]> {
    const { rows } = await this.pool.query<{ id: string; user_id: string; created_at: Date; last_seen_at: Date }>(
      `SELECT id, user_id, created_at, last_seen_at FROM sessions
       WHERE ($1::uuid IS NULL OR user_id = $1) AND created_at > $2 AND last_seen_at > $3 ORDER BY created_at DESC LIMIT 1000`,
      [userId ?? null, addMinutes(this.now(), -SESSION_LIMITS.absoluteMinutes), addMinutes(this.now(), -SESSION_LIMITS.idleMinutes)],
    );
    return rows.map((row) => ({
      id: row.id, userId: row.user_id, createdAt: row.created_at.toISOString(), lastSeenAt: row.last_seen_at.toISOString(),
    }));
  }

  async revoke(id: string): Promise<void> {
    await this.pool.query('DELETE FROM sessions WHERE id = $1', [id]);
    this.memory.clear();
  }

  async revokeAllOf(userId: string): Promise<void> {
    await this.pool.query('DELETE FROM sessions WHERE user_id = $1', [userId]);
    this.memory.clear();
  }

  /** Forgets sessions that have run out. */
  async sweep(): Promise<void> {
    await this.pool.query('DELETE FROM sessions WHERE created_at <= $1 OR last_seen_at <= $2', [
      addMinutes(this.now(), -SESSION_LIMITS.absoluteMinutes), addMinutes(this.now(), -SESSION_LIMITS.idleMinutes),
    ]);
  }

  /** Makes changed rights count at once. */
  forget(): void {
    this.memory.clear();
  }

  private async find(hash: Buffer): Promise<Live | undefined> {
    const { rows } = await this.pool.query<SessionRow>(
      `SELECT u.*, s.id AS session_id, s.created_at AS session_created, s.last_seen_at FROM sessions s JOIN users u ON u.id = s.user_id
       WHERE s.token_hash = $1 AND u.disabled_at IS NULL`,
      [hash],
    );
    const row = rows[0];
    if (!row) return undefined;
    return {
      id: row.session_id, userId: row.id, createdAt: row.session_created.toISOString(), lastSeenAt: row.last_seen_at.toISOString(),
      principal: principalOfUser(row),
    };
  }
}
