// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, givenRoster, rosterEvents } from '@fyrvakt/testing';
import { clearPermit } from './clear-permit.js';

const established = rosterEvents.rosterEstablished();

describe('Clear permit', () => {
  it('lets the unit act anywhere', () => {
    givenRoster(established).when(clearPermit, { unit: 'BV1' }).then({ type: 'PermitCleared', data: { unit: 'BV1' } });
    expect(dutyAfter(established, rosterEvents.permitCleared()).permitted('BV1', '2026-11-22T01:13:00.000Z', undefined)).toBe('ok');
  });

  it('is refused where there is none', () => givenRoster(established).when(clearPermit, { unit: 'FT1' }).refused('roster/no-permit', '/unit'));
});
