// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, givenRoster, rosterEvents } from '@fyrvakt/testing';
import { endPattern } from './end-pattern.js';

const established = rosterEvents.rosterEstablished();

describe('End pattern', () => {
  it('ends it, and leaves what has been', () => {
    const data = { patternId: 'pattern-FT1', lastDay: '2026-11-27' };
    givenRoster(established).when(endPattern, data).then({ type: 'PatternEnded', data });
    const roster = dutyAfter(established, rosterEvents.patternEnded(data));
    expect(roster.shiftAt('FT1', '2026-11-27T20:00:00.000Z')).toBeDefined();
    expect(roster.explain('FT1', '2026-11-28T20:00:00.000Z')).toEqual({ onDuty: false, because: [{ code: 'patternEnded', about: 'pattern-FT1' }] });
  });

  it('takes it away altogether when it ends before it begins', () =>
    expect(dutyAfter(established, rosterEvents.patternEnded({ lastDay: '2023-12-31' })).state.patterns.map(({ unit }) => unit)).toEqual([
      'BV1', 'GE1', 'BF1',
    ]));

  it('is refused where it would take away what has been worked', () => {
    givenRoster(established).when(endPattern, { patternId: 'pattern-FT1', lastDay: '2026-11-19' }).refused('roster/shift-over', '/lastDay');
    // Friday's and Saturday's shifts are over; the guards' of the night, and all that lies ahead, are not.
    for (const [patternId, lastDay] of [['pattern-FT1', '2026-11-21'], ['pattern-BV1', '2026-11-20']] as const)
      givenRoster(established).when(endPattern, { patternId, lastDay }).then({ type: 'PatternEnded', data: { patternId, lastDay } });
  });

  it('is refused when it leaves the decision function with nobody', () =>
    givenRoster(established).when(endPattern, { patternId: 'pattern-BF1', lastDay: '2027-01-31' }).refused('roster/decision-function-empty'));

  it('is refused when it already ends then', () =>
    givenRoster(established, rosterEvents.patternEnded())
      .when(endPattern, { patternId: 'pattern-FT1', lastDay: '2027-02-01' })
      .refused('roster/pattern-over', '/lastDay'));

  it('is refused for one that is not there', () =>
    givenRoster(established).when(endPattern, { patternId: 'p9', lastDay: '2027-01-31' }).refused('roster/pattern-unknown', '/patternId'));
});
