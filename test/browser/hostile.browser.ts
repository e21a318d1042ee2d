// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { expect, overflow, PHONE, settled, test } from './fixture.js';
import { hasNothingForeign } from './foreign.js';
import { HOSTILE, REFUSED } from './hostile-texts.js';
import { folded } from './hostile-words.js';
import type { Caller, Person } from './people.js';
import { world } from './world.js';

const CASES = 6;
const PER_CASE = Math.ceil(HOSTILE.length / CASES);

/** What a spreadsheet would reckon with. */
const FORMULAS = HOSTILE.filter((text) => /^[=+\-@\t]/.test(text));

/** A case with each of the texts as a note, whole. */
const tell = async (caller: Caller, person: Person, texts: readonly string[]): Promise<string> => {
  const caseId = await caller.call({ place: { text: 'Ord' }, category: 'graffiti' });
  const note = (text: string): Promise<void> => person.command(caseId, 'add-note', { text });
  for (const text of texts) await note(text);
  for (const text of REFUSED) await expect(note(text)).rejects.toThrow('forbidden-character');
  return caseId;
};

test(`${HOSTILE.length} hostile texts are shown whole, as they were written`, async ({ open, caller, as }) => {
  test.setTimeout(150_000);
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(300);
  const parts = Array.from({ length: CASES }, (_, index) => HOSTILE.slice(index * PER_CASE, (index + 1) * PER_CASE));
  const caseIds = await Promise.all(parts.map((texts) => tell(caller, as('everything'), texts)));
  const page = await open({ who: 'everything' });
  const go = async (place: string): Promise<void> => {
    await page.goto(place);
    await settled(page);
    await hasNothingForeign(page, place);
  };
  for (const [index, caseId] of caseIds.entries()) {
    await go(`/cases/${caseId}`);
    const shown = folded(await page.locator('main').evaluate((main) => main.textContent ?? ''));
    expect(parts[index]?.filter((text) => !shown.includes(folded(text))), 'texts that are not shown as they are').toEqual([]);
  }
  const search = encodeURIComponent(HOSTILE[0] ?? '');
  for (const place of [`/cases?q=${search}&area=${search}`, `/follow-ups/meeting?cases=${search}`]) await go(place);
  // That nothing was run, shown as a dialog, or asked of anybody else is held for every page by the fixture.
});

test('a file for a spreadsheet holds no formula', async ({ open, caller }) => {
  await Promise.all(FORMULAS.map((text) => caller.call({ place: { text }, category: text, description: 'Formel.' })));
  const page = await open({ who: 'everything' });
  await page.goto('/cases');
  await settled(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Ladda ner som CSV' }).click()]);
  const rows = parse(await readFile(await download.path()), { bom: true, delimiter: ';', relaxColumnCount: true }) as string[][];
  const cells = rows.flat();
  expect(FORMULAS.filter((text) => !cells.some((cell) => folded(cell).includes(folded(text))))).toEqual([]);
  expect(cells.filter((cell) => /^[=+\-@\t\r]./.test(cell))).toEqual([]);
});

test('a word without end does not push a phone aside', async ({ open }) => {
  const page = await open({ who: 'everything', viewport: PHONE });
  for (const place of ['/cases', `/cases/${world().cases.hostile}`]) {
    await page.goto(place);
    await settled(page);
    expect(await overflow(page), place).toEqual([]);
  }
});
