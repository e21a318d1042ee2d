// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { createPool, migrate, testDatabase } from '@fyrvakt/postgres';
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
    views = new SavedViews(pool);
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
