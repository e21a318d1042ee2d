// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who may come in and what they may do: roles and permissions, users and their sessions, API clients and their keys, the throttle at
 * the door, and the log of who has read what. It knows no case and no HTTP.
 */
export { AccessLog, AccessLogFull, type AccessEntry, type Reading } from './access-log.js';
export type { ApiClient, ClientKey, NewClient } from './api-clients.js';
export { Identity, type IdentityOptions, type SignInOptions } from './identity.js';
export { identityMigrations } from './migrations.js';
export { actorOf, boundUnits, type Principal } from './principal.js';
export { identityRefusals, SignInOverloaded, SignInThrottled, type IdentityRefusal } from './refusals.js';
export { isBoundToUnits, permissionsOf, ROLE_NAMES, ROLES, rolesWith, type RoleName } from './roles.js';
export { SESSION_LIMITS, type Session } from './sessions.js';
export { LIMITS as SIGN_IN_LIMITS } from './throttle.js';
export type { NewUser, User } from './users.js';
