// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from '@playwright/test';
import { expect } from './fixture.js';

/** What no page of ours has in its contents: it came out of a text. */
const FOREIGN = [
  'iframe', 'script', 'object', 'embed', 'math', 'video', 'audio', 'marquee', 'base', 'style', 'link', 'form[action]', 'x',
  'img:not([alt])', '[onerror]', '[onload]', '[onfocus]', '[ontoggle]', '[onmouseover]', '[href^="javascript" i]', '[href^="data" i]',
  '[href^="//"]',
].map((selector) => `main ${selector}`).join();

export const hasNothingForeign = async (page: Page, place: string): Promise<void> =>
  expect(await page.locator(FOREIGN).evaluateAll((found) => found.map(({ outerHTML }) => outerHTML.slice(0, 200))), place).toEqual([]);
