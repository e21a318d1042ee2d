// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession, Page } from '@playwright/test';
import { DESKTOP, expect, NARROWEST, overflow, PHONE, settled, test } from './fixture.js';
import { nameless } from './names.js';
import { addressOf, parts, screens } from './screens.js';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const IS_ALL = process.env['FYRVAKT_TEST_LOOKS'] === 'all';
type Language = 'sv' | 'en';

const violations = async (page: Page, language: Language): Promise<string[]> => {
  // One page without frames of others: no need for a second page to put the findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).withTags(STANDARD);
  // The costliest by far, and colours are the same in any language.
  if (language === 'en' && !IS_ALL) axe.disableRules('color-contrast');
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target, any }) => `${id} (${help}): ${target.join(' ')} ${any[0]?.message ?? ''}`));
};

/** In one language both widths and both themes; in the other, where only words differ, one look. All of them with FYRVAKT_TEST_LOOKS=all. */
const ALL = [[DESKTOP, 'light'], [PHONE, 'dark'], [DESKTOP, 'dark'], [PHONE, 'light']] as const;
const LOOKS = IS_ALL ? { sv: ALL, en: ALL } : { sv: ALL.slice(0, 2), en: ALL.slice(3) };

const NORMAL_PX = 16;

/** The text that somebody has chosen in the browser: measures and breakpoints follow it. */
const textSize = (session: CDPSession, px: number): Promise<unknown> => session.send('Page.setFontSizes', { fontSizes: { standard: px, fixed: px } });

const inspect = async (page: Page, language: Language): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  const found = [...(await nameless(session)), ...(await overflow(page))];
  for (const [viewport, colorScheme] of LOOKS[language]) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page, language)).map((violation) => `${viewport.width} px, ${colorScheme}: ${violation}`));
  }
  await page.setViewportSize(NARROWEST);
  found.push(...(await overflow(page)));
  await page.setViewportSize(DESKTOP);
  await textSize(session, 2 * NORMAL_PX);
  found.push(...(await overflow(page)).map((wide) => `with text twice as large: ${wide}`));
  await textSize(session, NORMAL_PX);
  await session.detach();
  return found;
};

/** As many as there are workers: each in a browser that remembers what it has fetched, which is what most of the time would go to. */
const PARTS = [0, 1];

const remember = (page: Page, language: Language): Promise<void> =>
  page.evaluate((chosen) => localStorage.setItem('fyrvakt.language', chosen), language);

const chooseEnglish = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Du och dina val/ }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
};

/** Speaks English from here on, as somebody chooses it, or chose it before a dialog covered the menu; the next page is in Swedish again. */
const speakEnglish = async (page: Page): Promise<void> => {
  await page.setViewportSize(DESKTOP);
  if (await page.getByRole('dialog').isVisible()) {
    await remember(page, 'en');
    await page.reload();
  } else await chooseEnglish(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await remember(page, 'sv');
  await settled(page);
};

for (const part of PARTS)
  test(`everybody can use every screen in both languages (part ${part + 1} of ${PARTS.length})`, async ({ open }) => {
    const paths = [...screens(), ...(IS_ALL ? parts() : [])].filter((_, index) => index % PARTS.length === part);
    test.setTimeout((IS_ALL ? 60_000 : 20_000) * paths.length);
    const page = await open({ who: 'everything' });
    for (const path of paths)
      await test.step(path, async () => {
        await page.setViewportSize(DESKTOP);
        await page.goto(addressOf(path));
        await settled(page);
        expect.soft(await inspect(page, 'sv'), path).toEqual([]);
        await speakEnglish(page);
        expect.soft(await inspect(page, 'en'), `${path} in English`).toEqual([]);
      });
  });

for (const language of ['sv', 'en'] as const)
  test(`everybody can sign in (${language})`, async ({ open }) => {
    const page = await open({ language });
    await page.goto('/');
    await settled(page);
    expect(await inspect(page, language)).toEqual([]);
  });
