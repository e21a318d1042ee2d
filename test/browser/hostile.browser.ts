// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import { expect, overflow, PHONE, settled, test } from './fixture.js';
import { hasNothingForeign } from './foreign.js';
import { HOSTILE, REFUSED } from './hostile-texts.js';
import type { Caller, Person } from './people.js';
import { world } from './world.js';

/** Not that whose page is printed: what is left to this one has no end. */
const OTHER_UNIT = 'FT1';
const CASES = 6;
const PER_CASE = Math.ceil(HOSTILE.length / CASES);

/** Later than anything is due. */
const later = (): string => new Date(Date.now() + 10 * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

interface Told { readonly caseId: string; readonly notes: readonly string[] }

/** A case that holds some of the texts wherever words can be: as a note each, and some in every other field that takes words. */
const tell = async (caller: Caller, person: Person, texts: readonly string[]): Promise<Told> => {
  const text = (index: number): string => texts[(index * 7) % texts.length] ?? '';
  const name = [...text(0)].slice(0, 80).join('');
  const caseId = await caller.call({ place: { text: name }, description: texts.slice(0, 6).join('\n'), category: 'graffiti' });
  await caller.add(caseId, 'questions', { reference: 'Q-1', question: text(1), answer: text(2) });
  const shift = await person.nextShift(OTHER_UNIT);
  const give = (command: string, body: object): Promise<void> => person.command(caseId, command, body);
  await give('request-decision', {});
  await give('defer-to-next-shift', { shifts: [shift], why: text(3), information: text(4) });
  await give('correct-place', { place: { text: name } });
  await give('correct-details', { description: texts.slice(6, 12).join('\n') });
  await give('postpone-follow-up', { until: later(), why: text(5) });
  await give('record-follow-up', { outcome: 'solvedOnSite', quality: 'poor', learning: text(6) });
  for (const note of texts) await give('add-note', { text: note });
  for (const refused of REFUSED) await expect(give('add-note', { text: refused })).rejects.toThrow('forbidden-character');
  return { caseId, notes: texts };
};

/** White space, line ends and what cannot be seen are not compared: a browser folds them as it lays out text. */
const folded = (text: string): string => text.replaceAll(/[\s\u0085\ufeff\u180e\u3000]+/gu, '').normalize();

test(`${HOSTILE.length} hostile texts in every field are words on every screen`, async ({ open, caller, as }) => {
  test.setTimeout(150_000);
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(300);
  const parts = Array.from({ length: CASES }, (_, index) => HOSTILE.slice(index * PER_CASE, (index + 1) * PER_CASE));
  const told = await Promise.all(parts.map((texts) => tell(caller, as('everything'), texts)));
  const page = await open({ who: 'everything' });
  for (const { caseId, notes } of told) {
    await page.goto(`/cases/${caseId}`);
    await settled(page);
    const shown = folded(await page.locator('main').evaluate((main) => main.textContent ?? ''));
    expect(notes.filter((note) => !shown.includes(folded(note))), 'texts that are not shown as they are').toEqual([]);
    await hasNothingForeign(page, caseId);
  }
  const [first] = told;
  const search = encodeURIComponent(HOSTILE[0] ?? '');
  const places = [
    '/', '/cases', `/cases?q=${search}&area=${search}`, `/follow-ups/${first?.caseId}`, '/follow-ups', `/decisions/${first?.caseId}`,
    `/handovers/${OTHER_UNIT}`, `/follow-ups/meeting?cases=${search}`,
  ];
  for (const place of places) {
    await page.goto(place);
    await settled(page);
    await hasNothingForeign(page, place);
  }
  // That nothing was run, shown as a dialog, or asked of anybody else is held for every page by the fixture.
});

test('a file for a spreadsheet holds no formula', async ({ open, caller }) => {
  await caller.call({ place: { text: '=HYPERLINK("http://evil.example";"x")' }, description: 'Formel.' });
  const page = await open({ who: 'everything' });
  await page.goto('/cases');
  await settled(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Ladda ner som CSV' }).click()]);
  const file = await readFile(await download.path(), 'utf8');
  expect(file).toContain('HYPERLINK');
  expect(file.split(/[;\n]/).filter((cell) => /^"?[=+@\t\r]/.test(cell))).toEqual([]);
});

test('a word without end does not push a phone aside', async ({ open }) => {
  const page = await open({ who: 'everything', viewport: PHONE });
  for (const place of ['/cases', `/cases/${world().cases.hostile}`]) {
    await page.goto(place);
    await settled(page);
    expect(await overflow(page), place).toEqual([]);
  }
});
