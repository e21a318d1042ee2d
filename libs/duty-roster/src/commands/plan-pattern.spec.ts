// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, givenRoster, rosterEvents } from '@fyrvakt/testing';
import { planPattern } from './plan-pattern.js';

const established = rosterEvents.rosterEstablished();
const pattern = { unit: 'FT1', rule: 'FREQ=WEEKLY;BYDAY=WE', since: '2026-11-23', from: '17:00', to: '01:00', staff: ['anna'] };

describe('Plan pattern', () => {
  it('plans shifts that repeat', () => {
    givenRoster(established).when(planPattern, pattern).then({ type: 'PatternPlanned', data: { pattern: { id: 'id-1', ...pattern } } });
    const roster = dutyAfter(established, rosterEvents.patternPlanned({ pattern: { id: 'p', ...pattern } }));
    expect(roster.nextShift('FT1', '2026-11-23T12:00:00.000Z')).toEqual({
      unit: 'FT1', start: '2026-11-25T16:00:00.000Z', end: '2026-11-26T00:00:00.000Z', lane: 'pattern', staff: ['anna'],
      because: [{ code: 'pattern', about: 'p' }],
    });
  });

  it('says when the unit cannot be reached', () =>
    givenRoster(established, rosterEvents.channelTested()).when(planPattern, pattern).then({
      type: 'PatternPlanned', data: { pattern: { id: 'id-1', ...pattern }, unreachable: ['FT1'] },
    }));

  it.each([
    [{ rule: 'FREQ=HOURLY' }, 'roster/rule-unknown', '/rule'],
    [{ until: '2026-11-22' }, 'roster/days-reversed', '/until'],
    [{ unit: 'XX9' }, 'roster/unit-unknown', '/unit'],
    [{ endsAfterDays: 0 }, 'roster/shift-length', '/endsAfterDays'],
    [{ endsAfterDays: 7, to: '18:00' }, 'roster/shift-length', '/endsAfterDays'],
  ])('is refused with %j', (change, code, pointer) => givenRoster(established).when(planPattern, { ...pattern, ...change }).refused(code, pointer));
});
