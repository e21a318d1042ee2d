// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Scene, StaffStep, Step } from '../plan/scene.js';
import { Agenda } from './agenda.js';
import { abreast, play, type Cast } from './player.js';

const UNTIL = '2026-01-02T00:00:00.000Z';
const step = (at: string, command: string, then: readonly Step[] = []): StaffStep => ({ by: 'coordinator', at, command, body: {}, then: () => then });
const scene = (reference: string): Scene => ({
  reference, receivedAt: '2026-01-01T10:00:00.000Z', category: 'noiseMusic', kind: 'ordinary', faults: [], seed: reference,
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
    perform: async ({ reference }: Scene, { at, then }: Step): Promise<readonly Step[]> => {
      cast.most = Math.max(cast.most, ++busy);
      // Turns instead of time: a busy machine must not make the quick one late.
      for (let turns = reference === 'slow' ? 50 : 1; turns > 0; turns--) await Promise.resolve();
      cast.heard.push(`${reference} ${at.slice(11, 19)}`);
      busy--;
      return then?.({}) ?? [];
    },
  };
  return cast;
};

describe('The player', () => {
  it('plays in order of time, moves the clock first, and never while something is going on', async () => {
    const cast = recorder();
    const agenda = new Agenda()
      .add(scene('one'), [step('2026-01-01T10:00:00.000Z', 'a'), step('2026-01-01T12:00:00.000Z', 'b')])
      .add(scene('other'), [step('2026-01-01T11:00:00.000Z', 'c')]);
    await play(agenda, cast, { inFlight: 4, until: UNTIL });
    expect(cast.heard).toEqual([
      'clock 2026-01-01T10:00:00.000Z', 'one 10:00:00', 'clock 2026-01-01T11:00:00.000Z', 'other 11:00:00',
      'clock 2026-01-01T12:00:00.000Z', 'one 12:00:00',
    ]);
  });

  it('plays what comes of a step where it belongs, and leaves what lies after the end', async () => {
    const cast = recorder();
    const soon = step('2026-01-01T10:30:00.000Z', 'b', [step('2026-01-03T10:00:00.000Z', 'd')]);
    const agenda = new Agenda()
      .add(scene('one'), [step('2026-01-01T10:00:00.000Z', 'a', [soon])])
      .add(scene('other'), [step('2026-01-01T11:00:00.000Z', 'c')]);
    await play(agenda, cast, { inFlight: 4, until: UNTIL });
    expect(cast.heard.filter((heard) => !heard.startsWith('clock'))).toEqual(['one 10:00:00', 'one 10:30:00', 'other 11:00:00']);
    expect([agenda.length, agenda.next?.at]).toEqual([1, '2026-01-03T10:00:00.000Z']);
  });

  it('plays calls side by side, and the steps of one call in their order', async () => {
    const cast = recorder();
    const near = ['2026-01-01T10:00:00.000Z', '2026-01-01T10:00:30.000Z'].map((at) => step(at, 'a'));
    await play(new Agenda().add(scene('slow'), near).add(scene('quick'), near), cast, { inFlight: 4, until: UNTIL });
    expect(cast.heard[0]).toBe('clock 2026-01-01T10:00:30.000Z');
    expect(cast.heard.filter((heard) => heard.startsWith('slow'))).toEqual(['slow 10:00:00', 'slow 10:00:30']);
    expect(cast.most).toBe(2);
  });

  it('runs no more at once than it may', async () => {
    let [busy, most] = [0, 0];
    await abreast([1, 2, 3, 4, 5], 2, async () => {
      most = Math.max(most, ++busy);
      await Promise.resolve();
      busy--;
    });
    expect(most).toBe(2);
  });
});
