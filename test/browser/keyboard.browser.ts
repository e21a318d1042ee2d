// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from '@playwright/test';
import { expect, settled, test } from './fixture.js';
import { world } from './world.js';

/** Goes on with Tab until the thing with that name has the focus, as somebody does who sees where it is. */
const tabTo = async (page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp, most = 60): Promise<void> => {
  const target = page.getByRole(role, { name }).first();
  await expect(target).toBeAttached();
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${most} presses of Tab did not lead to ${String(name)}`);
};

test('the keyboard is enough', async ({ open, caller }) => {
  const callId = await caller.call({ place: { text: 'Tangentvägen' }, description: 'Ska läsas utan mus.' });
  const { name, password } = world().people.coordinator;
  const page = await open();
  await page.goto('/');
  await expect(page.getByLabel('Användarnamn')).toBeFocused();
  const { keyboard } = page;
  await keyboard.type(name);
  await keyboard.press('Tab');
  await keyboard.type(password);
  await keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Huvudmeny' })).toBeVisible();
  await settled(page);
  await keyboard.type('gh');
  await expect(page.getByRole('heading', { name: 'Händelser', level: 1 })).toBeFocused();
  // Others report calls at the same time, and theirs are theirs.
  const row = page.locator(`tr[data-case="${callId}"]`);
  await expect(row).toBeVisible();
  await expect(async () => {
    await keyboard.press('j');
    await expect(row.locator('a:focus')).toBeVisible({ timeout: 200 });
  }).toPass();
  await keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/cases/${callId}`));
  await settled(page);
  await keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Skriv en anteckning' });
  await expect(dialog).toBeVisible();
  await tabTo(page, 'textbox', /^Anteckning/);
  await keyboard.type('Skriven utan mus.');
  await tabTo(page, 'button', 'Spara');
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('main').getByText('Skriven utan mus.').first()).toBeVisible();
  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Kortkommandon' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a follow-up is done without a mouse, and focus goes back to where it was', async ({ open, caller }) => {
  const callId = await caller.call({ place: { text: 'Tangentgatan' }, description: 'Ska följas upp utan mus.' });
  const page = await open({ who: 'coordinator' });
  const { keyboard } = page;
  await page.goto(`/follow-ups/${callId}`);
  await settled(page);
  await tabTo(page, 'button', 'Skjut upp');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Skjut upp' })).toBeFocused();
  await tabTo(page, 'button', /Vad blev resultatet/);
  await keyboard.press('Enter');
  await expect(page.getByRole('option').first()).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(page.getByRole('button', { name: /Vad blev resultatet/ })).toBeFocused();
  await tabTo(page, 'radio', 'Bra');
  await keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Bra' })).toBeChecked();
  await tabTo(page, 'button', 'Spara uppföljningen');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/follow-ups$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  // What was just done is said aloud, too.
  await expect(page.getByRole('status').filter({ hasText: 'Uppföljningen är sparad' })).toHaveCount(1);
});

test('the palette leads anywhere, and single letters can be switched off', async ({ open }) => {
  const page = await open({ who: 'coordinator' });
  const { keyboard } = page;
  await page.goto('/');
  await settled(page);
  await keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Gör eller gå till' })).toBeVisible();
  await keyboard.type('Rapporter');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/reports/);
  await page.getByRole('button', { name: /^Du och dina val/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Kortkommandon med en bokstav' }).click();
  await keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await keyboard.type('gh');
  await keyboard.press('?');
  await expect(page).toHaveURL(/\/reports/);
  await expect(page.getByRole('dialog')).toBeHidden();
});
