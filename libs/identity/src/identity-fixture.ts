// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, type Instant } from '@fyrvakt/kernel';
import { createPool, migrate, testDatabase } from '@fyrvakt/postgres';
import { Identity } from './identity.js';
import { identityMigrations } from './migrations.js';

export const PASSWORD = 'vågor mot bryggan';

/** A fresh database with a clock that specs move, for the integration specs of this lib. */
export const openFixture = async () => {
  const database = await testDatabase();
  await migrate(database.url, identityMigrations);
  const pool = createPool(database.url, { max: 10, name: 'identity-spec' });
  let time: Instant = '2026-11-22T12:00:00.000Z';
  const now = (): Instant => time;
  return {
    pool,
    now,
    identity: new Identity({ pool, now }),
    /** The same database seen by another process, or by this one after a restart. */
    another: (): Identity => new Identity({ pool, now }),
    later: (minutes: number): void => void (time = addMinutes(time, minutes)),
    async close(): Promise<void> {
      await pool.end();
      await database.drop();
    },
  };
};

export type Fixture = Awaited<ReturnType<typeof openFixture>>;
