// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { Caller, Person } from './people.js';
import { world, type Who } from './world.js';

export { expect };

/** What must never happen on any page, and did. */
const watch = async (context: BrowserContext, url: string): Promise<string[]> => {
  const seen: string[] = [];
  await context.exposeFunction('fyrvaktHit', () => seen.push('a text was run as code'));
  await context.exposeFunction('fyrvaktPolicy', (what: string) => seen.push(`against the content security policy: ${what}`));
  await context.addInitScript(() => {
    const tell = (globalThis as unknown as { fyrvaktPolicy(what: string): void }).fyrvaktPolicy;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => tell(`${violatedDirective} ${blockedURI}`));
  });
  context.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== url) seen.push(`asked somebody else: ${request.url()}`);
  });
  context.on('weberror', (error) => seen.push(`thrown: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) seen.push(message.text());
  });
  return seen;
};

/** Everything in every way, which takes long, instead of each in some way. */
export const IS_ALL = process.env['FYRVAKT_TEST_LOOKS'] === 'all';

interface OpenOptions {
  readonly who?: Who;
  readonly language?: 'sv' | 'en';
  readonly viewport?: { readonly width: number; readonly height: number };
}

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };
/** A phone of the smallest sort, and a window at 400 %. */
export const NARROWEST = { width: 320, height: 640 };

interface Parts {
  /** A browser of one's own, signed in already. Nothing that must never happen may happen in it. */
  readonly open: (options?: OpenOptions) => Promise<Page>;
  readonly caller: Caller;
  /** Somebody who does something elsewhere meanwhile, without a browser. */
  readonly as: (who: Who) => Person;
}

export const test = base.extend<Parts>({
  open: async ({ browser, contextOptions }, use) => {
    const opened: { context: BrowserContext; seen: string[] }[] = [];
    await use(async ({ who, language = 'sv', viewport = DESKTOP } = {}) => {
      const { url, people } = world();
      const session = { domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
      const cookies = who ? [{ name: 'fyrvakt', value: people[who].token, ...session }] : [];
      const origins = [{ origin: url, localStorage: [{ name: 'fyrvakt.language', value: language }] }];
      const context = await browser.newContext({
        ...contextOptions, baseURL: url, viewport, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', storageState: { cookies, origins },
      });
      opened.push({ context, seen: await watch(context, url) });
      return context.newPage();
    });
    for (const { context, seen } of opened) {
      expect(seen).toEqual([]);
      await context.close();
    }
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern which fixtures are needed
  caller: async ({}, use) => use(new Caller(world().url, world().apiKey)),
  // oxlint-disable-next-line no-empty-pattern -- as above
  as: async ({}, use) => use((who) => Person.signedIn(world().url, world().people[who])),
});

/** Waits until a screen has come to rest: its heading is there, and nothing that it asked for is still on its way. */
export const settled = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  // The feed is open for as long as the page is; what else was asked for has an end.
  await page.waitForFunction(() => {
    const asked = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const last = Math.max(0, ...asked.map(({ responseEnd }) => responseEnd));
    return performance.now() - last > 400;
  });
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
};

const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const name = ({ tagName, className }: Element): string => `${tagName} ${String(className)}`;
    // Words that lie over those of the next column.
    // What is only heard stands in a box of a pixel.
    const isSeen = (cell: Element): boolean => cell.checkVisibility() && cell.clientWidth > 1 && cell.closest('thead')?.clientWidth !== 1;
    const cells = [...document.querySelectorAll('td, th, dd, dt')].filter(isSeen);
    const spilt = cells.filter((cell) => getComputedStyle(cell).overflowX === 'visible' && cell.scrollWidth > cell.clientWidth + 1)
      .map((cell) => `${cell.scrollWidth - cell.clientWidth} px over what is beside it at ${clientWidth} px: ${name(cell)} “${cell.textContent}”`);
    if (scrollWidth <= clientWidth) return spilt.slice(0, 5);
    const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth - clientWidth} px wider than a window of ${clientWidth} px: ${out.slice(0, 5).map(name).join(', ')}`];
  });

const MOMENT_MS = 400;

/** What sticks out sideways: a page is read downwards, at any width. */
export const overflow = async (page: Page): Promise<string[]> => {
  if ((await stickingOut(page)).length === 0) return [];
  // A screen that is drawn in another way at another width does so a moment later.
  await page.waitForTimeout(MOMENT_MS);
  return stickingOut(page);
};
