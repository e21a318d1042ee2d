// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from '@playwright/test';
import { DESKTOP, expect, PHONE, settled, test } from './fixture.js';
import { addressOf, parts, screens } from './screens.js';

const IS_ALL = process.env['FYRVAKT_TEST_LOOKS'] === 'all';

/** Those with the most that lies above something else: bars that stay, a list without end, a form. All of them with FYRVAKT_TEST_LOOKS=all. */
const PATHS = IS_ALL ? [...screens(), ...parts()] : ['/cases', '/cases/$caseId', '/follow-ups/$caseId'];

/** A list without end has one too. */
const MOST = 150;

interface Place { readonly name: string; readonly wrong?: string }

/** What has the focus, and whether somebody who looks for it finds it (WCAG 2.4.11). Undefined where nothing has it. */
const focused = (page: Page): Promise<Place | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''}`;
    // A box to tick is drawn by its label; the field itself is there for those who listen.
    const drawn = element.closest('label') ?? element;
    const { left, top, right, bottom, width, height } = drawn.getBoundingClientRect();
    if (width < 2 || height < 2) return { name, wrong: 'has no size' };
    const [from, to, above, below] = [Math.max(left, 0), Math.min(right, innerWidth), Math.max(top, 0), Math.min(bottom, innerHeight)];
    if (to - from < 1 || below - above < 1) return { name, wrong: 'is outside the window' };
    const shares = [0.1, 0.5, 0.9];
    const isSeen = shares.some((x) => shares.some((y) => {
      const hit = document.elementFromPoint(from + x * (to - from), above + y * (below - above));
      return hit !== null && (drawn.contains(hit) || hit.contains(drawn));
    }));
    return isSeen ? { name } : { name, wrong: 'lies under something else' };
  });

/** Goes through a screen by Tab, all the way round, and says what was wrong on the way. */
const goRound = async (page: Page): Promise<string[]> => {
  const wrong: string[] = [];
  let first: string | undefined;
  let isLost = false;
  for (let presses = 0; presses < MOST; presses += 1) {
    await page.keyboard.press('Tab');
    const place = await focused(page);
    // Past the last one it is with the browser itself for one press, and then with the first.
    if (!place) {
      if (isLost) return [...wrong, `focus is nowhere after ${presses} presses`];
      isLost = true;
    } else {
      first ??= place.name;
      if (isLost) return place.name === first ? wrong : [...wrong, `focus was lost before ${place.name}`];
      if (place.wrong) wrong.push(`${place.name} ${place.wrong}`);
    }
  }
  return wrong;
};

for (const [name, viewport] of [['a desk', DESKTOP], ['a phone', PHONE]] as const)
  test(`focus is always somewhere, and always seen, at ${name}`, async ({ open }) => {
    test.setTimeout(30_000 * PATHS.length);
    const page = await open({ who: 'everything', viewport });
    for (const path of PATHS)
      await test.step(path, async () => {
        await page.goto(addressOf(path));
        await settled(page);
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        expect.soft(await goRound(page), path).toEqual([]);
      });
  });
