// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { expect, PHONE, settled, test } from './fixture.js';
import { world } from './world.js';

test('signing in leads to where one was going', async ({ open }) => {
  const { name, password } = world().people.coordinator;
  const page = await open();
  await page.goto('/cases');
  await page.getByLabel('Användarnamn').fill(name);
  await page.getByLabel('Lösenord').fill('fel lösenord');
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Lösenord').fill(password);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(page.getByRole('heading', { name: 'Händelser', level: 1 })).toBeVisible();
});

test('a call appears live, and is opened', async ({ open, caller }) => {
  const page = await open({ who: 'coordinator' });
  await page.goto('/cases');
  await settled(page);
  const place = `Kajen ${randomUUID().slice(0, 8)}`;
  await caller.call({ place: { text: place }, description: 'Ett nytt samtal.' });
  await page.getByRole('button', { name: /ny(a)? händelse/ }).click();
  await page.getByRole('row').filter({ hasText: place }).getByRole('link').first().click();
  await expect(page.locator('main').getByText('Ett nytt samtal.').first()).toBeVisible();
});

test('a case gets a note, is followed up, and is closed', async ({ open, caller }) => {
  const callId = await caller.call({ place: { text: 'Skolgården' }, description: 'Skadegörelse på en bänk.' });
  const page = await open({ who: 'coordinator' });
  await page.goto(`/cases/${callId}`);
  await page.getByRole('button', { name: 'Skriv en anteckning' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Skriv en anteckning' });
  await dialog.getByRole('textbox', { name: /^Anteckning/ }).fill('Fastighetsskötaren är på väg.');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('main').getByText('Fastighetsskötaren är på väg.').first()).toBeVisible();
  await page.goto(`/follow-ups/${callId}`);
  await page.getByRole('button', { name: /Vad blev resultatet/ }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('radio', { name: 'Bra' }).check({ force: true });
  const close = page.getByRole('checkbox', { name: 'Avsluta händelsen när allt är uppföljt' });
  if (!(await close.isChecked())) await close.check({ force: true });
  await page.getByRole('button', { name: 'Spara uppföljningen' }).click();
  await expect(page).toHaveURL(/\/follow-ups$/);
  await page.goto(`/cases/${callId}`);
  await expect(page.locator('main').getByText('Avslutad').first()).toBeVisible();
});

test('a decision is made by phone', async ({ open }) => {
  const page = await open({ who: 'decisionMaker', viewport: PHONE });
  await page.goto('/decisions');
  await page.getByRole('listitem').filter({ hasText: 'Norra hamnen' }).getByRole('link', { name: 'Se och besluta' }).click();
  await page.getByRole('button', { name: 'Lämna till nästa pass' }).click();
  await page.getByRole('button', { name: /^Besluta: lämna till/ }).click();
  await expect(page.getByRole('heading', { name: /^Beslutet fattades/ })).toBeVisible();
});

test('a shift takes over what was left to it', async ({ open }) => {
  const { shift } = world();
  const page = await open({ who: 'unit', viewport: PHONE });
  await page.goto(`/handovers/${shift.unit}?shift=${shift.start}`);
  const left = page.getByRole('listitem').filter({ hasText: 'Gamla torget' });
  await left.getByRole('button', { name: 'Mottagen' }).click();
  await expect(left.getByRole('button', { name: 'Mottagen' })).toBeHidden();
  await expect(left.getByText('Mottagen').first()).toBeVisible();
});

test('the keyboard is enough', async ({ open }) => {
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
  await expect(page.locator('tr[data-case]').first()).toBeVisible();
  await keyboard.press('j');
  await expect(page.locator('tr[data-case] a:focus')).toBeVisible();
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}/);
  await settled(page);
  await keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Skriv en anteckning' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Anteckning/ }).focus();
  await keyboard.type('Skriven utan mus.');
  await dialog.getByRole('button', { name: 'Spara' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('main').getByText('Skriven utan mus.').first()).toBeVisible();
  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Kortkommandon' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
