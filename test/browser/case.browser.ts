// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Locator } from '@playwright/test';
import { expect, settled, test } from './fixture.js';
import { inTimeline, openOrder, order } from './moves.js';

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

/** As a field for a time takes it, on the clock on the wall. */
/** `202611220213`: as it is written in a field that says year, month, day, hour and minute. */
const onTheWall = (at: Date): string => at.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).slice(0, 16).replace(/\D/g, '');

const whenIn = (dialog: Locator): Locator => dialog.getByRole('group', { name: /^När hände det\?/ }).getByRole('spinbutton');

const write = (dialog: Locator, text: string): Promise<void> => dialog.getByRole('textbox', { name: /^Anteckning/ }).fill(text);

test('two people collide, and the second sees what the first did before it is done all the same', async ({ open, caller }) => {
  const callId = await caller.call({ place: { text: 'Kyrkan' }, description: 'Någon har klättrat upp på taket.' });
  const [one, other] = await Promise.all([open({ who: 'coordinator' }), open({ who: 'everything' })]);
  await Promise.all([one, other].map((page) => page.goto(`/cases/${callId}`)));
  const [first, second] = await Promise.all([one, other].map((page) => openOrder(page, 'Rätta platsen')));
  if (!first || !second) throw new Error('two forms');
  await second.getByRole('combobox').fill('Kyrkogården');
  await first.getByRole('combobox').fill('Kyrkans tak');
  await first.getByRole('button', { name: 'Spara' }).click();
  await expect(first).toBeHidden();
  await second.getByRole('button', { name: 'Spara' }).click();
  await expect(second.getByText('Händelsen har ändrats medan du skrev')).toBeVisible();
  await expect(second.getByRole('listitem').filter({ hasText: 'Plats rättad' })).toHaveCount(1);
  await expect(second.getByRole('combobox')).toHaveValue('Kyrkogården');
  await second.getByRole('button', { name: 'Spara ändå' }).click();
  await expect(second).toBeHidden();
  // Both are told, in the order in which they came, also to the one who was there first.
  await expect(inTimeline(one, 'Ny plats:')).toHaveCount(2);
  await expect(one.getByRole('heading', { level: 1 })).toContainText('Kyrkogården');
});

test('a fact that is told late stands where it happened, and says when it was told', async ({ open, caller }) => {
  const called = minutesAgo(90);
  const callId = await caller.call({ place: { text: 'Bryggan' }, description: 'En båt driver.', receivedAt: called.toISOString() });
  const page = await open({ who: 'coordinator' });
  await page.goto(`/cases/${callId}`);
  await order(page, 'Skriv en anteckning', (dialog) => write(dialog, 'Båten är förtöjd.'));
  await order(page, 'Skriv en anteckning', async (dialog) => {
    await write(dialog, 'Vaktmästaren ringde.');
    await whenIn(dialog).first().focus();
    await page.keyboard.type(onTheWall(minutesAgo(45)));
  });
  await expect(inTimeline(page, 'Vaktmästaren ringde.')).toHaveCount(1);
  expect(await page.locator('li[id^="e-"]').allInnerTexts()).toEqual([
    expect.stringContaining('Samtal:'), expect.stringContaining('Vaktmästaren ringde.'), expect.stringContaining('Båten är förtöjd.'),
  ]);
  await expect(inTimeline(page, 'Vaktmästaren ringde.')).toContainText('antecknat');
  await expect(inTimeline(page, 'Båten är förtöjd.')).not.toContainText('antecknat');
  // The silence before it can be filled as well, at its own time.
  await page.getByRole('button', { name: 'Lägg till något som hände här' }).first().click();
  const filled = whenIn(page.getByRole('dialog', { name: 'Skriv en anteckning' }));
  await expect(filled.last()).toHaveText(onTheWall(called).slice(-2));
  expect((await filled.allInnerTexts()).join('')).toBe(onTheWall(called));
});

test('a case is shown as it was known then, by a link that can be sent', async ({ open, caller, as }) => {
  const callId = await caller.call({ place: { text: 'Skolan' }, description: 'Larmet tjuter.' });
  await as('everything').command(callId, 'add-note', { text: 'Väktaren är på väg.' });
  await as('everything').command(callId, 'correct-place', { place: { text: 'Idrottshallen' } });
  const page = await open({ who: 'coordinator' });
  await page.goto(`/cases/${callId}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Idrottshallen');
  const slider = page.getByRole('slider', { name: 'Visa händelsen som den var känd' });
  await slider.focus();
  await slider.press('Home');
  await expect(page).toHaveURL(/[?&]at=\d+/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Skolan');
  await expect(inTimeline(page, 'Väktaren är på väg.')).toHaveCount(0);
  await slider.press('ArrowRight');
  await expect(inTimeline(page, 'Väktaren är på väg.')).toHaveCount(1);
  await expect(inTimeline(page, 'Ny plats:')).toHaveCount(0);
  // What is shown is the past: nothing can be done to it.
  await expect(page.getByRole('button', { name: 'Skriv en anteckning' })).toHaveCount(0);
  const link = page.url();
  const sent = await open({ who: 'everything' });
  await sent.goto(link);
  await settled(sent);
  await expect(sent.getByRole('heading', { level: 1 })).toContainText('Skolan');
  await expect(inTimeline(sent, 'Väktaren är på väg.')).toHaveCount(1);
  await sent.getByRole('button', { name: 'Visa nuläget' }).first().click();
  await expect(sent.getByRole('heading', { level: 1 })).toContainText('Idrottshallen');
});
