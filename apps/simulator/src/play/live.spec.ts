// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { loadMunicipality } from '@fyrvakt/municipality';
import type { Scene, Step } from '../plan/scene.js';
import { Agenda } from './agenda.js';
import { live } from './live.js';

const municipality = loadMunicipality();
const NOW = '2026-11-21T21:00:00.000Z';
const HOUR = 60 * 60_000;

/** Every time that a message says something happened. */
const happened = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) =>
        name === 'shifts' ? [] : /At$|^at$/.test(name) ? [String(inner)] : happened(inner),
      );

/** An hour of the present: what was played, in order, and how often SOS Alarm's system was heard from. */
const anHour = async (pace: number, agenda = new Agenda()) => {
  const played: { scene: Scene; step: Step; now: string }[] = [];
  let [time, beats] = [Date.parse(NOW), 0];
  const now = (): string => new Date(time).toISOString();
  await live({
    seed: 's', pace, municipality, agenda, now,
    cast: {
      perform: async (scene, step) => {
        played.push({ scene, step, now: now() });
        return step.then?.({ advice: step.by === 'sos' && step.resource === 'report' ? { action: 'awaitDecision' } : { action: 'done' } }) ?? [];
      },
    },
    heartbeat: async () => void (beats += 1),
    wait: async (ms) => void (time += ms),
    stopped: () => time > Date.parse(NOW) + HOUR,
  });
  return { played, beats };
};

describe('Going on live', () => {
  it('plays what was left for later and new calls, in order of time, until it is stopped', async () => {
    const late: Scene = { reference: 'late', receivedAt: NOW, category: 'graffiti', kind: 'ordinary', faults: [], seed: 'late' };
    const agenda = new Agenda()
      .add(late, [{ by: 'unit', unit: 'GE1', at: '2026-11-21T21:10:00.000Z', command: 'accept-handover', body: {} }]);
    const { played, beats } = await anHour(1, agenda);
    expect(played.map(({ step }) => step.at)).toEqual(played.map(({ step }) => step.at).sort());
    expect(played.some(({ scene }) => scene.reference === 'late')).toBe(true);
    expect(new Set(played.map(({ scene }) => scene.reference)).size).toBeGreaterThan(10);
    expect(beats).toBeGreaterThan(55);
  });

  it('tells of nothing before it has happened, however hurried', async () => {
    for (const { step, now } of (await anHour(15)).played)
      for (const time of happened(step.body)) expect(Date.parse(time)).toBeLessThanOrEqual(Date.parse(now) + 1000);
  });
});
