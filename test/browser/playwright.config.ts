// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { defineConfig } from '@playwright/test';

/** Moves the clock of the program, which is everybody's. */
const MOVES_TIME = 'time.browser.ts';

const executablePath = process.env.FYRVAKT_CHROMIUM;

/** The pages in a real browser, against one program. `npm run test:browser` finds the browser. */
export default defineConfig({
  testDir: import.meta.dirname,
  projects: [
    { name: 'now', testMatch: '*.browser.ts', testIgnore: MOVES_TIME },
    { name: 'later', testMatch: MOVES_TIME, dependencies: ['now'] },
  ],
  outputDir: process.env.FYRVAKT_BROWSER_OUTPUT ?? '../../node_modules/.cache/browser',
  globalSetup: './world.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    // What moves is measured when it stands still.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // As root, which a container often is, Chromium starts without its sandbox only.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
