// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, localDate, minutesBetween, weekday } from '@fyrvakt/kernel';
import { loadMunicipality } from '@fyrvakt/municipality';
import { Temporal } from 'temporal-polyfill';
import { Course } from './course.js';
import { planHistory } from './history.js';
import { planNight } from './night.js';
import type { Scene, SosStep } from './scene.js';
import { isBigNight } from './traffic.js';

const municipality = loadMunicipality();
const START = '2025-01-06T05:00:00.000Z';
/** Every third night: three and seven have nothing in common, so each weekday and month is drawn as often as it should. */
const STEP = 3;
const twentyYears = (): Scene[] => {
  const scenes: Scene[] = [];
  for (let night = '2025-01-06'; night < '2045-01-06'; night = addDays(night, STEP))
    scenes.push(...planNight('spec', night, municipality));
  return scenes;
};
const localHour = (scene: Scene): number => Temporal.Instant.from(scene.receivedAt).toZonedDateTimeISO('Europe/Stockholm').hour;
const share = (scenes: readonly Scene[], holds: (scene: Scene) => boolean): number => scenes.filter(holds).length / scenes.length;
const reportOf = (scene: Scene | undefined): SosStep['body'] => (scene ? (new Course(municipality, scene).begin()[0]?.body ?? {}) : {});

describe('The plan over twenty years', () => {
  const scenes = twentyYears();
  const perYear = (count: number): number => (count * STEP) / 20;

  it('rings as often as the model says', () => {
    expect(perYear(scenes.length)).toBeGreaterThan(220);
    expect(perYear(scenes.length)).toBeLessThan(265);
    const inMonth = (month: string): number =>
      perYear(scenes.filter(({ receivedAt }) => localDate(receivedAt).slice(5, 7) === month).length);
    const july = inMonth('07') / (31 / 7);
    const february = inMonth('02') / (28.25 / 7);
    expect(july).toBeGreaterThan(10.8);
    expect(july).toBeLessThan(13.2);
    expect(february).toBeGreaterThan(2.4);
    expect(february).toBeLessThan(3.6);
  });

  it('rings mostly at night and at weekends', () => {
    const part = (from: number, to: number): number => share(scenes, (scene) => localHour(scene) >= from && localHour(scene) < to);
    expect(part(6, 16)).toBeCloseTo(0.12, 1);
    expect(part(16, 20)).toBeCloseTo(0.2, 1);
    expect(part(20, 24)).toBeCloseTo(0.43, 1);
    expect(part(0, 3)).toBeCloseTo(0.2, 1);
    expect(part(3, 6)).toBeCloseTo(0.05, 1);
    const night = ({ receivedAt }: Scene): number => weekday(localDate(new Date(Date.parse(receivedAt) - 6 * 3_600_000).toISOString()));
    const weekends = share(scenes, (scene) => night(scene) === 5 || night(scene) === 6);
    expect(weekends).toBeGreaterThan(0.44);
    expect(weekends).toBeLessThan(0.53);
  });

  it('rings about emergencies and on the wrong line as often as the model says', () => {
    expect(share(scenes, ({ kind }) => kind === 'emergency')).toBeGreaterThan(0.06);
    expect(share(scenes, ({ kind }) => kind === 'emergency')).toBeLessThan(0.1);
    expect(share(scenes, ({ kind }) => kind === 'wrongLine')).toBeGreaterThan(0.04);
    expect(share(scenes, ({ kind }) => kind === 'wrongLine')).toBeLessThan(0.08);
  });

  it('puts in every kind of fault, and echoes at the same place within ninety minutes', () => {
    for (const fault of ['reordered', 'late', 'placeMissing', 'testNumber', 'clockChange'] as const)
      expect(scenes.filter(({ faults }) => faults.includes(fault)).length).toBeGreaterThan(
        fault === 'clockChange' || fault === 'testNumber' ? 5 : 10,
      );
    const byReference = new Map(scenes.map((scene) => [scene.reference, scene]));
    const echoes = scenes.filter(({ echoOf }) => echoOf);
    expect(echoes.length).toBeGreaterThan(50);
    for (const echo of echoes) {
      const original = byReference.get(echo.echoOf ?? '');
      if (!original) throw new Error(`${echo.reference} echoes nothing`);
      expect(echo.place).toBe(original.place);
      expect(minutesBetween(original.receivedAt, echo.receivedAt)).toBeLessThan(90);
    }
  });

  it('gives each call a reference of its own', () => {
    expect(new Set(scenes.map(({ reference }) => reference)).size).toBe(scenes.length);
  });
});

describe('The plan of a night', () => {
  it('is the same for the same seed, whatever else is planned, and another for another seed', () => {
    const once = planHistory('spec', START, '2025-08-01T00:00:00.000Z', municipality);
    expect(once).toEqual(planHistory('spec', START, '2025-08-01T00:00:00.000Z', municipality));
    expect(once.length).toBeGreaterThan(60);
    expect(planNight('spec', '2025-07-12', municipality)).toEqual(planNight('spec', '2025-07-12', municipality));
    expect(planNight('other', '2025-07-12', municipality)).not.toEqual(planNight('spec', '2025-07-12', municipality));
  });

  it('rings in the hour that comes twice, told apart by the offset alone', () => {
    const [scene] = planNight('spec', '2026-10-24', municipality).filter(({ faults }) => faults.includes('clockChange'));
    expect(scene?.receivedAt).toBe('2026-10-25T01:13:00.000Z');
    expect(reportOf(scene)['receivedAt']).toBe('2026-10-25T02:13:00+01:00');
  });

  it('rings right after the hour that does not come', () => {
    const [scene] = planNight('spec', '2027-03-27', municipality).filter(({ faults }) => faults.includes('clockChange'));
    expect(scene?.receivedAt).toBe('2027-03-28T01:04:00.000Z');
    expect(reportOf(scene)['receivedAt']).toBe('2027-03-28T03:04:00+02:00');
  });

  it('knows the big nights, and that New Year 2027 rings in week 53 of 2026', () => {
    expect(['2026-04-30', '2026-06-12', '2026-06-19', '2026-12-31', '2027-06-25'].every(isBigNight)).toBe(true);
    expect(['2026-06-20', '2026-05-01', '2026-06-05'].some(isBigNight)).toBe(false);
    const rings = Array.from({ length: 40 }, (_, seed) => planNight(`seed-${seed}`, '2026-12-31', municipality)).flat();
    const weeks = rings.map(({ receivedAt }) => Temporal.PlainDate.from(localDate(receivedAt)));
    expect(weeks.every(({ weekOfYear, yearOfWeek }) => weekOfYear === 53 && yearOfWeek === 2026)).toBe(true);
    expect(rings.some(({ receivedAt }) => localDate(receivedAt) === addDays('2026-12-31', 1))).toBe(true);
  });
});
