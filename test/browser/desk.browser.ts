// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, settled, test } from './fixture.js';
import { inTimeline } from './moves.js';

test('several cases are given to somebody at once, and the file holds what the list shows', async ({ open, caller }) => {
  // A word that no other test says.
  const word = `ankar${randomBytes(6).toString('hex').replaceAll(/\d/g, 'x')}`;
  await Promise.all([1, 2, 3].map((berth) => caller.call({ place: { text: `Kajplats ${berth}` }, description: `Ett ${word} ligger kvar.` })));
  // So wide that every column that is chosen has room.
  const page = await open({ who: 'coordinator', viewport: { width: 1760, height: 900 } });
  await page.goto(`/cases?q=${word}`);
  await settled(page);
  const rows = page.locator('tr[data-case]');
  await expect(rows).toHaveCount(3);
  for (const index of [0, 1]) await rows.nth(index).getByRole('checkbox').check({ force: true });
  await page.getByRole('button', { name: 'Välj vem som följer upp' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().check({ force: true });
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog).toBeHidden();
  await expect(rows.filter({ hasText: 'Tilldelad' })).toHaveCount(2);
  const heads = (await page.getByRole('columnheader').allInnerTexts()).map((head) => head.trim()).filter(Boolean);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Ladda ner som CSV' }).click()]);
  const file = (await readFile(await download.path(), 'utf8')).replace('\uFEFF', '');
  const [head = [], ...lines] = file.split('\r\n').map((line) => line.split(';'));
  expect(head.slice(0, -1).toSorted()).toEqual(heads.toSorted());
  expect(lines.map((line) => line.at(-1))).toEqual(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-case'))));
  expect(lines.filter((line) => line.includes('Tilldelad'))).toHaveLength(2);
});

test('what is pinned is so for everybody, until somebody lets it go', async ({ open, caller }) => {
  const callId = await caller.call({ place: { text: 'Bryggeriet' }, description: 'Porten står öppen.' });
  const [one, other] = await Promise.all([open({ who: 'coordinator' }), open({ who: 'everything' })]);
  await Promise.all([one, other].map((page) => page.goto(`/cases/${callId}`)));
  for (const [page, choice, count] of [[one, 'Fäst i tidslinjen', 1], [other, 'Lossa', 0]] as const) {
    await inTimeline(page, 'Samtal:').getByRole('button', { name: /^Mer om/ }).click();
    await page.getByRole('menuitem', { name: choice }).click();
    for (const reader of [one, other]) await expect(inTimeline(reader, 'Samtal:').getByText('Fäst', { exact: true })).toHaveCount(count);
  }
});

/** 02:30 comes twice on the night when summer time ends. */
const lastAutumn = (): string => {
  const today = new Date();
  const year = today.getUTCMonth() > 9 ? today.getUTCFullYear() : today.getUTCFullYear() - 1;
  const end = new Date(Date.UTC(year, 9, 31));
  end.setUTCDate(31 - end.getUTCDay());
  return end.toISOString().slice(0, 10);
};

test('the hour that comes twice says which of the two it is', async ({ open, caller, as }) => {
  const day = lastAutumn();
  const callId = await caller.call({ place: { text: 'Kajen' }, description: 'Vinterbelysningen är släckt.', receivedAt: `${day}T00:30:00.000Z` });
  await as('everything').command(callId, 'add-note', { text: 'Tänd igen.', at: `${day}T01:30:00.000Z` });
  const page = await open({ who: 'coordinator' });
  await page.goto(`/cases/${callId}`);
  await expect(inTimeline(page, 'Samtal:')).toContainText('02:30 +02:00');
  await expect(inTimeline(page, 'Tänd igen.')).toContainText('02:30 +01:00');
});

test('a list with nothing in it says why', async ({ open }) => {
  const page = await open({ who: 'coordinator' });
  let answer: { status: number; body: object } | undefined;
  await page.route(/case-api\/v1\/(cases|decisions)\?/, async (route) => {
    if (answer) return route.fulfill({ status: answer.status, json: answer.body });
    try {
      const response = await route.fetch();
      return await route.fulfill({ response, json: { ...(await response.json()) as object, rows: [], total: 0 } });
    } catch {
      // The page went elsewhere while it was asked.
      return route.abort();
    }
  });
  const says = async (place: string, words: string): Promise<void> => {
    await page.goto(place);
    await expect(page.getByRole('main').getByText(words).first(), place).toBeVisible();
  };
  await says('/cases', 'Inga samtal än');
  await says('/cases?q=finnsinte', 'Inget passar urvalet');
  await says('/decisions', 'Inget väntar på beslut.');
  answer = { status: 403, body: { status: 403, code: 'access/forbidden', title: 'Nej' } };
  await says('/cases', 'Du har inte behörighet att se detta.');
  answer = { status: 400, body: { status: 400, code: 'request/invalid', title: 'Det gick inte att förstå frågan' } };
  await says('/cases', 'Det gick inte att förstå frågan');
  answer = undefined;
  await page.getByRole('main').getByRole('button', { name: 'Försök igen' }).first().click();
  await expect(page.getByText('Inga samtal än')).toBeVisible();
});

test('with the colours of the reader, focus and what is chosen are still seen, and nothing moves', async ({ open }) => {
  const page = await open({ who: 'coordinator' });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('/cases?handling=new');
  await settled(page);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  })).toBe(true);
  const look = (name: RegExp): Promise<string> => page.getByRole('button', { name }).first().evaluate((chip) => {
    const { backgroundColor, color, borderColor, borderWidth } = getComputedStyle(chip);
    return [backgroundColor, color, borderColor, borderWidth].join();
  });
  expect(await look(/^Ny\b/)).not.toBe(await look(/^Hanterad\b|^Resurs kontaktad\b|^Väntar på beslut\b/));
});
