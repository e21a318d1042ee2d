// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from '@playwright/test';
import { expect, settled } from './fixture.js';
import type { HostileWords } from './hostile-words.js';

/** What no page of ours has in its contents: it came out of a text. */
const FOREIGN = [
  'iframe', 'script', 'object', 'embed', 'math', 'video', 'audio', 'marquee', 'base', 'style', 'link', 'form[action]', 'x',
  'img:not([alt])', '[onerror]', '[onload]', '[onfocus]', '[ontoggle]', '[onmouseover]', '[href^="javascript" i]', '[href^="data" i]',
  '[href^="//"]',
].map((selector) => `main ${selector}`).join();

export const hasNothingForeign = async (page: Page, place: string): Promise<void> =>
  expect(await page.locator(FOREIGN).evaluateAll((found) => found.map(({ outerHTML }) => outerHTML.slice(0, 200))), place).toEqual([]);

/** What a page says, to read and in its fields. */
const shown = (page: Page): Promise<string> => page.evaluate(() => {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
  return [document.body.textContent, ...fields].join('\n');
});

/** Goes to a page; nothing there has become anything but the words that were told. */
export const visit = async (page: Page, words: HostileWords, place: string): Promise<void> => {
  await page.goto(place);
  await settled(page);
  await hasNothingForeign(page, place);
  expect.soft(words.look(await shown(page)), `${place} shows as it was told`).toEqual([]);
};
