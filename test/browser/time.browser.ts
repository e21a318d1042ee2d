// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from './fixture.js';
import { inTimeline } from './moves.js';
import { UNIT } from './seed.js';

// Moves the clock for everybody: the configuration lets all the others be done first.

test('a promise is broken when the shift begins, is told of, and can still be kept', async ({ open, as, caller }) => {
  const place = 'Gamla torget';
  const [person, shift] = [as('everything'), await as('everything').nextShift(UNIT)];
  const caseId = await caller.call({ place: { text: place }, description: 'Klotter på väggen mot parken.', category: 'graffiti' });
  await person.command(caseId, 'request-decision');
  await person.command(caseId, 'defer-to-next-shift', { shifts: [shift], why: 'Lugnt på platsen.' });
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
});
