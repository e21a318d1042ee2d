// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DESKTOP, expect, PHONE, settled, test } from './fixture.js';
import { addressOf, screens } from './screens.js';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const violations = async (page: Page): Promise<string[]> => {
  // One page without frames of others: no need for a second page to put the findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).withTags(STANDARD);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target, any }) => `${id} (${help}): ${target.join(' ')} ${any[0]?.message ?? ''}`));
};

/** In one language both widths and both themes; in the other, where only words differ, one look. All of them with FYRVAKT_TEST_LOOKS=all. */
const ALL = [[DESKTOP, 'light'], [PHONE, 'dark'], [DESKTOP, 'dark'], [PHONE, 'light']] as const;
const LOOKS = process.env['FYRVAKT_TEST_LOOKS'] === 'all' ? { sv: ALL, en: ALL } : { sv: ALL.slice(0, 2), en: ALL.slice(3) };

const inspect = async (page: Page, language: keyof typeof LOOKS): Promise<string[]> => {
  const found: string[] = [];
  for (const [viewport, colorScheme] of LOOKS[language]) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violations(page)).map((violation) => `${viewport.width} px, ${colorScheme}: ${violation}`));
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return overflow > 0 ? [...found, `${overflow} px wider than a phone`] : found;
};

for (const language of ['sv', 'en'] as const) {
  for (const path of screens())
    test(`everybody can use ${path} (${language})`, async ({ open }) => {
      const page = await open({ who: 'everything', language });
      await page.goto(addressOf(path));
      await settled(page);
      expect(await inspect(page, language)).toEqual([]);
    });

  test(`everybody can sign in (${language})`, async ({ open }) => {
    const page = await open({ language });
    await page.goto('/');
    await settled(page);
    expect(await inspect(page, language)).toEqual([]);
  });
}
