// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, givenRoster, rosterEvents } from '@fyrvakt/testing';
import { planTemporarySchedule } from './plan-temporary-schedule.js';

const established = rosterEvents.rosterEstablished();
const week = {
  name: 'Adventsveckan', units: ['FT1'], from: '2026-11-23', to: '2026-11-29',
  patterns: [{ unit: 'FT1', rule: 'FREQ=DAILY', since: '2026-11-23', from: '18:00', to: '23:00' }],
};

describe('Plan temporary schedule', () => {
  it('holds instead of the ordinary patterns of its units, for its days alone', () => {
    const schedule = { id: 'id-1', ...week, patterns: [{ id: 'id-1:1', ...week.patterns[0] }] };
    givenRoster(established).when(planTemporarySchedule, week).then({ type: 'TemporarySchedulePlanned', data: { schedule } });
    const roster = dutyAfter(established, rosterEvents.temporarySchedulePlanned());
    expect(roster.shifts('FT1', '2026-11-27T00:00:00.000Z', '2026-11-28T00:00:00.000Z')).toEqual([{
      unit: 'FT1', start: '2026-11-27T17:00:00.000Z', end: '2026-11-27T22:00:00.000Z', lane: 'temporary',
      because: [{ code: 'temporarySchedule', about: 't1' }, { code: 'pattern', about: 't1:1' }],
    }]);
    expect(roster.nextShift('FT1', '2026-11-30T00:00:00.000Z')).toMatchObject({ start: '2026-12-04T16:00:00.000Z', lane: 'pattern' });
  });

  it('is refused when the decision function rests meanwhile', () =>
    givenRoster(established).when(planTemporarySchedule, { ...week, units: ['BF1'], patterns: [] }).refused('roster/decision-function-empty'));

  it('is refused when it would take away what has been worked', () =>
    givenRoster(established).when(planTemporarySchedule, { ...week, from: '2026-11-16' }).refused('roster/shift-over', '/from'));

  it('is refused for a pattern of a unit that it does not cover', () =>
    givenRoster(established).when(planTemporarySchedule, { ...week, units: ['BV1'] }).refused('roster/unit-not-in-schedule', '/patterns/0/unit'));

  it('is refused when it ends before it begins', () =>
    givenRoster(established).when(planTemporarySchedule, { ...week, to: '2026-11-22' }).refused('roster/days-reversed', '/to'));
});
