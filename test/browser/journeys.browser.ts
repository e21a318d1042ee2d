// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { expect, PHONE, settled, test } from './fixture.js';
import { closeByReview, inTimeline, order } from './moves.js';
import { startSimulator } from './simulator.js';
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

test('a call arrives live and is followed to its closing', async ({ open, as }) => {
  const page = await open({ who: 'coordinator' });
  await page.goto(`/cases?source=${world().simulator.sourceSystem}`);
  await settled(page);
  const known = await page.locator('tr[data-case]').count();
  const stop = startSimulator();
  try {
    await page.getByRole('button', { name: /ny(a)? händelse/ }).click();
    await expect.poll(() => page.locator('tr[data-case]').count()).toBeGreaterThan(known);
  } finally {
    await stop();
  }
  await page.locator('tr[data-case]').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}/);
  await settled(page);
  const caseId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await expect(inTimeline(page, 'Samtal:')).toHaveCount(1);
  // What a colleague does is seen at once by whoever has the case open.
  await as('everything').command(caseId, 'notify-resource', { unit: 'FT1', channel: 'phone' });
  await expect(inTimeline(page, 'Kontaktade').first()).toBeVisible();
  await order(page, 'Skriv en anteckning', (dialog) =>
    dialog.getByRole('textbox', { name: /^Anteckning/ }).fill('Fastighetsskötaren är på väg.'));
  await expect(inTimeline(page, 'Fastighetsskötaren är på väg.')).toHaveCount(1);
  // The town may have come as far as asking for a decision, and what waits for one is not closed.
  if (await as('everything').awaitsDecision(caseId)) await as('everything').command(caseId, 'decide-special-handling', { why: 'Pågår.' });
  await closeByReview(page, caseId);
  await page.goto(`/cases/${caseId}`);
  await expect(inTimeline(page, 'Händelsen avslutades')).toHaveCount(1);
});

test('nobody is on duty, it is decided by phone, left to a shift, and taken over by it', async ({ open, as, caller }) => {
  const place = 'Norra hamnen';
  const caseId = await caller.call({ place: { text: place }, description: 'Klotter på väggen mot parken.', category: 'graffiti' });
  const decider = await open({ who: 'decisionMaker', viewport: PHONE });
  await decider.goto('/decisions');
  await settled(decider);
  await as('everything').command(caseId, 'report-no-recipient', { considered: ['FT1', world().shift.unit] });
  // It comes to the phone by itself.
  await decider.getByRole('listitem').filter({ hasText: place }).getByRole('link', { name: 'Se och besluta' }).click();
  await decider.getByRole('button', { name: 'Lämna till nästa pass' }).click();
  const question = decider.getByRole('dialog', { name: 'Lämna till nästa pass' });
  const chosen = question.getByRole('checkbox', { name: new RegExp(world().unitName) });
  await chosen.check({ force: true });
  await question.getByRole('button', { name: /^Besluta: lämna till/ }).click();
  await expect(decider.getByRole('heading', { name: /^Beslutet fattades/ })).toBeVisible();
  const unit = await open({ who: 'unit', viewport: PHONE });
  await unit.goto(`/handovers/${world().shift.unit}?shift=${world().shift.start}`);
  const left = unit.getByRole('listitem').filter({ hasText: place });
  await left.getByRole('button', { name: 'Mottagen' }).click();
  await expect(left.getByRole('button', { name: 'Mottagen' })).toBeHidden();
  await expect(left.getByText('Mottagen').first()).toBeVisible();
  const coordinator = await open({ who: 'coordinator' });
  await coordinator.goto(`/cases/${caseId}`);
  await expect(coordinator.getByText('Mottagen av passet').first()).toBeVisible();
  for (const fact of ['Ingen i tjänst gick att nå', 'Beslutsfunktionen fick frågan', 'Beslut: lämna till', 'tog emot'])
    await expect(inTimeline(coordinator, fact).first()).toBeVisible();
});
