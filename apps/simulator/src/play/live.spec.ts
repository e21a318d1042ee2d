// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { loadMunicipality } from '@fyrvakt/municipality';
import type { Scene, Step } from '../plan/scene.js';
import { live, liveScene } from './live.js';

const municipality = loadMunicipality();
const NOW = '2026-11-21T21:00:00.000Z';
const scenes = Array.from({ length: 60 }, (_, seed) => liveScene(String(seed), NOW, municipality));
const gaps = (times: readonly string[]): number[] =>
  times.slice(1).map((time, index) => (Date.parse(time) - Date.parse(times[index]!)) / 1000);

/** Every time that a message says something happened, with the time it was sent. */
const happened = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) =>
        name === 'shifts' ? [] : /At$|^at$/.test(name) ? [String(inner)] : happened(inner),
      );

describe('A live call', () => {
  it('is over in minutes, with something every so often, in the order of the plan', () => {
    for (const { steps } of scenes) {
      const times = steps.map(({ at }) => at);
      expect([...times].sort()).toEqual(times);
      expect(Math.max(0, ...gaps(times))).toBeLessThan(600);
      expect(Date.parse(times.at(-1)!) - Date.parse(NOW)).toBeLessThan(45 * 60_000);
    }
  });

  it('tells of nothing before it has happened', () => {
    for (const { steps } of scenes)
      for (const step of steps)
        for (const time of happened(step.body)) expect(Date.parse(time)).toBeLessThanOrEqual(Date.parse(step.at) + 1000);
  });

  it('leaves shifts as they were planned', () => {
    const shifts = scenes.flatMap(({ steps }) =>
      steps.flatMap(
        ({ body }) =>
          (body['shifts'] ?? (body['decision'] as { shifts?: unknown } | undefined)?.shifts ?? []) as {
            unit: string;
            start: string;
            end: string;
          }[],
      ),
    );
    expect(shifts.length).toBeGreaterThan(0);
    for (const shift of shifts) expect(municipality.shiftExists(shift)).toBe(true);
  });
});

describe('Going on live', () => {
  it('plays what was planned ahead and new calls, in order of time, until it is stopped', async () => {
    const played: { scene: Scene; step: Step; at: string }[] = [];
    let time = Date.parse(NOW);
    const late: Scene = {
      reference: 'late',
      receivedAt: NOW,
      category: 'graffiti',
      road: 'deferred',
      faults: [],
      steps: [{ by: 'unit', unit: 'GE1', at: '2026-11-21T21:10:00.000Z', command: 'accept-handover', body: {} }],
    };
    await live({
      seed: 's',
      municipality,
      ahead: [{ scene: late, step: late.steps[0]!, at: late.steps[0]!.at }],
      cast: {
        moveClock: () => Promise.reject(new Error('time is real')),
        perform: async (scene, step) => void played.push({ scene, step, at: step.at }),
      },
      now: () => new Date(time).toISOString(),
      wait: async (ms) => void (time += ms),
      stopped: () => time > Date.parse(NOW) + 60 * 60_000,
    });
    expect(played.map(({ at }) => at)).toEqual(played.map(({ at }) => at).sort());
    expect(played.some(({ scene }) => scene.reference === 'late')).toBe(true);
    expect(new Set(played.map(({ scene }) => scene.reference)).size).toBeGreaterThan(4);
  });
});
