// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import type { LoggedCase } from '@fyrvakt/cases';
import { DataKeys, EnvelopeSealer, MasterKey, MemoryKeyStore } from '@fyrvakt/privacy';
import { Night, seenIn, type Mishaps } from './night.js';
import { World } from './world.js';

/** Worlds, each played as three nights; `FYRVAKT_TEST_ROUNDS=50000` for the long run, `FYRVAKT_TEST_SEED=4711` for one world alone. */
const ROUNDS = Number(process.env['FYRVAKT_TEST_ROUNDS'] ?? 1_000);
const ONLY = process.env['FYRVAKT_TEST_SEED'];
const seeds = ONLY === undefined ? Array.from({ length: ROUNDS }, (_, index) => index + 1) : [Number(ONLY)];

const sealer = new EnvelopeSealer(new DataKeys(new MemoryKeyStore(), new MasterKey([randomBytes(32)])));

const played = async (seed: number, mishaps: Mishaps = {}): Promise<Night> => {
  const night = new Night(new World(seed), sealer, mishaps);
  await night.play();
  return night;
};

/** Looks at worlds one after another; what goes wrong is told with its seed. */
const everyWorld = async (look: (seed: number) => Promise<void>): Promise<void> => {
  for (const seed of seeds)
    await look(seed).catch((error: unknown) => {
      throw new Error(`Seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    });
};

const whereSeen = ({ state, now }: Night): string | undefined => seenIn(state, now);

/** What was decided, promised and kept, without when it was recorded. */
const outcomeOf = ({ handling, decisions, deferrals, redirectedTo }: LoggedCase): object => ({
  handling, redirectedTo, decisions: decisions.map(({ outcome }) => outcome),
  promises: deferrals.flatMap(({ handovers }) => handovers.map(({ shift, status, wasBroken }) => [shift, status, wasBroken])),
});

/** Somebody answered when the decision function had been asked already: with time standing still it need not have been. */
const wasAnsweredLate = ({ state }: Pick<Night, 'state'>): boolean =>
  state.decisions.length > 0 && state.notifications.some(({ status, recipientKind }) => status === 'acknowledged' && recipientKind === 'unit');

/** Every attempt is made once, and no step more often than is agreed. */
const mustNotRepeat = ({ state: { chain, notifications }, world }: Night): void => {
  const attempts = notifications.map(({ unit, attempt }) => `${unit} ${attempt}`);
  expect(attempts).toEqual([...new Set(attempts)]);
  for (const step of world.manner === 'asTold' ? (chain?.steps ?? []) : [])
    expect(notifications.slice(chain?.before).filter(({ unit }) => unit === step.unit).length).toBeLessThanOrEqual(step.attempts);
};

describe('Thousands of nights', () => {
  const plain = new Map<number, Pick<Night, 'state' | 'now'>>();

  it('end where a person sees it, and nobody is contacted twice for the same attempt', async () => {
    const seen = new Set<string | undefined>();
    await everyWorld(async (seed) => {
      const night = await played(seed);
      seen.add(whereSeen(night));
      expect(whereSeen(night)).toEqual(expect.any(String));
      mustNotRepeat(night);
      plain.set(seed, { state: night.state, now: night.now });
    });
    // All the ways in which a night can end have been played.
    if (ONLY === undefined) expect(seen.size).toBe(6);
  });

  it('end the same when messages come several times and out of order, and programs are started anew in the middle', () =>
    everyWorld(async (seed) => {
      const disturbed = await played(seed, { disturbedPost: true, restarts: true });
      expect(disturbed.state).toEqual(plain.get(seed)?.state);
    }));

  it('end the same when the clock jumps, and nothing that time demands was done for hours', () =>
    everyWorld(async (seed) => {
      const late = await played(seed, { standstill: 100, restarts: true });
      const known = plain.get(seed) as Night;
      expect(whereSeen(late)).toEqual(expect.any(String));
      mustNotRepeat(late);
      if (!wasAnsweredLate(known)) expect(outcomeOf(late.state)).toEqual(outcomeOf(known.state));
    }));
});
