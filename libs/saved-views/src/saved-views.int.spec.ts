// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes, randomUUID } from 'node:crypto';
import { createPool, migrate, testDatabase } from '@fyrvakt/postgres';
import { DataKeys, EnvelopeSealer, MasterKey, MemoryKeyStore } from '@fyrvakt/privacy';
import { MOST_VIEWS, savedViewMigrations, SavedViews, TooManyViews } from './index.js';

describe('Saved views', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let pool: ReturnType<typeof createPool>;
  let views: SavedViews;
  const [one, other] = [randomUUID(), randomUUID()];
  beforeAll(async () => {
    database = await testDatabase();
    await migrate(database.url, savedViewMigrations);
    pool = createPool(database.url, { max: 2, name: 'views' });
    views = new SavedViews(pool, new EnvelopeSealer(new DataKeys(new MemoryKeyStore(), new MasterKey([randomBytes(32)]))));
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  const seen = async (owner: string): Promise<string[]> => (await views.seenBy(owner)).map(({ name, query }) => `${name} ${query}`);

  it('are seen by their owner, and by all when they are shared', async () => {
    await views.save(one, { name: 'Hamnen', query: 'area=LYS', shared: false });
    const shared = await views.save(other, { name: 'Alla våra', query: 'mode=actual', shared: true });
    expect(await seen(one)).toEqual(['Hamnen area=LYS', 'Alla våra mode=actual']);
    expect(await seen(other)).toEqual(['Alla våra mode=actual']);
    expect(await views.find(shared.id)).toEqual(shared);
  });

  it('are replaced by one of the same name, in whatever letters, of the same owner alone', async () => {
    await views.save(one, { name: 'HAMNEN', query: 'area=GRU', shared: true });
    await views.save(other, { name: 'Hamnen', query: 'area=FIS', shared: false });
    expect(await seen(other)).toEqual(['Alla våra mode=actual', 'Hamnen area=FIS', 'HAMNEN area=GRU']);
  });

  it('are stored so that nobody reads what is asked for, also those that an earlier version saved as they were', async () => {
    const [name, asked] = [`Vy ${randomUUID()}`, 'q=Anna+Andersson'];
    const { id } = await views.save(one, { name, query: asked, shared: false });
    const earlier = randomUUID();
    const before = 'INSERT INTO saved_views (id, owner, name, query, shared, saved_at) VALUES ($1, $2, $3, $4, false, now())';
    await pool.query(before, [earlier, one, 'Förr', asked]);
    await views.sealEarlier();
    const { rows } = await pool.query<{ all: string }>('SELECT v::text AS all FROM saved_views v WHERE id = ANY($1)', [[id, earlier]]);
    expect(rows).toHaveLength(2);
    expect(rows.map(({ all }) => all).join()).not.toContain('Andersson');
    expect([await views.find(id), await views.find(earlier)].map((view) => view?.query)).toEqual([asked, asked]);
    for (const each of [id, earlier]) await views.remove(each);
  });

  it('are so many that one finds one among them', async () => {
    const many = randomUUID();
    for (let n = 0; n < MOST_VIEWS; n++) await views.save(many, { name: `Vy ${n}`, query: '', shared: false });
    await expect(views.save(many, { name: 'En till', query: '', shared: false })).rejects.toThrow(TooManyViews);
    const changed = await views.save(many, { name: 'Vy 0', query: 'q=x', shared: false });
    await views.remove(changed.id);
    await views.save(many, { name: 'En till', query: '', shared: false });
    expect(await views.find(changed.id)).toBeUndefined();
  });
});
