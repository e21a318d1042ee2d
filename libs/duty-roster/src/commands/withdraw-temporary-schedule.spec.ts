// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, givenRoster, rosterEvents } from '@fyrvakt/testing';
import { withdrawTemporarySchedule } from './withdraw-temporary-schedule.js';

const given = [rosterEvents.rosterEstablished(), rosterEvents.temporarySchedulePlanned()];

describe('Withdraw temporary schedule', () => {
  it('lets the ordinary shifts hold again', () => {
    const data = { scheduleId: 't1' };
    givenRoster(...given).when(withdrawTemporarySchedule, data).then({ type: 'TemporaryScheduleWithdrawn', data });
    expect(dutyAfter(...given, rosterEvents.temporaryScheduleWithdrawn()).shiftAt('FT1', '2026-11-27T16:30:00.000Z')?.lane).toBe('pattern');
  });

  it('is refused when shifts of it have been worked', () =>
    givenRoster(...given).when(withdrawTemporarySchedule, { scheduleId: 't1' }, { now: '2026-11-25T08:00:00.000Z' })
      .refused('roster/shift-over', '/scheduleId'));

  it('is refused for one that is not there', () =>
    givenRoster(...given).when(withdrawTemporarySchedule, { scheduleId: 't9' }).refused('roster/schedule-unknown', '/scheduleId'));
});
