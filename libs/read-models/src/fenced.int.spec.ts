// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Term } from '@fyrvakt/postgres';
import { events } from '@fyrvakt/testing';
import { caseIdOf, ReadModelGround } from '../../../test/support/read-model-ground.js';

const ROUNDS = Number(process.env['FYRVAKT_TEST_ROUNDS'] ?? 10);

describe('A runner that was paused beyond its lease', () => {
  let ground: ReadModelGround;
  const errors: unknown[] = [];
  beforeEach(async () => {
    ground = await ReadModelGround.open();
    await ground.pool.query("INSERT INTO leases VALUES ('read-models', 'one', 1, clock_timestamp() + interval '1 hour')");
  });
  afterEach(() => ground.close());

  /** The worst of leaders: it has not noticed anything, and takes itself for trusted. */
  const sleeper = (epoch: number) => {
    const term = { name: 'read-models', epoch, signal: new AbortController().signal, asked: 0, isTrusted: () => (term.asked += 1) > 0 };
    return term satisfies Term;
  };
  const position = async (): Promise<number> =>
    Number((await ground.pool.query<{ n: string }>('SELECT min(position) AS n FROM projection_checkpoints')).rows[0]?.n);

  it(`writes nothing when it wakes: ${ROUNDS} rounds, 0 writes by the old epoch`, async () => {
    const queries = ground.queries();
    for (let epoch = 1; epoch <= ROUNDS; epoch += 1) {
      const old = sleeper(epoch);
      const runner = ground.runner({ onError: (error) => errors.push(error) });
      await runner.start(old);
      const reached = await ground.add(caseIdOf(epoch), events.callReceived());
      expect(await queries.waitFor(reached, 30_000)).toBe(true);
      await ground.pool.query("UPDATE leases SET epoch = epoch + 1, holder = 'two'");
      const { asked } = old;
      const missed = await ground.add(caseIdOf(epoch), events.noRecipientAvailable());
      while (old.asked === asked) await new Promise((resolve) => setTimeout(resolve, 2));
      expect(await position()).toBe(reached);
      const next = ground.runner();
      await next.start(sleeper(epoch + 1));
      expect(await queries.waitFor(missed, 30_000)).toBe(true);
      await ground.add(caseIdOf(epoch), events.resourceNotified());
      await Promise.all([runner.stop(), next.stop()]);
    }
    expect(errors).toEqual([]);
  });
});
