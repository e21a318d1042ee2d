// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, localDate, minutesBetween, weekday } from '@fyrvakt/kernel';
import { loadMunicipality } from '@fyrvakt/municipality';
import { Temporal } from 'temporal-polyfill';
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
const sosSteps = (scene: Scene): SosStep[] => scene.steps.filter((step): step is SosStep => step.by === 'sos');
const localHour = (scene: Scene): number => Temporal.Instant.from(scene.receivedAt).toZonedDateTimeISO('Europe/Stockholm').hour;
const share = (scenes: readonly Scene[], holds: (scene: Scene) => boolean): number => scenes.filter(holds).length / scenes.length;

/** What SOS Alarm told of, wherever it told it, in order. */
const told = (scene: Scene, resource: 'questions' | 'notifications'): Record<string, unknown>[] => {
  const all = sosSteps(scene).flatMap(({ resource: name, body }) =>
    name === resource ? [body] : ((body[resource] as Record<string, unknown>[] | undefined) ?? []),
  );
  return all.sort((one, other) => Date.parse(String(one['at'])) - Date.parse(String(other['at'])));
};

describe('The plan over twenty years', () => {
  const scenes = twentyYears();
  const perYear = (count: number): number => (count * STEP) / 20;
  const contacted = scenes.filter(({ road }) => road !== 'emergency' && road !== 'wrongLine');

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

  it('asks, redirects and mistakes the number as often as the model says', () => {
    expect(share(scenes, (scene) => told(scene, 'questions').length > 0)).toBeCloseTo(0.6, 1);
    expect(Math.max(...scenes.map((scene) => told(scene, 'questions').length))).toBeLessThanOrEqual(3);
    expect(share(scenes, ({ road }) => road === 'emergency')).toBeGreaterThan(0.06);
    expect(share(scenes, ({ road }) => road === 'emergency')).toBeLessThan(0.1);
    expect(share(scenes, ({ road }) => road === 'wrongLine')).toBeGreaterThan(0.04);
    expect(share(scenes, ({ road }) => road === 'wrongLine')).toBeLessThan(0.08);
  });

  it('reaches somebody within the times of the model', () => {
    const waits = contacted
      .flatMap((scene) =>
        told(scene, 'notifications')
          .slice(0, 1)
          .map(({ at }) => (Date.parse(String(at)) - Date.parse(scene.receivedAt)) / 60_000),
      )
      .sort((one, other) => one - other);
    expect(waits).toHaveLength(contacted.length);
    expect(waits[Math.floor(waits.length / 2)]).toBeCloseTo(4, 0);
    expect(waits[Math.floor(waits.length * 0.9)]).toBeGreaterThan(10.5);
    expect(waits[Math.floor(waits.length * 0.9)]).toBeLessThan(13.5);
    const unanswered = share(contacted, (scene) => told(scene, 'notifications').some(({ attempt }) => attempt === 2));
    expect(unanswered).toBeGreaterThan(0.2);
    expect(unanswered).toBeLessThan(0.34);
  });

  it('finds nobody on duty a quarter of the time; a third of those are handled at once', () => {
    const undecided = contacted.filter(({ road }) => road === 'specialHandling' || road === 'deferred');
    expect(undecided.length / scenes.length).toBeGreaterThan(0.18);
    expect(undecided.length / scenes.length).toBeLessThan(0.32);
    expect(share(undecided, ({ road }) => road === 'specialHandling')).toBeGreaterThan(0.27);
    expect(share(undecided, ({ road }) => road === 'specialHandling')).toBeLessThan(0.4);
  });

  it('follows up within a week, except the few that are forgotten', () => {
    expect(scenes.every(({ steps }) => steps.some((step) => step.by === 'coordinator' && step.command === 'record-follow-up'))).toBe(
      true,
    );
    const waits = scenes.map((scene) => {
      const review = scene.steps.find((step) => step.by === 'coordinator' && step.command === 'record-follow-up');
      return minutesBetween(scene.receivedAt, review?.at ?? scene.receivedAt) / 1440;
    });
    const sorted = waits.sort((one, other) => one - other);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThan(1.9);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(3.6);
    expect(waits.filter((days) => days > 7).length / waits.length).toBeGreaterThan(0.015);
    expect(waits.filter((days) => days > 7).length / waits.length).toBeLessThan(0.08);
  });

  it('puts in every kind of fault, and echoes at the same place within ninety minutes', () => {
    for (const fault of ['duplicate', 'reordered', 'late', 'placeMissing', 'testNumber', 'clockChange'] as const)
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

  it('never lets anybody act before they can know', () => {
    for (const scene of scenes) {
      const times = scene.steps.map(({ at }) => at);
      expect([...times].sort()).toEqual(times);
      expect(scene.steps[0]?.by).toBe('sos');
      expect(times[0]! > scene.receivedAt).toBe(true);
    }
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
    expect(sosSteps(scene!)[0]?.body['receivedAt']).toBe('2026-10-25T02:13:00+01:00');
  });

  it('rings right after the hour that does not come', () => {
    const [scene] = planNight('spec', '2027-03-27', municipality).filter(({ faults }) => faults.includes('clockChange'));
    expect(scene?.receivedAt).toBe('2027-03-28T01:04:00.000Z');
    expect(sosSteps(scene!)[0]?.body['receivedAt']).toBe('2027-03-28T03:04:00+02:00');
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
