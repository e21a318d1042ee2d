// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { expect, settled, test } from './fixture.js';
import { hasNothingForeign } from './foreign.js';
import { HOSTILE } from './hostile-texts.js';
import { world } from './world.js';

// The second needs the roster that the first has taken over.
test.describe.configure({ mode: 'serial' });

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

test('what units and schedules are called are words on their screens', async ({ open, as }) => {
  const person = as('coordinator');
  for (const [index, text] of HOSTILE.filter((_text, at) => at % 40 === 0).entries()) {
    const [code, name] = [`H${index}`, `${index} ${[...text.replaceAll(/\s/gu, ' ')].slice(0, 36).join('').trim()}`];
    await person.plan('add-unit', { code, name, kind: 'volunteer' });
    await person.plan('plan-temporary-schedule', { name, units: [code], from: '2098-07-12', to: '2098-07-18', patterns: [] });
  }
  const page = await open({ who: 'coordinator' });
  for (const place of ['/roster', '/roster?part=units', '/roster?part=plans', '/roster?part=swaps']) {
    await page.goto(place);
    await settled(page);
    await hasNothingForeign(page, place);
  }
});
