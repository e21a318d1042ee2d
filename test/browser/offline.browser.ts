// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Locator, Page } from '@playwright/test';
import { expect, settled, test } from './fixture.js';
import { inTimeline, openOrder, order } from './moves.js';
import { world } from './world.js';

const NOTE = 'Skriv en anteckning';
const writeNote = (page: Page, text: string): Promise<void> => order(page, NOTE, (dialog) => field(dialog).fill(text));
const field = (dialog: Locator): Locator => dialog.getByRole('textbox', { name: /^Anteckning/ });

test('a note written without a net waits, survives the page, and is sent once', async ({ open, caller }) => {
  const callId = await caller.call({ place: { text: 'Fyren' }, description: 'Någon ropar från bryggan.' });
  const page = await open({ who: 'coordinator' });
  await page.goto(`/cases/${callId}`);
  await settled(page);
  await page.context().setOffline(true);
  await writeNote(page, 'Skriven utan nät.');
  await expect(page.getByText('Du är offline')).toBeVisible();
  await expect(page.getByText('1 anteckning väntar på att skickas')).toBeVisible();
  await expect(page.locator('main').getByText('Skriven utan nät.')).toBeVisible();
  // What surrounds the screen is here; a screen that was never fetched is not, and says so instead of leaving nothing at all.
  await page.getByRole('button', { name: /^Du och dina val/ }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Mörkt' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Kortkommandon' }).getByRole('button', { name: 'Stäng' }).click();
  await page.getByRole('link', { name: 'Övningar' }).click();
  await expect(page.locator('main').getByText('Vi når inte servern')).toBeVisible();
  await page.goBack();
  await expect(page.locator('main').getByText('Skriven utan nät.')).toBeVisible();
  await page.close();
  await page.context().setOffline(false);
  const later = await page.context().newPage();
  await later.goto(`/cases/${callId}`);
  await expect(inTimeline(later, 'Skriven utan nät.')).toHaveCount(1);
  await expect(later.getByText('väntar på att skickas')).toBeHidden();
  // It says when it was written, not when it was sent, and is not sent again.
  await later.reload();
  await settled(later);
  await expect(inTimeline(later, 'Skriven utan nät.')).toHaveCount(1);
});

test('a note whose answer was lost is stored once', async ({ open, caller }) => {
  const callId = await caller.call({ place: { text: 'Fyren' }, description: 'Någon ropar från bryggan.' });
  const page = await open({ who: 'coordinator' });
  await page.goto(`/cases/${callId}`);
  await settled(page);
  let lost = 0;
  await page.route('**/add-note', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await writeNote(page, 'Svaret kom aldrig fram.');
  await expect(inTimeline(page, 'Svaret kom aldrig fram.')).toHaveCount(1);
  await expect(page.getByText('väntar på att skickas')).toBeHidden();
  expect(lost).toBe(1);
  await page.reload();
  await settled(page);
  await expect(inTimeline(page, 'Svaret kom aldrig fram.')).toHaveCount(1);
});

test('what is typed survives a reload and a session that ends', async ({ open, caller }) => {
  const callId = await caller.call({ place: { text: 'Fyren' }, description: 'Någon ropar från bryggan.' });
  const page = await open({ who: 'coordinator' });
  await page.goto(`/cases/${callId}`);
  const first = await openOrder(page, NOTE);
  await field(first).fill('Halvskriven.');
  await page.reload();
  const dialog = await openOrder(page, NOTE);
  const note = field(dialog);
  await expect(note).toHaveValue('Halvskriven.');
  await page.context().clearCookies();
  await dialog.getByRole('button', { name: 'Spara' }).click();
  const again = page.getByRole('dialog', { name: 'Logga in igen' });
  await expect(again).toBeVisible();
  await again.getByLabel('Lösenord').fill(world().people.coordinator.password);
  await again.getByRole('button', { name: 'Logga in' }).click();
  await expect(again).toBeHidden();
  await expect(note).toHaveValue('Halvskriven.');
  await dialog.getByRole('button', { name: /^Spara/ }).click();
  await expect(inTimeline(page, 'Halvskriven.')).toHaveCount(1);
});
