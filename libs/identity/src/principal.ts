// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor, Permission } from '@fyrvakt/kernel';
import { isBoundToUnits, rolesWith } from './roles.js';

/** Who is asking, as every route and rule meets them. */
export interface Principal {
  readonly kind: 'person' | 'client';
  readonly id: string;
  readonly name: string;
  /** The first of `roles`; `client` for an API client. */
  readonly role: string;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
  /** Codes of the units that a person acts for. */
  readonly units: readonly string[];
  /** The only source system that an API client may report for. */
  readonly sourceSystem?: string;
  /** The modes of calls that an API client may report; absent means all. */
  readonly modes?: readonly string[];
}

/** The units that bound what the principal may see and act for; undefined when nothing does. */
export const boundUnits = (principal: Principal): readonly string[] | undefined =>
  principal.kind === 'person' && isBoundToUnits(principal.roles) ? principal.units : undefined;

/** The principal as the log will remember it, in the role that allows what is done. */
export const actorOf = (principal: Principal, permission: Permission): Actor => {
  const allowing: readonly string[] = rolesWith(permission);
  return { kind: principal.kind, id: principal.id, role: principal.roles.find((role) => allowing.includes(role)) ?? principal.role };
};
