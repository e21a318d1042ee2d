// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { expect, settled, test } from './fixture.js';
import { inTimeline } from './moves.js';
import { world } from './world.js';

test('whoever listens finds the way, hears what a case is, and what happens in it', async ({ open, as }) => {
  const caseId = world().cases.rich;
  const page = await open({ who: 'coordinator' });
  await page.goto('/');
  await settled(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Händelser' }).click();
  await expect(page.getByRole('heading', { name: 'Händelser', level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(/^Händelser/);
  await page.goto(`/cases/${caseId}`);
  await settled(page);
  await expect(page).toHaveTitle(/Södra hamnen/);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - link "Händelser"
      - heading /Södra hamnen/ [level=1]
      - group "Åtgärder":
        - button "Skriv en anteckning"
        - button "Fler åtgärder"
      - region "Vad som har hänt":
        - heading "Vad som har hänt" [level=2]
        - list
      - region "Det vi vet":
        - heading "Det vi vet" [level=2]
      - region "Uppföljning":
        - heading "Uppföljning" [level=2]
        - list
      - region /Kontakter/:
        - list
      - region "Som det såg ut då":
        - slider "Visa händelsen som den var känd"
  `);
  // Each fact reads as a sentence: when, what, who said so; and what can be done with it says with which.
  await expect(inTimeline(page, 'Följdfråga').first()).toMatchAriaSnapshot(`
    - listitem:
      - link /\\d{2}:\\d{2}/
      - paragraph: "Följdfråga: Ungefär hur många är de?"
      - paragraph: Omkring åtta.
      - paragraph: SOS
      - 'button "Mer om: Följdfråga: Ungefär hur många är de?"'
  `);
  await as('everything').command(caseId, 'add-note', { text: 'Hörs den här?' });
  await expect(page.getByRole('status').filter({ hasText: 'Nytt: Anteckning' })).toHaveCount(1);
});

test('what is wrong in a form is said first, and leads to where it is', async ({ open }) => {
  const page = await open({ who: 'everything' });
  await page.goto('/calls/new');
  await settled(page);
  await page.getByRole('button', { name: 'Registrera samtalet' }).click();
  const wrong = page.getByRole('alert').filter({ hasText: 'Det här behöver rättas' });
  await expect(wrong).toBeFocused();
  await expect(page).toHaveTitle(/^Fel: /);
  await wrong.getByRole('link').first().click();
  const field = page.locator(':focus');
  await expect(field).toBeVisible();
  expect(await field.evaluate((element) => element.closest('[id^="q-"]') !== null)).toBe(true);
});
