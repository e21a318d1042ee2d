// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, FRIDAY_SHIFT, rosterEvents, testRoster } from '@fyrvakt/testing';
import { unstaffedForecast } from './forecast.js';
import { callsLastYear, expectedCalls, loadOf } from './load.js';
import { gapWarnings } from './warnings.js';

const FIVE_WEEKS = ['2025-11-14', '2025-11-21', '2025-11-28', '2025-12-05', '2025-12-12'];
/** Every Friday evening around this time last year, two calls at 18 and one at 21; one at 10 on the Saturday in the middle. */
const calls = [...FIVE_WEEKS.flatMap((day) => [`${day}T17:05:00.000Z`, `${day}T17:50:00.000Z`, `${day}T20:30:00.000Z`]), '2025-11-29T09:30:00.000Z'];
const one = (hour: string) => ({ hour, calls: 1 });
const load = loadOf(calls.map(one), '2025-10-01', '2026-01-31');
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
    const autumn = loadOf([{ hour: '2025-10-26T00:00:00.000Z', calls: 3 }, one('2025-10-26T01:00:00.000Z')], '2025-10-01', '2025-10-31');
    expect([...autumn.perHour]).toEqual([['2025-10-26 02', 4]]);
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
  });

  it('expects nobody to be missed where somebody is at work', () =>
    expect(unstaffedForecast(testRoster(), load, '2026-11-27', '2026-11-27').expectedUnstaffed).toBe(0.2));
});

/** Minute by minute and by nothing of ours but who is at work: the calls of the same local hour of the weeks around, one to three years back. */
describe('The unstaffed forecast, computed another way', () => {
  const reading = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23',
  });
  const hourOf = (ms: number): string => reading.format(ms);
  const DAY = 86_400_000;
  const history = { from: '2023-09-01', to: '2026-10-10' };
  const received: string[] = [];
  for (let ms = Date.parse('2023-09-01T00:00:00.000Z'), seed = 7; ms < Date.parse('2026-10-10T00:00:00.000Z');) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    ms += (seed % 300) * 60_000;
    received.push(new Date(ms).toISOString());
  }
  const roster = testRoster();
  const found = unstaffedForecast(roster, loadOf(received.map(one), history.from, history.to), '2026-10-22', '2026-10-27');
  const counts = new Map<string, number>();
  for (const at of received) counts.set(hourOf(Date.parse(at)), (counts.get(hourOf(Date.parse(at))) ?? 0) + 1);
  /** Noon by the clock on the wall; the hour before it that is noon in one of two offsets. */
  const noon = (day: string): number => ['10', '11'].map((hour) => Date.parse(`${day}T${hour}:00:00.000Z`)).find((ms) => hourOf(ms).endsWith('12'))!;
  const perMinute = (ms: number): number => {
    const [day, hour] = hourOf(ms).split(' ') as [string, string];
    const days = [1, 2, 3].flatMap((year) => [-14, -7, 0, 7, 14].map((around) => Date.parse(day) - (year * 364 + around) * DAY))
      .map((past) => new Date(past).toISOString().slice(0, 10)).filter((past) => past >= history.from && past <= history.to);
    return days.reduce((sum, past) => sum + (counts.get(`${past} ${hour}`) ?? 0), 0) / days.length / 60;
  };
  const missed = (from: number, to: number): number => {
    let sum = 0;
    for (let ms = from; ms < to; ms += 60_000) if (!roster.staffedAt(new Date(ms).toISOString())) sum += perMinute(ms);
    return sum;
  };

  it('says the same of every night, the one of 25 hours among them', () => {
    for (const { night, expectedUnstaffed } of found.nights) {
      const next = new Date(Date.parse(night) + DAY).toISOString().slice(0, 10);
      expect(expectedUnstaffed).toBeCloseTo(missed(noon(night), noon(next)), 2);
    }
    expect(found.expectedUnstaffed).toBeGreaterThan(1);
  });

  it('says the same of each shift that it proposes, and none that begins at an hour of its night would meet more', () => {
    expect(found.oneMore.length).toBeGreaterThan(2);
    for (const { night, start, end, covers } of found.oneMore) {
      expect(covers).toBeCloseTo(missed(Date.parse(start), Date.parse(end)), 2);
      for (let from = noon(night), hour = 0; hour <= 16; hour += 1, from += 3_600_000)
        expect(missed(from, from + 8 * 3_600_000)).toBeLessThan(covers + 0.01);
    }
  });
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
