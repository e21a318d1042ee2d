// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { PERMISSIONS, type Permission } from '@fyrvakt/kernel';
import { isBoundToUnits, permissionsOf, ROLE_NAMES, rolesWith } from './roles.js';

/** What only machines and the system itself are given. */
const NO_ROLE: readonly Permission[] = ['calls:write', 'calls:read', 'events:read', 'cases:process'];

describe('Roles', () => {
  it('give each permission to somebody, except what only machines have', () => {
    const unheld = (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => rolesWith(permission).length === 0);
    expect(unheld.sort()).toEqual([...NO_ROLE].sort());
  });

  it('keep administrators away from the contents of cases', () => {
    expect([...permissionsOf(['administrator'])].filter((permission) => /^(cases|calls|events|reports):/.test(permission))).toEqual([]);
  });

  it('let nobody but the decision maker decide', () => {
    expect(rolesWith('cases:decide')).toEqual(['decisionMaker']);
  });

  it('give the two parties of the agreement different rights to approve', () => {
    expect(rolesWith('instructions:approve')).toEqual(['leadership']);
    expect(rolesWith('instructions:approve-sos')).toEqual(['agreementParty']);
  });

  it('add up on one person', () => {
    expect(permissionsOf(['unit', 'leadership'])).toEqual(
      new Set(['cases:read', 'cases:receive', 'reports:read', 'instructions:read', 'instructions:approve', 'roster:read']),
    );
  });

  it('bind to units only those who hold no wider role', () => {
    expect(ROLE_NAMES.filter((role) => isBoundToUnits([role]))).toEqual(['unit']);
    expect(isBoundToUnits(['unit', 'coordinator'])).toBe(false);
    expect(isBoundToUnits([])).toBe(false);
    // To lead, to approve or to run the system shows nobody a case, and so no other unit's either.
    expect((['leadership', 'agreementParty', 'administrator'] as const).map((role) => isBoundToUnits(['unit', role]))).toEqual([true, true, true]);
  });
});
