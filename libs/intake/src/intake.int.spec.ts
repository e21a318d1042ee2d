// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createPool, migrate, testDatabase, type TestDatabase } from '@fyrvakt/postgres';
import type { Sealed, Sealer } from '@fyrvakt/event-store';
import type { Pool } from 'pg';
import { intakeMigrations } from './migrations.js';
import { Quarantine } from './quarantine.js';
import { Sources } from './sources.js';

let db: TestDatabase;
let pool: Pool;
let now = '2026-11-22T12:00:00.000Z';

/** Turns the text round: enough to see that what is stored is not what was said. */
const sealer: Sealer = {
  seal: async (context, personal) => ({
    k: context.stream,
    n: context.eventId,
    c: Buffer.from(JSON.stringify(personal)).toString('base64url'),
  }),
  open: async (context, sealed: Sealed) =>
    sealed.k === context.stream ? (JSON.parse(Buffer.from(sealed.c, 'base64url').toString()) as object) : undefined,
};

beforeAll(async () => {
  db = await testDatabase();
  await migrate(db.url, intakeMigrations);
  pool = createPool(db.url, { max: 4, name: 'intake-spec' });
});
afterAll(async () => {
  await pool.end();
  await db.drop();
});

describe('Sources', () => {
  const sources = () => new Sources(pool, () => now);

  it('knows which numbers are missing, in whatever order and however often they come', async () => {
    const s = sources();
    await Promise.all([7, 1, 2, 9, 2, 5].map((sequence) => s.heard('a', sequence)));
    expect(await s.gaps('a')).toEqual({
      missing: [
        { from: 3, to: 4 },
        { from: 6, to: 6 },
        { from: 8, to: 8 },
      ],
      more: false,
      highest: 9,
      lastHeardAt: now,
      silent: false,
    });
    await Promise.all([3, 4, 6, 8].map((sequence) => s.heard('a', sequence)));
    expect((await s.gaps('a')).missing).toEqual([]);
  });

  it('sees a gap at the end when the source says how far it has come', async () => {
    const s = sources();
    await s.heard('b', 1);
    await s.heartbeat('b', { lastSequence: 4 });
    expect((await s.gaps('b')).missing).toEqual([{ from: 2, to: 4 }]);
  });

  it('knows who has gone silent', async () => {
    const s = sources();
    await s.heartbeat('c', { nextWithinSeconds: 60 });
    now = '2026-11-22T12:00:59.000Z';
    expect((await s.gaps('c')).silent).toBe(false);
    now = '2026-11-22T12:01:01.000Z';
    expect((await s.gaps('c')).silent).toBe(true);
    expect((await s.status()).map(({ source, silent, missing }) => [source, silent, missing])).toEqual([
      ['a', false, 0],
      ['b', false, 3],
      ['c', true, 0],
    ]);
    await s.heard('c');
    expect((await s.gaps('c')).silent).toBe(false);
  });

  it('misses nothing of a source that has given signs of life only, for as odd a time as it likes', async () => {
    const s = sources();
    await s.heartbeat('d', { nextWithinSeconds: 29_228 });
    expect(await s.gaps('d')).toEqual({ missing: [], more: false, lastHeardAt: now, silent: false });
  });

  it('tells of a gap as wide as numbers go without counting through it', async () => {
    const s = sources();
    await s.heard('e', 1);
    await s.heartbeat('e', { lastSequence: Number.MAX_SAFE_INTEGER });
    expect((await s.gaps('e')).missing).toEqual([{ from: 2, to: Number.MAX_SAFE_INTEGER }]);
    expect((await s.status()).find(({ source }) => source === 'e')?.missing).toBe(Number.MAX_SAFE_INTEGER - 1);
  });

  it('has nothing to say of a source it has never heard', async () => {
    expect(await sources().gaps('nobody')).toEqual({ missing: [], more: false, silent: false });
  });
});

describe('The quarantine', () => {
  const kept = {
    source: 'sos-alarm',
    clientId: 'c1',
    route: 'POST /calls',
    body: { sourceReference: 5, description: 'Klotter' },
    faults: [{ pointer: '/sourceReference', code: 'wrong-type' }],
  };

  it('keeps a report sealed, the same one once, until it is handled', async () => {
    const quarantine = new Quarantine(
      pool,
      sealer,
      (text) => `digest of ${text.length}`,
      () => now,
    );
    const [one, other] = [await quarantine.keep(kept), await quarantine.keep(kept)];
    expect(one).toBe(other);
    expect(await quarantine.count()).toEqual({ waiting: 1, oldest: now, overflowed: 0 });
    expect(JSON.stringify((await pool.query('SELECT * FROM intake_quarantine')).rows)).not.toContain('Klotter');
    const { body: _body, ...listed } = kept;
    expect(await quarantine.waiting()).toEqual([{ ...listed, id: one, receivedAt: now, times: 2 }]);
    expect(await quarantine.open(one ?? '')).toEqual({ ...kept, id: one, receivedAt: now, times: 2 });
    expect(await quarantine.open('none')).toBeUndefined();
    expect([await quarantine.handled(one ?? ''), await quarantine.handled(one ?? '')]).toEqual([true, false]);
    expect(await quarantine.count()).toEqual({ waiting: 0, overflowed: 0 });
    await quarantine.keep(kept);
    expect(await quarantine.waiting()).toEqual([expect.objectContaining({ source: kept.source, times: 3 })]);
  });
});
