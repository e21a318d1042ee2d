// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Scene, StaffStep } from '../plan/scene.js';
import { abreast, agendaOf, play, type Cast } from './player.js';

const step = (at: string, command: string): StaffStep => ({ by: 'coordinator', at, command, body: {} });
const scene = (reference: string, ...steps: StaffStep[]): Scene => ({
  reference,
  receivedAt: steps[0]!.at,
  category: 'noiseMusic',
  road: 'staffed',
  steps,
  faults: [],
});

/** Writes down what it is asked, and takes its time over each step. */
const recorder = (): Cast & { heard: string[]; most: number } => {
  let busy = 0;
  const cast = {
    heard: [] as string[],
    most: 0,
    moveClock: async (to: string): Promise<void> => {
      if (busy > 0) throw new Error('the clock moved while something was going on');
      cast.heard.push(`clock ${to}`);
    },
    perform: async ({ reference }: Scene, { at }: { at: string }): Promise<void> => {
      cast.most = Math.max(cast.most, ++busy);
      // Turns instead of time: a busy machine must not make the quick one late.
      for (let turns = reference === 'slow' ? 50 : 1; turns > 0; turns--) await Promise.resolve();
      cast.heard.push(`${reference} ${at.slice(11, 19)}`);
      busy--;
    },
  };
  return cast;
};

describe('The player', () => {
  it('plays in order of time, moves the clock first, and never while something is going on', async () => {
    const cast = recorder();
    const one = scene('one', step('2026-01-01T10:00:00.000Z', 'a'), step('2026-01-01T12:00:00.000Z', 'b'));
    const other = scene('other', step('2026-01-01T11:00:00.000Z', 'c'));
    await play(agendaOf([one, other]), cast, { inFlight: 4 });
    expect(cast.heard).toEqual([
      'clock 2026-01-01T10:00:00.000Z',
      'one 10:00:00',
      'clock 2026-01-01T11:00:00.000Z',
      'other 11:00:00',
      'clock 2026-01-01T12:00:00.000Z',
      'one 12:00:00',
    ]);
  });

  it('keeps the order within a call, and lets calls of the same minute go side by side', async () => {
    const cast = recorder();
    const slow = scene('slow', step('2026-01-01T10:00:00.000Z', 'a'), step('2026-01-01T10:00:20.000Z', 'b'));
    const quick = scene('quick', step('2026-01-01T10:00:10.000Z', 'a'), step('2026-01-01T10:00:30.000Z', 'b'));
    await play(agendaOf([slow, quick]), cast, { inFlight: 4 });
    expect(cast.heard[0]).toBe('clock 2026-01-01T10:00:30.000Z');
    expect(cast.heard.filter((line) => line.startsWith('slow'))).toEqual(['slow 10:00:00', 'slow 10:00:20']);
    expect(cast.heard.indexOf('quick 10:00:30')).toBeLessThan(cast.heard.indexOf('slow 10:00:00'));
    expect(cast.most).toBe(2);
  });

  it('stops between two readings of the clock', async () => {
    const cast = recorder();
    let played = 0;
    const scenes = [scene('one', step('2026-01-01T10:00:00.000Z', 'a')), scene('other', step('2026-01-02T10:00:00.000Z', 'a'))];
    await play(agendaOf(scenes), cast, { inFlight: 1, onPlayed: () => played++, stopped: () => played > 0 });
    expect(cast.heard).toHaveLength(2);
  });

  it('never has more in flight than it is allowed', async () => {
    let busy = 0;
    let most = 0;
    await abreast(
      Array.from({ length: 50 }, (_, item) => item),
      7,
      async () => {
        most = Math.max(most, ++busy);
        await new Promise((resolve) => setImmediate(resolve));
        busy--;
      },
    );
    expect(most).toBe(7);
  });
});
