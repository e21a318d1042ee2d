// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { Person } from '../../browser/people.js';
import { freePort, operatorTool, Program } from '../../support/program.js';
import { quantile, row, type Bench, type Ground, type Place, type Row } from '../harness.js';
import { fillCases } from './fill.js';
import { press, scroll, type Pressed } from './in-page.js';

/** What a page of the list, and its chips, may take at most, 95 times in 100, as the browser sees it. */
const P95_MS = 150;
const FRAMES = 50;
const CHOICES = 60;
const SCROLL_MS = 6_000;

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const openBrowser = (): Promise<Browser> => {
  const executablePath = process.env['FYRVAKT_CHROMIUM'] ?? PLACES.find(existsSync);
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
};

/** Somebody who may see the list, by name and password. */
const coordinator = async (url: string, environment: Place): Promise<Person> => {
  const name = `Samordnaren ${randomUUID().slice(0, 8)}`;
  const { code, out, err } = await operatorTool(['--json', 'user', 'add', name, '--role', 'coordinator', '--generate'], environment);
  if (code !== 0) throw new Error(`no coordinator: ${out}${err}`);
  return Person.signIn(url, name, (JSON.parse(out) as { password: string }).password);
};

const chipsIn = (page: Page, group: string): Promise<number> => page.locator(`[role=group][aria-label="${group}"] button`).count();

/** Two chips at a time, so that no choice has been made before and nothing is answered from memory. */
const choose = async (page: Page, onEach: (done: number) => void): Promise<Pressed[]> => {
  const all: Pressed[] = [];
  for (let state = 0; all.length < CHOICES && state < (await chipsIn(page, 'Läge')); state++) {
    await page.evaluate(press, { group: 'Läge', chip: state });
    for (let area = 0; all.length < CHOICES && area < (await chipsIn(page, 'Område')); area++) {
      all.push(await page.evaluate(press, { group: 'Område', chip: area }));
      await page.evaluate(press, { group: 'Område', chip: area });
      onEach(all.length);
    }
    await page.evaluate(press, { group: 'Läge', chip: state });
  }
  return all;
};

interface Scrolled { readonly frames: number; readonly slow: number; readonly rows: number }

const rowsOf = (cases: number, pressed: readonly Pressed[], scrolled: Scrolled): Row[] => {
  const of = cases.toLocaleString('en-GB');
  const p95 = (values: readonly (number | undefined)[]): number => quantile(values.filter((value) => value !== undefined), 0.95);
  const left = (what: string, ms: number): Row => row(`${what}, ${of} cases, p95: room left of ${P95_MS} ms`, 'ms', P95_MS - ms, P95_MS);
  return [
    left('a page of the list in the browser', p95(pressed.map(({ page }) => page))),
    left('its chips with counts in the browser', p95(pressed.map(({ counts }) => counts))),
    left('from a press on a chip to the new rows', p95(pressed.map(({ shown }) => shown))),
    row(`scrolling through ${scrolled.rows} rows of ${of} cases`, 'frames/s', scrolled.frames, FRAMES),
    row(`the same, the slowest frame of twenty: room left of ${P95_MS} ms`, 'ms', P95_MS - scrolled.slow, P95_MS),
  ];
};

/** A migrated database full of cases. Without a worker from here on: it would miss the log that these rows are not from. */
export const casesIn = (ground: Ground): Promise<Place> => ground.filled(`cases_${ground.largest}`, async (place) => {
  const maker = new Program(await freePort(), place);
  await maker.start();
  await maker.end('SIGTERM');
  ground.progress(`list: filling ${ground.largest} cases`);
  await fillCases(place.DATABASE_URL, ground.largest);
});

/** The list of cases in a real browser, with as many cases as a large municipality has in a lifetime. */
export const listBench: Bench = {
  name: 'case list in the browser',
  async run(ground) {
    const environment = await casesIn(ground);
    const program = new Program(await freePort(), { ...environment, FYRVAKT_ROLE: 'api' });
    await program.start();
    const browser = await openBrowser();
    try {
      const { token } = await coordinator(program.url, environment);
      const context = await browser.newContext({ baseURL: program.url, viewport: { width: 1280, height: 900 }, locale: 'sv-SE' });
      await context.addCookies([{ name: 'fyrvakt', value: token, domain: '127.0.0.1', path: '/', httpOnly: true, sameSite: 'Lax' }]);
      const page = await context.newPage();
      await page.goto('/cases');
      await page.locator('tr[data-case]').first().waitFor();
      await page.waitForTimeout(1_000);
      const pressed = await choose(page, (done) => ground.progress(`list: ${done} of ${CHOICES} choices`));
      await page.goto('/cases');
      await page.locator('tr[data-case]').first().waitFor();
      await page.waitForTimeout(1_000);
      ground.progress('list: scrolling');
      return rowsOf(ground.largest, pressed, await page.evaluate(scroll, SCROLL_MS));
    } finally {
      await browser.close();
      await program.end('SIGTERM');
    }
  },
};
