// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { expect, settled, test } from './fixture.js';
import { hasNothingForeign } from './foreign.js';
import { HOSTILE } from './hostile-texts.js';
import type { Caller, Person } from './people.js';

/** A field that takes a few hundred words is told several texts at once, so that all of them go through each in so many tellings. */
const PARTS = 16;
const parts = Array.from({ length: PARTS }, (_, part) => HOSTILE.filter((_text, index) => index % PARTS === part));
const cut = (text: string, most: number): string => [...text].slice(0, most / 2).join('').trim();

/** A name stands on one line, and says which it is. */
const named = (text: string, index: number, most: number): string => `${index} ${cut(text.replaceAll(/\s/gu, ' '), most)}`;

/** Of things that cost a slow digest each, or of which somebody may have a few, each part gives one. */
const some = parts.map(([text = '']) => text);

/** The words of an instruction; codes, which take none, have no space or are short. */
const reworded = (value: unknown, texts: readonly string[], name = ''): unknown => {
  if (Array.isArray(value))
    return value.length > 0 && value.every((each) => typeof each === 'string' && /\s/.test(each)) ? texts.map((text) => cut(text, 300))
      : value.map((each) => reworded(each, texts));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, reworded(each, texts, key)]));
  const isWords = typeof value === 'string' && (/\s/.test(value) || name === 'name');
  return isWords ? cut(texts.join(' '), name === 'name' ? 200 : 500) : value;
};

/** Everything else that can be said about one case, in an order in which each can be. */
const tellCase = async (caller: Caller, person: Person, texts: readonly string[]): Promise<string> => {
  const words = texts.join('\n');
  const caseId = await caller.call({ place: { text: cut(texts[0] ?? '', 500) }, description: words, mode: 'exercise' });
  await caller.add(caseId, 'notifications', { reference: 'N-1', unit: 'FT1', channel: 'phone', result: 'sent' });
  await caller.add(caseId, 'questions', { reference: 'Q-1', question: words.slice(0, 400), answer: words });
  const give = (command: string, body: object): Promise<void> => person.command(caseId, command, body);
  await give('decline-notification', { notificationId: 'notification:N-1', why: words });
  await give('record-action', { unit: 'FT1', code: 'talkedToPeople', note: words });
  await give('request-decision', {});
  await give('decide-special-handling', { why: words });
  await give('record-follow-up', { outcome: 'solvedOnSite', quality: 'poor', learning: words });
  await give('close-case', {});
  await give('reopen-case', { why: words });
  return caseId;
};

test('texts of every other field are words on their screens too', async ({ open, caller, as }) => {
  test.setTimeout(150_000);
  const person = as('everything');
  const each = (texts: readonly string[], say: (text: string, index: number) => Promise<unknown>): Promise<unknown> => Promise.all(texts.map(say));
  const [caseIds, instructions] = await Promise.all([
    Promise.all(parts.map((texts) => tellCase(caller, person, texts))),
    Promise.all(parts.map((texts) => person.draftInstruction((example) => reworded(example, texts) as object))),
    // Short fields of a call take one each.
    each(HOSTILE, (text) => caller.call({
      place: { text: cut(text, 500) }, category: cut(text, 100), operator: cut(text.replaceAll(/\s/g, '_'), 40), mode: 'exercise',
    })),
    each(HOSTILE, (text, index) => person.tell('api-clients', { name: named(text, index, 76), sourceSystem: 'hostile', scopes: ['calls:read'] })),
    each(some, (text, index) => person.tell('users', { name: named(text, index, 76), roles: ['leadership'], password: `${randomUUID()} å` })),
    each(some, (text, index) => person.tell('views', { name: named(text, index, 36), query: 'mode=exercise', shared: false })),
    each(some, (text) => person.startDrill(cut(text, 100))),
  ]);
  const drill = await person.startDrill('Ord');
  for (const [revision, texts] of parts.entries())
    await person.tell(`drills/${drill}/commands/add-drill-note`, { text: texts.join('\n').slice(0, 4_000) }, revision);
  const page = await open({ who: 'everything' });
  const places = [
    `/cases/${caseIds[0]}`, `/cases/${caseIds.at(-1)}`, '/cases?mode=exercise', '/map?mode=exercise', '/settings?part=users',
    '/settings?part=clients', '/instructions', `/instructions/${instructions[0]}`, `/instructions/${instructions.at(-1)}?part=texts`, '/drills',
    `/drills/${drill}`,
  ];
  for (const place of places) {
    await page.goto(place);
    await settled(page);
    await hasNothingForeign(page, place);
  }
  expect(new Set(caseIds).size).toBe(PARTS);
});
