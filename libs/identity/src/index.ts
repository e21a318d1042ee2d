// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who may come in and what they may do: roles and permissions, users and their sessions, API clients and their keys, the throttle at
 * the door, and the log of who has read what. It knows no case and no HTTP.
 */
export { AccessLogFull, type AccessEntry } from './access-log.js';
export type { ApiClient } from './api-clients.js';
export { TooManyFeeds, type CalendarFeed } from './calendar-feeds.js';
export { Identity } from './identity.js';
export { identityMigrations } from './migrations.js';
export { actorOf, boundUnits, type Principal } from './principal.js';
export { identityRefusals, SignInOverloaded, SignInThrottled, type IdentityRefusal } from './refusals.js';
export { ROLE_NAMES, ROLES, rolesWith, type RoleName } from './roles.js';
export type { User } from './users.js';
