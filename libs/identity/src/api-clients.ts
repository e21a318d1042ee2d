// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { addMinutes, PERMISSIONS, type Instant, type Permission } from '@fyrvakt/kernel';
import type { Pool } from 'pg';
import type { Principal } from './principal.js';
import { refuseIdentity } from './refusals.js';
import { formatKey, hashSecret, newClientId, newSecret, parseKey, sameHash } from './secrets.js';
import { ShortMemory } from './short-memory.js';

export interface NewClient {
  readonly name: string;
  /** The system whose calls the client may report: part of each call's natural key. */
  readonly sourceSystem: string;
  readonly scopes: readonly string[];
  /** Modes of calls it may report; absent means all. */
  readonly modes?: readonly string[];
  readonly expiresAt?: Instant;
}

/** A key as administrators see it. */
export interface ClientKey {
  readonly id: string;
  readonly createdAt: Instant;
  readonly expiresAt?: Instant;
  /** To the minute. */
  readonly lastUsedAt?: Instant;
}

export interface ApiClient {
  readonly id: string;
  readonly name: string;
  readonly sourceSystem: string;
  readonly scopes: readonly Permission[];
  readonly modes?: readonly string[];
  readonly createdAt: Instant;
  readonly disabledAt?: Instant;
  readonly keys: readonly ClientKey[];
}

interface ClientRow {
  id: string; name: string; source_system: string; scopes: Permission[]; modes: string[] | null; created_at: Date; disabled_at: Date | null;
}
interface KeyRow { id: string; client_id: string; secret_hash: Buffer; created_at: Date; expires_at: Date | null; last_used_at: Date | null }
/** `nextNoteAt`: from when on a use is to be noted again. */
interface KnownKey { readonly id: string; readonly hash: Buffer; readonly expiresAt?: Instant; nextNoteAt?: Instant }
interface Known { readonly principal: Principal; readonly keys: KnownKey[] }

const SOURCE_SYSTEM = /^[a-z0-9][a-z0-9-]{0,39}$/;

const instant = (date: Date | null): Instant | undefined => date?.toISOString();

const clientOf = (row: ClientRow, keys: readonly KeyRow[]): ApiClient => ({
  id: row.id, name: row.name, sourceSystem: row.source_system, scopes: row.scopes, modes: row.modes ?? undefined,
  createdAt: row.created_at.toISOString(), disabledAt: instant(row.disabled_at),
  keys: keys.filter((key) => key.client_id === row.id).map((key) => ({
    id: key.id, createdAt: key.created_at.toISOString(), expiresAt: instant(key.expires_at), lastUsedAt: instant(key.last_used_at),
  })),
});

/** The systems that may call the integration API. A key is shown once; only its hash is kept. */
export class ApiClients {
  private readonly memory = new ShortMemory<Known | undefined>(3_000);

  constructor(
    private readonly pool: Pool,
    private readonly now: () => Instant,
  ) {}

  async add({ name, sourceSystem, scopes, modes, expiresAt }: NewClient): Promise<{ id: string; key: string }> {
    if (!SOURCE_SYSTEM.test(sourceSystem)) refuseIdentity('client/source-system-invalid', '/sourceSystem');
    scopes.forEach((scope, index) => {
      if (!Object.hasOwn(PERMISSIONS, scope)) refuseIdentity('client/scope-unknown', `/scopes/${index}`);
    });
    const id = newClientId();
    await this.pool.query(
      'INSERT INTO api_clients (id, name, source_system, scopes, modes, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, name, sourceSystem, scopes, modes ?? null, this.now()],
    );
    return { id, key: await this.addKey(id, expiresAt) };
  }

  /** Who holds the key; undefined whatever is wrong with it. */
  async authenticate(key: string): Promise<Principal | undefined> {
    const parts = parseKey(key);
    if (!parts) return undefined;
    const known = await this.memory.get(parts.clientId, () => this.find(parts.clientId));
    const hash = hashSecret(parts.secret);
    const now = this.now();
    const used = known?.keys.find((candidate) => sameHash(candidate.hash, hash));
    if (!known || !used || (used.expiresAt !== undefined && used.expiresAt <= now)) return undefined;
    if (used.nextNoteAt === undefined || now >= used.nextNoteAt) {
      used.nextNoteAt = addMinutes(now, 1);
      await this.pool.query('UPDATE api_client_keys SET last_used_at = $2 WHERE id = $1', [used.id, now]);
    }
    return known.principal;
  }

  /** A second key, while the first goes on working for the overlap (default a week). */
  async rotate(clientId: string, { overlapMinutes = 7 * 24 * 60 } = {}): Promise<{ key: string }> {
    const live = await this.liveKeys(clientId);
    if (live.length >= 2) refuseIdentity('client/two-keys-live');
    await this.pool.query('UPDATE api_client_keys SET expires_at = least(expires_at, $2) WHERE id = ANY ($1)', [
      live.map((key) => key.id), addMinutes(this.now(), overlapMinutes),
    ]);
    return { key: await this.addKey(clientId) };
  }

  /** False when the client has no such key. */
  async revokeKey(clientId: string, keyId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('DELETE FROM api_client_keys WHERE id = $1 AND client_id = $2', [keyId, clientId]);
    this.memory.forget(clientId);
    return rowCount === 1;
  }

  async disable(clientId: string): Promise<void> {
    const { rowCount } = await this.pool.query('UPDATE api_clients SET disabled_at = coalesce(disabled_at, $2) WHERE id = $1', [
      clientId, this.now(),
    ]);
    if (rowCount === 0) refuseIdentity('client/not-found');
    this.memory.forget(clientId);
  }

  async list(): Promise<ApiClient[]> {
    const clients = await this.pool.query<ClientRow>('SELECT * FROM api_clients ORDER BY created_at LIMIT 1000');
    const keys = await this.pool.query<KeyRow>('SELECT * FROM api_client_keys ORDER BY created_at');
    return clients.rows.map((row) => clientOf(row, keys.rows));
  }

  private async addKey(clientId: string, expiresAt?: Instant): Promise<string> {
    const secret = newSecret();
    const { rowCount } = await this.pool.query(
      `INSERT INTO api_client_keys (id, client_id, secret_hash, created_at, expires_at)
       SELECT $1, id, $3, $4, $5 FROM api_clients WHERE id = $2`,
      [randomUUID(), clientId, hashSecret(secret), this.now(), expiresAt ?? null],
    );
    if (rowCount === 0) refuseIdentity('client/not-found');
    this.memory.forget(clientId);
    return formatKey(clientId, secret);
  }

  private async liveKeys(clientId: string): Promise<KeyRow[]> {
    const { rows } = await this.pool.query<KeyRow>(
      'SELECT * FROM api_client_keys WHERE client_id = $1 AND (expires_at IS NULL OR expires_at > $2)',
      [clientId, this.now()],
    );
    return rows;
  }

  private async find(clientId: string): Promise<Known | undefined> {
    const { rows } = await this.pool.query<ClientRow>('SELECT * FROM api_clients WHERE id = $1 AND disabled_at IS NULL', [clientId]);
    const row = rows[0];
    if (!row) return undefined;
    const keys = await this.liveKeys(clientId);
    return {
      principal: {
        kind: 'client', id: row.id, name: row.name, role: 'client', roles: [], permissions: new Set(row.scopes), units: [],
        sourceSystem: row.source_system, modes: row.modes ?? undefined,
      },
      keys: keys.map((key) => ({
        id: key.id, hash: key.secret_hash, expiresAt: instant(key.expires_at),
        nextNoteAt: key.last_used_at ? addMinutes(key.last_used_at.toISOString(), 1) : undefined,
      })),
    };
  }
}
