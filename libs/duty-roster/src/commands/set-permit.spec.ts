// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, givenRoster, rosterEvents } from '@fyrvakt/testing';
import { setPermit } from './set-permit.js';

const established = rosterEvents.rosterEstablished();
const permit = { areas: ['LYS-NHA'], from: '2027-07-01', to: '2027-07-31', windows: [{ from: '20:00', to: '04:00' }] };

describe('Set permit', () => {
  it('limits where and when', () => {
    givenRoster(established).when(setPermit, { unit: 'BV1', ...permit }).then({ type: 'PermitSet', data: { unit: 'BV1', permit } });
    const roster = dutyAfter(established, rosterEvents.permitSet({ permit }));
    const at = ['06-30T23:00', '07-01T18:00', '08-01T01:59', '08-01T02:00', '07-09T10:00'].map((time) => `2027-${time}:00.000Z`);
    expect(at.map((instant) => roster.permitted('BV1', instant, 'LYS-NHA'))).toEqual([
      'outsidePermitTime', 'ok', 'ok', 'outsidePermitTime', 'outsidePermitTime',
    ]);
    expect(roster.permitted('BV1', '2027-07-01T18:00:00.000Z', ['LYS-SHA', 'LYS'])).toBe('outsidePermitArea');
  });

  it('is refused when it ends before it begins', () =>
    givenRoster(established).when(setPermit, { unit: 'BV1', ...permit, to: '2027-06-30' }).refused('roster/days-reversed', '/to'));
});
