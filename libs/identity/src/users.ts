// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import type { Instant } from '@fyrvakt/kernel';
import { isAddress, isNoticeKind, owedTo, type Listener, type NoticeKind } from '@fyrvakt/notices';
import type { Pool } from 'pg';
import { checkPassword, type PasswordDesk } from './passwords.js';
import { refuseIdentity } from './refusals.js';
import { isBoundToUnits, permissionsOf, ROLE_NAMES, type RoleName } from './roles.js';

/** A user as administrators see them; never with a hash. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly RoleName[];
  readonly units: readonly string[];
  readonly createdAt: Instant;
  readonly disabledAt?: Instant;
  /** Where they are told of things; absent for those who are not. */
  readonly email?: string;
  /** What they are told of. */
  readonly toldAbout: readonly NoticeKind[];
}

export interface NewUser {
  readonly name: string;
  readonly roles: readonly string[];
  readonly units?: readonly string[];
  readonly password: string;
}

export interface UserRow {
  id: string; name: string; password_hash: string; roles: RoleName[]; units: string[]; created_at: Date; disabled_at: Date | null;
  email: string | null; told_about: string[];
}

const userOf = (row: UserRow): User => ({
  id: row.id, name: row.name, roles: row.roles, units: row.units, createdAt: row.created_at.toISOString(),
  ...(row.disabled_at ? { disabledAt: row.disabled_at.toISOString() } : {}), ...(row.email === null ? {} : { email: row.email }),
  toldAbout: row.told_about.filter(isNoticeKind),
});

const MOST_USERS = 1_000;
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
    const { rows } = await this.pool.query<UserRow>(`SELECT * FROM users ORDER BY lower(name) LIMIT ${MOST_USERS}`);
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

  /**
   * Tells somebody of things at an address, of what it is their task to see to unless something else is chosen; without an address of
   * nothing any more.
   */
  async setTold(id: string, email: string | undefined, about?: readonly NoticeKind[]): Promise<void> {
    if (email !== undefined && !isAddress(email)) refuseIdentity('user/address-invalid', '/email');
    const { rows } = await this.pool.query<Pick<UserRow, 'roles'>>('SELECT roles FROM users WHERE id = $1', [id]);
    const roles = rows[0]?.roles ?? refuseIdentity('user/not-found');
    const chosen = email === undefined ? [] : about ?? owedTo(permissionsOf(roles));
    await this.change('UPDATE users SET email = $2, told_about = $3 WHERE id = $1', [id, email ?? null, chosen]);
  }

  /** Those who are told of things, without their addresses. */
  async listeners(): Promise<Listener[]> {
    const { rows } = await this.pool.query<Pick<UserRow, 'id' | 'roles' | 'units' | 'told_about'>>(
      `SELECT id, roles, units, told_about FROM users WHERE email IS NOT NULL AND told_about <> '{}' AND disabled_at IS NULL
       ORDER BY id LIMIT ${MOST_USERS}`,
    );
    return rows.map(({ id, roles, units, told_about: about }) => ({
      id, about: about.filter(isNoticeKind), permissions: permissionsOf(roles), units: isBoundToUnits(roles) ? units : undefined,
    }));
  }

  /** Where somebody is told of things; undefined where nowhere, or no longer. */
  async addressOf(id: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ email: string | null }>('SELECT email FROM users WHERE id = $1 AND disabled_at IS NULL', [id]);
    return rows[0]?.email ?? undefined;
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
