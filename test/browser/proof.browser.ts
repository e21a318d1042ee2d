// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from '@playwright/test';
import { expect, settled, test } from './fixture.js';
import { closeByReview } from './moves.js';
import { addressOf } from './screens.js';
import { world } from './world.js';

/** A month of which no other test knows. */
const quietMonth = (): string => {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - 5, 1);
  return day.toISOString().slice(0, 7);
};

test('a month is proven, call by call, and what is missing is red until it is done', async ({ open, caller, as }) => {
  const month = quietMonth();
  const [done, left] = await Promise.all([12, 13].map((day) =>
    caller.call({ place: { text: `Parken ${day}` }, description: 'Trasig bänk.', receivedAt: `${month}-${day}T10:00:00.000Z` })));
  await as('everything').command(done ?? '', 'record-follow-up', { outcome: 'solvedOnSite', quality: 'good' });
  const page = await open({ who: 'coordinator' });
  await page.goto(`/follow-ups/months/${month}`);
  await expect(page.getByText('1 samtal är inte uppföljt.')).toBeVisible();
  await expect(page.getByText(/^50 % uppföljda/)).toBeVisible();
  const outstanding = page.locator('dl > [data-bad]');
  await expect(outstanding).toContainText('Återstår');
  await expect(outstanding.getByRole('definition')).toHaveText('1');
  await page.getByRole('checkbox', { name: 'Bara de som återstår' }).check({ force: true });
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row').filter({ hasText: 'Parken 13' }).getByRole('link')).toHaveAttribute('href', `/follow-ups/${left}`);
  await closeByReview(page, left ?? '');
  await page.goto(`/follow-ups/months/${month}`);
  await expect(page.getByText('Alla 2 samtal är uppföljda.')).toBeVisible();
  await expect(page.getByText(/^100 % uppföljda/)).toBeVisible();
  await expect(page.locator('dl > [data-bad]')).toHaveCount(0);
});

/** How many sheets of A4 a page is on paper. */
const sheets = async (page: Page): Promise<number> => {
  const pdf = await page.pdf({ format: 'A4' });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
};

test('what is printed holds what is needed on paper and nothing else', async ({ open }) => {
  const { cases, shift } = world();
  const page = await open({ who: 'everything' });
  const printed: readonly (readonly [string, string, number])[] = [
    [`/handovers/${shift.unit}?shift=${shift.start}`, 'Utskriven', 1], [`/cases/${cases.rich}`, 'Utskriven av', 3],
    [addressOf('/reports/$month'), 'Uppföljning', 6], [addressOf('/follow-ups/months/$month'), 'Varje samtal ska följas upp', 2],
    ['/calls/new', 'Fyll i när Fyrvakt inte går att nå.', 2],
  ];
  for (const [address, words, most] of printed) {
    await page.goto(address);
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(words).first(), address).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Huvudmeny' }), address).toBeHidden();
    await expect(page.getByRole('button', { name: 'Skriv ut' }), address).toBeHidden();
    expect(await sheets(page), address).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: null });
  }
});
