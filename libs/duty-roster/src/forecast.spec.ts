// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, FRIDAY_SHIFT, rosterEvents, SATURDAY_SHIFT, testRoster } from '@fyrvakt/testing';
import { shiftCovers, unstaffedForecast } from './forecast.js';
import { callsLastYear, expectedCalls, loadOf, nightOf } from './load.js';
import { gapWarnings } from './warnings.js';

const FIVE_WEEKS = ['2025-11-14', '2025-11-21', '2025-11-28', '2025-12-05', '2025-12-12'];
/** Every Friday evening around this time last year, two calls at 18 and one at 21; one at 10 on the Saturday in the middle. */
const calls = [...FIVE_WEEKS.flatMap((day) => [`${day}T17:05:00.000Z`, `${day}T17:50:00.000Z`, `${day}T20:30:00.000Z`]), '2025-11-29T09:30:00.000Z'];
const load = loadOf(calls, '2025-10-01', '2026-01-31');
const established = rosterEvents.rosterEstablished();
const cancelled = rosterEvents.shiftOverridden({ override: { id: 'o1', kind: 'cancel', reason: 'absence', shift: FRIDAY_SHIFT } });

describe('The load of earlier years', () => {
  it('counts the same hours 52 weeks back, and takes the weeks around into what is expected', () => {
    expect(callsLastYear(load, '2026-11-27T17:00:00.000Z', '2026-11-27T18:00:00.000Z')).toBe(2);
    expect(expectedCalls(load, '2026-11-28T09:00:00.000Z', '2026-11-28T10:00:00.000Z')).toBe(0.2);
    expect(expectedCalls(load, '2026-11-27T17:00:00.000Z', '2026-11-27T17:30:00.000Z')).toBe(1);
  });

  it('says nothing of hours that nobody counted', () =>
    expect(callsLastYear(load, '2028-06-01T10:00:00.000Z', '2028-06-01T12:00:00.000Z')).toBeUndefined());

  it('counts the hour that comes twice by its reading', () => {
    const autumn = loadOf(['2025-10-26T00:30:00.000Z', '2025-10-26T01:30:00.000Z'], '2025-10-01', '2025-10-31');
    expect([...autumn.perHour]).toEqual([['2025-10-26 02', 2]]);
  });

  it('lets what is before noon belong to the night before', () => {
    expect(['2026-11-28T01:00:00.000Z', '2026-11-28T11:00:00.000Z'].map((at) => nightOf(at))).toEqual(['2026-11-27', '2026-11-28']);
  });
});

describe('The unstaffed forecast', () => {
  it('tells night by night how many calls are likely to meet nobody, and what one more shift would change', () => {
    const forecast = unstaffedForecast(dutyAfter(established, cancelled), load, '2026-11-26', '2026-11-28');
    expect(forecast.nights.map(({ night, expected, expectedUnstaffed }) => [night, expected, expectedUnstaffed])).toEqual([
      ['2026-11-26', 0, 0], ['2026-11-27', 3.2, 2.2], ['2026-11-28', 0, 0],
    ]);
    expect(forecast).toMatchObject({ expected: 3.2, expectedUnstaffed: 2.2, history: { from: '2025-10-01' } });
    expect(forecast.oneMore).toHaveLength(1);
    expect(forecast.oneMore[0]).toMatchObject({ night: '2026-11-27', covers: 2 });
    expect(shiftCovers(forecast, load, FRIDAY_SHIFT.start, FRIDAY_SHIFT.end)).toBe(2);
    expect(shiftCovers(forecast, load, SATURDAY_SHIFT.start, SATURDAY_SHIFT.end)).toBe(0);
  });

  it('expects nobody to be missed where somebody is at work', () =>
    expect(unstaffedForecast(testRoster(), load, '2026-11-27', '2026-11-27').expectedUnstaffed).toBe(0.2));
});

describe('Warnings before a gap', () => {
  const now = '2026-11-23T06:30:00.000Z';

  it('tell who must know when, and how many calls such hours had', () => {
    const [first] = gapWarnings(dutyAfter(established, cancelled), now, load).filter(({ unusual }) => unusual);
    expect(first).toEqual({
      kind: 'unstaffed', unusual: true, gap: { from: '2026-11-27T15:00:00.000Z', to: '2026-11-27T19:00:00.000Z' },
      because: [{ code: 'cancelled', about: 'o1' }],
      tell: [{ whom: 'coordinator', at: now }, { whom: 'BF1', at: '2026-11-26T15:00:00.000Z' }],
      callsLastYear: 2, expectedCalls: 2,
    });
  });

  it('leave the coordinator alone about hours that are never staffed', () => {
    const warnings = gapWarnings(testRoster(), now);
    expect(warnings.length).toBeGreaterThan(5);
    expect(warnings.flatMap(({ tell }) => tell.map(({ whom }) => whom)).filter((whom) => whom !== 'BF1')).toEqual([]);
  });

  it('cry out at once when the decision function is empty', () => {
    const schedule = { id: 't9', name: 'Vila', units: ['BF1'], from: '2026-11-30', to: '2026-11-30', patterns: [] };
    const rest = rosterEvents.temporarySchedulePlanned({ schedule });
    expect(gapWarnings(dutyAfter(established, rest), now).find(({ kind }) => kind === 'decisionFunction')).toMatchObject({
      unusual: true, because: [{ code: 'temporarySchedule', about: 't9' }], tell: [{ whom: 'coordinator', at: now }, { whom: 'leadership', at: now }],
    });
  });
});
