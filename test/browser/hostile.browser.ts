// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { expect, PHONE, settled, test } from './fixture.js';
import { HOSTILE } from './hostile-texts.js';
import { world } from './world.js';

test('hostile words are words, on every screen that shows them', async ({ open }) => {
  const { cases } = world();
  const page = await open({ who: 'everything' });
  const places = [
    '/cases', `/cases/${cases.hostile}`, `/follow-ups/${cases.hostile}`, '/', '/follow-ups', `/cases?q=${encodeURIComponent(HOSTILE[0] ?? '')}`,
  ];
  for (const place of places) {
    await page.goto(place);
    await settled(page);
  }
  // That nothing was run, shown as a dialog, or asked of anybody else is held for every page by the fixture.
  await page.goto(`/cases/${cases.hostile}`);
  await settled(page);
  for (const text of HOSTILE.slice(0, 11)) await expect(page.locator('main').getByText(text).first()).toBeVisible();
  expect(await page.locator('main iframe, main script, main img[src="x"], main math, main [onerror], main [onload], main [onfocus]').count()).toBe(0);
});

test('a word without end does not push a phone aside', async ({ open }) => {
  const page = await open({ who: 'everything', viewport: PHONE });
  for (const place of ['/cases', `/cases/${world().cases.hostile}`]) {
    await page.goto(place);
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), place).toBeLessThanOrEqual(0);
  }
});
