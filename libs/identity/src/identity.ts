// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type { Listener, NoticeKind } from '@fyrvakt/notices';
import type { Pool } from 'pg';
import { AccessLog } from './access-log.js';
import { ApiClients, type ApiClient, type NewClient } from './api-clients.js';
import { PasswordDesk } from './passwords.js';
import { CalendarFeeds } from './calendar-feeds.js';
import type { Principal } from './principal.js';
import { principalOfUser, Sessions, type Session } from './sessions.js';
import { Throttle } from './throttle.js';
import { Users, type NewUser, type User } from './users.js';

export interface IdentityOptions {
  readonly pool: Pool;
  /** The real time, also in a demo whose other clock moves: nobody is signed out by a demonstration. */
  readonly now?: () => Instant;
}

export interface SignInOptions {
  /** Where the request comes from, for the throttle. */
  readonly address?: string;
  /** A token that the browser sent along; it ends when the new one begins. */
  readonly previous?: string;
}

const MORE_THAN_ANY_NAME = 80;

/** Who may come in and as whom: people with passwords and sessions, systems with keys, and the log of what they read. */
export class Identity {
  readonly accessLog: AccessLog;
  readonly calendarFeeds: CalendarFeeds;
  private readonly desk = new PasswordDesk();
  private readonly users: Users;
  private readonly sessions: Sessions;
  private readonly clients: ApiClients;
  private readonly throttle: Throttle;
  private readonly now: () => Instant;

  constructor({ pool, now = () => new Date().toISOString() }: IdentityOptions) {
    this.now = now;
    this.users = new Users(pool, this.desk, now);
    this.sessions = new Sessions(pool, now);
    this.clients = new ApiClients(pool, now);
    this.throttle = new Throttle(pool);
    this.accessLog = new AccessLog(pool, now);
    this.calendarFeeds = new CalendarFeeds(pool, now);
  }

  /**
   * A new session, or undefined when name or password is wrong or the user is disabled: all the same to whoever asks, and the
   * same work. Throws SignInThrottled or SignInOverloaded.
   */
  async signIn(name: string, password: string, options: SignInOptions = {}): Promise<{ token: string; principal: Principal } | undefined> {
    const principal = await this.prove(name, password, options.address);
    if (!principal) return undefined;
    await this.sessions.sweep();
    if (options.previous) await this.sessions.close(options.previous);
    return { token: await this.sessions.open(principal.id), principal };
  }

  /** Who somebody is, for one thing and without a session: as `signIn`. */
  async prove(name: string, password: string, address = 'local'): Promise<Principal | undefined> {
    const account = name.slice(0, MORE_THAN_ANY_NAME).toLowerCase();
    await this.throttle.take(account, address, this.now());
    const user = await this.users.byName(name);
    const right = await this.desk.verify(password, user?.password_hash);
    if (!user || !right || user.disabled_at) return undefined;
    await this.throttle.succeeded(account, address, this.now());
    return principalOfUser(user);
  }

  authenticateSession(token: string, options?: { seen?: boolean }): Promise<Principal | undefined> {
    return this.sessions.authenticate(token, options);
  }

  signOut(token: string): Promise<void> {
    return this.sessions.close(token);
  }

  listSessions(userId?: string): Promise<Session[]> {
    return this.sessions.list(userId);
  }

  revokeSession(id: string): Promise<void> {
    return this.sessions.revoke(id);
  }

  addUser(user: NewUser): Promise<{ id: string }> {
    return this.users.add(user);
  }

  listUsers(): Promise<User[]> {
    return this.users.list();
  }

  async findUser(name: string): Promise<{ id: string } | undefined> {
    const user = await this.users.byName(name);
    return user && { id: user.id };
  }

  async setRoles(id: string, roles: readonly string[], units: readonly string[] = []): Promise<void> {
    await this.users.setRoles(id, roles, units);
    this.sessions.forget();
  }

  /** Where somebody is told of things, and of which; without an address, nowhere. */
  setTold(id: string, email: string | undefined, about?: readonly NoticeKind[]): Promise<void> {
    return this.users.setTold(id, email, about);
  }

  listeners(): Promise<Listener[]> {
    return this.users.listeners();
  }

  addressOf(userId: string): Promise<string | undefined> {
    return this.users.addressOf(userId);
  }

  /** A new password ends every session that the old one began. */
  async setPassword(id: string, password: string): Promise<void> {
    await this.users.setPassword(id, password);
    await this.sessions.revokeAllOf(id);
  }

  async disableUser(id: string): Promise<void> {
    await this.users.disable(id);
    await this.sessions.revokeAllOf(id);
  }

  enableUser(id: string): Promise<void> {
    return this.users.enable(id);
  }

  addClient(client: NewClient): Promise<{ id: string; key: string }> {
    return this.clients.add(client);
  }

  authenticateKey(key: string): Promise<Principal | undefined> {
    return this.clients.authenticate(key);
  }

  rotateKey(clientId: string, options?: { overlapMinutes?: number }): Promise<{ key: string }> {
    return this.clients.rotate(clientId, options);
  }

  revokeKey(clientId: string, keyId: string): Promise<boolean> {
    return this.clients.revokeKey(clientId, keyId);
  }

  disableClient(clientId: string): Promise<void> {
    return this.clients.disable(clientId);
  }

  listClients(): Promise<ApiClient[]> {
    return this.clients.list();
  }

  close(): Promise<void> {
    return this.accessLog.close();
  }
}
