// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { expect, IS_ALL, test } from './fixture.js';
import { visit } from './foreign.js';
import { isLeft, isOfRoster, isUnseen, LEFT, UNSEEN } from './hostile-left.js';
import { OTHER_UNIT, tellAround, tellCase, tellInstruction, tellOpenCases, type Tellers } from './hostile-tellings.js';
import { HOSTILE } from './hostile-texts.js';
import { describedBy, HostileWords } from './hostile-words.js';
import { addressOf, parts, screens } from './screens.js';
import { world } from './world.js';

/** So many at a time can be looked at, and views kept by one person. */
const AT_ONCE = 20;

/** Pages that go round the places side by side. */
const PAGES = IS_ALL ? 3 : 1;

/** Where what one telling was about is seen. */
interface Told {
  /** One with all that can be said, and as they begin: left to a shift twice, waiting for a decision, as it came. */
  readonly cases: readonly [string, string, string, string, string];
  readonly instructions: readonly [string, string];
  readonly drillId: string;
  readonly view: string;
}

const tell = async (tellers: Tellers): Promise<Told> => {
  const [{ instructions, caseId }, open, around] = await Promise.all([
    tellInstruction(tellers).then(async ({ heldAt, ...agreed }) => ({ ...agreed, caseId: await tellCase(tellers, heldAt) })),
    tellOpenCases(tellers), tellAround(tellers),
  ]);
  return { cases: [caseId, ...open], instructions, ...around };
};

const placesOf = ({ cases, instructions: [agreed, revised], drillId }: Told): string[] => [
  ...cases.map((caseId) => `/cases/${caseId}`), `/drills/${drillId}`,
  ...[`${agreed}?`, `${agreed}?version=1&`, `${revised}?`].flatMap((one) =>
    ['texts', 'rules', 'history'].map((part) => `/instructions/${one}part=${part}`)),
  ...[agreed, revised].map((one) => `/case-api/v1/instructions/${one}/versions/1/print`),
];

/** Pages to print, which the server makes. */
const PAPERS = [
  '/case-api/v1/instructions/$instructionId/change-form?to=1&format=html', '/case-api/v1/reports/monthly/$month?format=html',
];

/** Where what was told is listed or asked about. With FYRVAKT_TEST_LOOKS=all it is every screen there is. */
const LISTS = [
  '/', '/cases', '/follow-ups', '/follow-ups/meeting', '/follow-ups/$caseId', '/decisions', '/decisions/$caseId', '/handovers/$unit', '/drills',
  '/instructions', '/settings?part=users', '/settings?part=clients', '/settings?part=lists',
];

/** Every such screen, about what was told first. */
const everywhere = ({ cases: [caseId, left, , waiting], instructions: [instructionId], drillId }: Told): string[] => {
  const values = { caseId, instructionId, drillId, unit: OTHER_UNIT };
  // The parts of the roster are gone to by the test of the roster.
  const paths = [...(IS_ALL ? [...screens(), ...parts()] : LISTS), ...PAPERS].filter((path) => !path.startsWith('/roster?'));
  const about = (path: string): Record<string, string> => (path.startsWith('/decisions/') ? { ...values, caseId: waiting } : values);
  return [...paths.map((path) => addressOf(path, about(path))), `/cases/${left}`];
};

test('every field that takes words is told hostile ones, and they are words on every screen', async ({ open, caller, as }) => {
  test.setTimeout(IS_ALL ? 3_600_000 : 150_000);
  const words = new HostileWords(await describedBy(world().url), (field) => isLeft(field) || isOfRoster(field), '§');
  const [person, author] = [as('everything'), as('coordinator')];
  const [sosAlarm, shift, example] = await Promise.all([
    person.let('SOS Alarm i avtalet', ['agreementParty']), person.nextShift(OTHER_UNIT), person.exampleOfInstruction(),
  ]);
  const tellers = { words, caller, person, author, sosAlarm, example, shift };
  const pages = await Promise.all(Array.from({ length: PAGES }, () => open({ who: 'everything' })));
  for (let left = IS_ALL ? HOSTILE.length : 1; left > 0; left -= AT_ONCE) {
    const told = await Promise.all(Array.from({ length: Math.min(left, AT_ONCE) }, () => tell(tellers)));
    const [first] = told;
    const places = new Set([...(first ? everywhere(first) : []), ...told.flatMap(placesOf)]).values();
    await Promise.all(pages.map(async (page) => {
      for (const place of places) await visit(page, words, place);
    }));
    await Promise.all(told.map(({ view }) => person.remove(view)));
  }
  expect(words.untold, 'fields that were told nothing').toEqual([]);
  expect(words.unseen.filter((field) => !isUnseen(field)), 'fields whose words no page shows').toEqual([]);
  if (IS_ALL) expect(words.untoldOfSome, 'fields that were not told each text').toEqual([]);
  for (const [pattern, reason] of LEFT) expect(words.left.some((field) => pattern.test(field)), `${pattern}: ${reason}`).toBe(true);
  for (const [pattern, reason] of UNSEEN) expect(words.unseen.some((field) => pattern.test(field)), `${pattern}: ${reason}`).toBe(true);
});
