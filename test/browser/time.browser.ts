// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Locator } from '@playwright/test';
import { expect, test } from './fixture.js';
import { inTimeline } from './moves.js';
import { UNIT } from './seed.js';
import { UNKNOWN, world } from './world.js';

// Moves the clock for everybody: the configuration lets all the others be done first.

test('a promise is broken when the shift begins, is told of, and can still be kept', async ({ open, as, caller }) => {
  // When the clock moves, everybody who waits is told: what is tried again stands in line behind them.
  test.setTimeout(180_000);
  const place = 'Gamla torget';
  const [person, shift] = [as('everything'), await as('everything').nextShift(UNIT)];
  const caseId = await caller.call({ place: { text: place }, description: 'Klotter på väggen mot parken.', category: 'graffiti' });
  await person.command(caseId, 'request-decision');
  await person.command(caseId, 'defer-to-next-shift', { shifts: [shift], why: 'Lugnt på platsen.' });
  const [{ coordinator, decisionMaker }, nobody] = [world().people, `${UNKNOWN}@example.se`];
  for (const { name } of [coordinator, decisionMaker]) await person.haveTold(name, nobody);
  const page = await open({ who: 'coordinator' });
  await page.goto(`/cases/${caseId}`);
  const planned = page.getByRole('listitem').filter({ hasText: 'Passet börjar utan att någon har tagit emot' }).locator('time');
  const breaks = Date.parse((await planned.getAttribute('datetime')) ?? '');
  expect(breaks).toBeGreaterThanOrEqual(Date.parse(shift.start));
  await person.moveClock(new Date(breaks + 1_000).toISOString());
  // By itself, while the page is open.
  await expect(inTimeline(page, 'Löftet bröts')).toHaveCount(1);
  await page.goto('/');
  await expect(page.getByRole('link').filter({ hasText: place }).getByText('Passet tog inte emot').first()).toBeVisible();
  const unit = await open({ who: 'unit' });
  await unit.goto(`/handovers/${UNIT}?shift=${shift.start}`);
  const left = unit.getByRole('listitem').filter({ hasText: place });
  await expect(left.getByText('Inte mottagen i tid')).toBeVisible();
  await left.getByRole('button', { name: 'Mottagen' }).click();
  await expect(left.getByText('Mottagen för sent')).toBeVisible();

  // Two were to be told, at addresses that nobody has: one is mended and tried again, the other let be.
  const told = page.getByRole('region', { name: 'Underrättade' }).getByRole('listitem').filter({ hasText: 'En person' });
  await page.goto(`/cases/${caseId}`);
  await expect(told.filter({ hasText: 'Kom inte fram' })).toHaveCount(2);
  await person.haveTold(coordinator.name, 'samordnaren@example.se');
  const settings = await open({ who: 'everything' });
  await settings.goto('/settings');
  const rows = settings.getByRole('row').filter({ has: settings.locator(`a[href$="${caseId}"]`) });
  const choose = async (row: Locator, what: string, done: string): Promise<void> => {
    await row.getByRole('button').click();
    await settings.getByRole('menuitem', { name: what }).click();
    await expect(settings.getByText(done).first()).toBeVisible();
  };
  await expect(rows.filter({ hasText: 'Uppgiven' })).toHaveCount(2);
  for (const row of await rows.all()) await choose(row, 'Försök igen', 'Försöker igen');
  // Who was told is no event of the case: it is read when the page is.
  await expect(async () => {
    await page.reload();
    await expect(told.filter({ hasText: 'Skickat' })).toHaveCount(1, { timeout: 2_000 });
  }).toPass();
  await expect(rows).toHaveCount(1);
  await choose(rows.filter({ hasText: 'Uppgiven' }), 'Låt vara', 'Borta ur listan');
  await expect(rows).toHaveCount(0);
});
