// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import type { Instant } from '@fyrvakt/kernel';
import type { Pool } from 'pg';
import { checkPassword, type PasswordDesk } from './passwords.js';
import { refuseIdentity } from './refusals.js';
import { isBoundToUnits, ROLE_NAMES, type RoleName } from './roles.js';

/** A user as administrators see them; never with a hash. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly RoleName[];
  readonly units: readonly string[];
  readonly createdAt: Instant;
  readonly disabledAt?: Instant;
}

export interface NewUser {
  readonly name: string;
  readonly roles: readonly string[];
  readonly units?: readonly string[];
  readonly password: string;
}

export interface UserRow {
  id: string; name: string; password_hash: string; roles: RoleName[]; units: string[]; created_at: Date; disabled_at: Date | null;
}

const userOf = (row: UserRow): User => ({
  id: row.id, name: row.name, roles: row.roles, units: row.units, createdAt: row.created_at.toISOString(),
  ...(row.disabled_at ? { disabledAt: row.disabled_at.toISOString() } : {}),
});

const NAME = /^\S(.{0,78}\S)?$/u;

const checkRoles = (roles: readonly string[], units: readonly string[]): void => {
  roles.forEach((role, index) => {
    if (!(ROLE_NAMES as readonly string[]).includes(role)) refuseIdentity('user/role-unknown', `/roles/${index}`);
  });
  if (isBoundToUnits(roles) && units.length === 0) refuseIdentity('user/unit-missing', '/units');
};

/** The people who may sign in. They are disabled, never deleted: the log names them by id. */
export class Users {
  constructor(
    private readonly pool: Pool,
    private readonly desk: PasswordDesk,
    private readonly now: () => Instant,
  ) {}

  async add({ name, roles, units = [], password }: NewUser): Promise<{ id: string }> {
    if (name.length < 2 || !NAME.test(name)) refuseIdentity('user/name-invalid', '/name');
    checkRoles(roles, units);
    checkPassword(password, name);
    const id = randomUUID();
    const { rowCount } = await this.pool.query(
      `INSERT INTO users (id, name, password_hash, roles, units, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (lower(name)) DO NOTHING`,
      [id, name, await this.desk.hash(password), roles, units, this.now()],
    );
    if (rowCount === 0) refuseIdentity('user/name-taken', '/name');
    return { id };
  }

  async list(): Promise<User[]> {
    const { rows } = await this.pool.query<UserRow>('SELECT * FROM users ORDER BY lower(name) LIMIT 1000');
    return rows.map(userOf);
  }

  async byName(name: string): Promise<UserRow | undefined> {
    const { rows } = await this.pool.query<UserRow>('SELECT * FROM users WHERE lower(name) = lower($1)', [name.slice(0, 80)]);
    return rows[0];
  }

  async setRoles(id: string, roles: readonly string[], units: readonly string[]): Promise<void> {
    checkRoles(roles, units);
    await this.change('UPDATE users SET roles = $2, units = $3 WHERE id = $1', [id, roles, units]);
  }

  async setPassword(id: string, password: string): Promise<void> {
    const { rows } = await this.pool.query<{ name: string }>('SELECT name FROM users WHERE id = $1', [id]);
    const name = rows[0]?.name ?? refuseIdentity('user/not-found');
    checkPassword(password, name);
    await this.change('UPDATE users SET password_hash = $2 WHERE id = $1', [id, await this.desk.hash(password)]);
  }

  disable(id: string): Promise<void> {
    return this.change('UPDATE users SET disabled_at = coalesce(disabled_at, $2) WHERE id = $1', [id, this.now()]);
  }

  enable(id: string): Promise<void> {
    return this.change('UPDATE users SET disabled_at = NULL WHERE id = $1', [id]);
  }

  private async change(sql: string, values: unknown[]): Promise<void> {
    const { rowCount } = await this.pool.query(sql, values);
    if (rowCount === 0) refuseIdentity('user/not-found');
  }
}
