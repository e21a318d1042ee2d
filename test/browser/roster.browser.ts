// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from './fixture.js';
import { world } from './world.js';

const UNIT = 'Bevakningsbolag, rond';
const DAYS_TO_NEXT_WEEK = 7;

test('a shift is cancelled in the week, the gap is warned of and filled, and the shift is swapped when both have said yes', async ({ open }) => {
  const { coordinator, decisionMaker } = world().people;
  const nextWeek = new Date(Date.now() + DAYS_TO_NEXT_WEEK * 86_400_000).toISOString().slice(0, 10);
  const page = await open({ who: 'coordinator' });
  const dialog = page.getByRole('dialog');
  await page.goto(`/roster?day=${nextWeek}`);
  await page.getByRole('button', { name: 'Ta över bemanningen' }).click();
  await dialog.getByRole('button', { name: 'Ta över bemanningen' }).click();
  await expect(page.getByText('Bemanningen följer kommunens fil')).toBeHidden();

  // Nobody else works the night between Monday and Tuesday, whatever the season.
  const unusual = page.getByRole('row').filter({ hasText: 'Ändrat mot grundschemat' });
  await page.getByRole('button', { name: `Varför: ${UNIT} från 20:00` }).first().click();
  await dialog.getByRole('button', { name: 'Ställ in passet' }).click();
  await dialog.getByRole('button', { name: 'Ställ in passet' }).click();
  await expect(unusual).toHaveCount(1);
  await expect(unusual).toContainText('Passet ställdes in');

  await page.getByRole('button', { name: /^Ingen i tjänst från .* Lägg till pass$/ }).first().click();
  await dialog.getByRole('button', { name: /Enhet/ }).click();
  await page.getByRole('option', { name: 'Fältteamet' }).click();
  await dialog.getByText('Vilka som har passet').first().click();
  await dialog.getByText(coordinator.name, { exact: true }).click();
  await dialog.getByRole('button', { name: 'Lägg till pass' }).click();
  await expect(dialog).toBeHidden();
  await expect(unusual).toHaveCount(0);

  await page.getByRole('button', { name: 'Varför: Fältteamet från' }).first().click();
  await dialog.getByRole('button', { name: 'Fråga om byte' }).click();
  await dialog.getByRole('button', { name: /Vem frågar du/ }).click();
  await page.getByRole('option', { name: decisionMaker.name }).click();
  await dialog.getByRole('button', { name: 'Fråga', exact: true }).click();
  await expect(dialog).toBeHidden();

  const asked = await open({ who: 'decisionMaker' });
  await asked.goto('/roster?part=swaps');
  await asked.getByRole('button', { name: 'Ja, jag byter' }).click();
  await asked.getByRole('dialog').getByRole('button', { name: 'Ja, jag byter' }).click();
  await expect(asked.getByText('båda har sagt ja')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Varför: Fältteamet från' }).first().click();
  await expect(dialog.getByText(decisionMaker.name, { exact: true })).toBeVisible();
});
