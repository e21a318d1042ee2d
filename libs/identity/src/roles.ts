// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual, Permission } from '@fyrvakt/kernel';

interface RoleSpec {
  readonly label: Bilingual;
  readonly permissions: readonly Permission[];
  /** True when the role only acts for, and only sees what concerns, the units that a person is bound to. */
  readonly ownUnits?: true;
}

/**
 * Who may do what: the one table. Several roles on one person add up. An administrator manages accounts and sees how the
 * system fares, but no case: whoever runs the system does not need to read it.
 */
export const ROLES = {
  operator: {
    label: { sv: 'Operatör', en: 'Operator' },
    permissions: ['cases:read', 'cases:register', 'cases:handle', 'cases:receive'],
  },
  coordinator: {
    label: { sv: 'Samordnare', en: 'Coordinator' },
    permissions: [
      'cases:read', 'cases:register', 'cases:handle', 'cases:receive', 'cases:follow-up', 'reports:read', 'system:read',
      'instructions:read', 'instructions:write', 'roster:read', 'roster:write', 'drills:run',
    ],
  },
  decisionMaker: {
    label: { sv: 'Beslutsfunktion', en: 'Decision maker' },
    permissions: ['cases:read', 'cases:handle', 'cases:decide', 'reports:read', 'instructions:read', 'roster:read'],
  },
  unit: {
    label: { sv: 'Enhet', en: 'Unit' },
    permissions: ['cases:read', 'cases:receive', 'roster:read'],
    ownUnits: true,
  },
  leadership: {
    label: { sv: 'Ledning', en: 'Leadership' },
    permissions: ['reports:read', 'instructions:read', 'instructions:approve', 'roster:read'],
  },
  /** Speaks for SOS Alarm in the agreement. Sees no case: only what has been agreed, and what is to be. */
  agreementParty: {
    label: { sv: 'Avtalspart (SOS Alarm)', en: 'Party to the agreement (SOS Alarm)' },
    permissions: ['instructions:read', 'instructions:approve-sos', 'roster:read'],
  },
  administrator: {
    label: { sv: 'Administratör', en: 'Administrator' },
    permissions: ['system:read', 'system:administer'],
  },
} as const satisfies Record<string, RoleSpec>;

export type RoleName = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly RoleName[];

/** The roles that hold a permission, in the order of the table. */
export const rolesWith = (permission: Permission): readonly RoleName[] =>
  ROLE_NAMES.filter((role) => (ROLES[role] as RoleSpec).permissions.includes(permission));

/** Everything that a set of roles allows. */
export const permissionsOf = (roles: readonly RoleName[]): ReadonlySet<Permission> =>
  new Set(roles.flatMap((role) => (ROLES[role] as RoleSpec).permissions));

/** True when every role by which cases may be seen is bound to units. One that shows no case widens nothing, whatever else it allows. */
export const isBoundToUnits = (roles: readonly string[]): boolean => {
  const specs = roles.flatMap((role) => (ROLES as Record<string, RoleSpec>)[role] ?? []);
  const seeing = specs.filter(({ permissions }) => permissions.includes('cases:read'));
  return seeing.length > 0 && seeing.every(({ ownUnits }) => ownUnits === true);
};
