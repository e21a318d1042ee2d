// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { MOST_FEEDS, TooManyFeeds } from './calendar-feeds.js';
import { openFixture, PASSWORD, type Fixture } from './identity-fixture.js';

describe('Addresses of calendars', () => {
  let fixture: Fixture;
  let owner: string;
  beforeAll(async () => {
    fixture = await openFixture();
    owner = (await fixture.identity.addUser({ name: 'Anna', roles: ['unit'], units: ['GE1'], password: PASSWORD })).id;
  });
  afterAll(() => fixture.close());

  it('open with their secret alone, until they are withdrawn, and keep nothing that would open them', async () => {
    const { calendarFeeds } = fixture.identity;
    const { secret, ...feed } = await calendarFeeds.add(owner, 'GE1');
    expect(await calendarFeeds.find(secret)).toMatchObject({ id: feed.id, owner, unit: 'GE1' });
    expect(await calendarFeeds.ofOwner(owner)).toEqual([{ ...feed, lastReadAt: fixture.now() }]);
    const { rows } = await fixture.pool.query('SELECT f::text AS kept FROM calendar_feeds f');
    expect(rows[0].kept).not.toContain(secret);
    for (const guess of ['', 'x', `${secret}x`, 'A'.repeat(43)]) expect(await calendarFeeds.find(guess)).toBeUndefined();
    expect(await calendarFeeds.withdraw('018f0000-0000-7000-8000-000000000001', feed.id)).toBe(false);
    expect([await calendarFeeds.withdraw(owner, feed.id), await calendarFeeds.find(secret)]).toEqual([true, undefined]);
  });

  it('show no more than their owner may still see', async () => {
    const { identity } = fixture;
    const { id } = await identity.addUser({ name: 'Cim', roles: ['unit'], units: ['GE1'], password: PASSWORD });
    const [ofUnit, own] = [await identity.calendarFeeds.add(id, 'GE1'), await identity.calendarFeeds.add(id)];
    const shown = () => Promise.all([ofUnit, own].map(async ({ secret }) => (await identity.calendarFeeds.find(secret)) !== undefined));
    expect(await shown()).toEqual([true, true]);
    await identity.setRoles(id, ['unit'], ['FT1']);
    expect(await shown()).toEqual([false, true]);
    await identity.setRoles(id, ['decisionMaker']);
    expect(await shown()).toEqual([true, true]);
    await identity.setRoles(id, ['administrator']);
    expect(await shown()).toEqual([false, false]);
  });

  it('are silent for an owner who is disabled, and are no more than somebody needs', async () => {
    const { identity } = fixture;
    const { id } = await identity.addUser({ name: 'Bo', roles: ['coordinator'], password: PASSWORD });
    const { secret } = await identity.calendarFeeds.add(id);
    for (let n = 1; n < MOST_FEEDS; n++) await identity.calendarFeeds.add(id);
    await expect(identity.calendarFeeds.add(id)).rejects.toThrow(TooManyFeeds);
    await identity.disableUser(id);
    expect(await identity.calendarFeeds.find(secret)).toBeUndefined();
  });
});
