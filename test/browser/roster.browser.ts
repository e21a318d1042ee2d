// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { expect, IS_ALL, test } from './fixture.js';
import { visit } from './foreign.js';
import { isLeft, isOfRoster } from './hostile-left.js';
import { HOSTILE } from './hostile-texts.js';
import { describedBy, HostileWords } from './hostile-words.js';
import type { Person } from './people.js';
import { world } from './world.js';

// The second needs the roster that the first has taken over.
test.describe.configure({ mode: 'serial' });

const UNIT = 'Bevakningsbolag, rond';
const DAYS_TO_NEXT_WEEK = 7;

/** Units with hostile names: a few are enough to see, and so many have room beside the others. */
const [FEW, AT_ONCE] = [8, 30];

test('a shift is cancelled in the week, the gap is warned of and filled, and the shift is swapped when both have said yes', async ({ open }) => {
  const { coordinator, decisionMaker } = world().people;
  const nextWeek = new Date(Date.now() + DAYS_TO_NEXT_WEEK * 86_400_000).toISOString().slice(0, 10);
  const page = await open({ who: 'coordinator' });
  const dialog = page.getByRole('dialog');
  await page.goto(`/roster?day=${nextWeek}`);
  await page.getByRole('button', { name: 'Ta över bemanningen' }).click();
  await dialog.getByRole('button', { name: 'Ta över bemanningen' }).click();
  await expect(page.getByText('Bemanningen följer kommunens fil')).toBeHidden();

  // Nobody else works the night between Monday and Tuesday, whatever the season.
  const unusual = page.getByRole('row').filter({ hasText: 'Ändrat mot grundschemat' });
  await page.getByRole('button', { name: `Varför: ${UNIT} från 20:00` }).first().click();
  await dialog.getByRole('button', { name: 'Ställ in passet' }).click();
  await dialog.getByRole('button', { name: 'Ställ in passet' }).click();
  await expect(unusual).toHaveCount(1);
  await expect(unusual).toContainText('Passet ställdes in');

  await page.getByRole('button', { name: /^Ingen i tjänst från .* Lägg till pass$/ }).first().click();
  await dialog.getByRole('button', { name: /Enhet/ }).click();
  await page.getByRole('option', { name: 'Fältteamet' }).click();
  await dialog.getByText('Vilka som har passet').first().click();
  await dialog.getByText(coordinator.name, { exact: true }).click();
  await dialog.getByRole('button', { name: 'Lägg till pass' }).click();
  await expect(dialog).toBeHidden();
  await expect(unusual).toHaveCount(0);

  await page.getByRole('button', { name: 'Varför: Fältteamet från' }).first().click();
  await dialog.getByRole('button', { name: 'Fråga om byte' }).click();
  await dialog.getByRole('button', { name: /Vem frågar du/ }).click();
  await page.getByRole('option', { name: decisionMaker.name }).click();
  await dialog.getByRole('button', { name: 'Fråga', exact: true }).click();
  await expect(dialog).toBeHidden();

  const asked = await open({ who: 'decisionMaker' });
  await asked.goto('/roster?part=swaps');
  await asked.getByRole('button', { name: 'Ja, jag byter' }).click();
  await asked.getByRole('dialog').getByRole('button', { name: 'Ja, jag byter' }).click();
  await expect(asked.getByText('båda har sagt ja', { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Varför: Fältteamet från' }).first().click();
  await expect(dialog.getByText(decisionMaker.name, { exact: true })).toBeVisible();
});

test('what is written of a schedule is not lost by a press beside it, nor when it is closed', async ({ open }) => {
  const page = await open({ who: 'coordinator' });
  const dialog = page.getByRole('dialog');
  const name = dialog.getByRole('textbox', { name: 'Vad schemat kallas' });
  const begin = (): Promise<void> => page.getByRole('button', { name: 'Planera tillfälligt schema' }).click();
  await page.goto('/roster?part=plans');
  await begin();
  await name.fill('Jul på stan');
  await page.mouse.click(5, 5);
  await expect(name).toHaveValue('Jul på stan');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await begin();
  await expect(name).toHaveValue('Jul på stan');
  await expect(dialog.getByText('Det du skrev förra gången är kvar.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await begin();
  await expect(name).toHaveValue('');
});

/** Says everything of the roster that words can be said in; gives what takes it away again. */
const tellRoster = async (words: HostileWords, person: Person, code: string, isRenamed: boolean): Promise<() => Promise<void>> => {
  const give = (command: string, given: object): Promise<void> =>
    person.plan(command, words.body(`POST /roster/commands/${command}`, given));
  const pattern = { unit: code, rule: 'FREQ=DAILY', since: '2098-07-12', until: '2098-07-18', from: '18:00', to: '23:00', when: {} };
  const reached = { channel: 'phone' } as const;
  await give('add-unit', { code, kind: 'volunteer' });
  // What it was called before is seen no more.
  if (isRenamed) await give('change-unit', { code, kind: 'volunteer' });
  const body = words.body('POST /roster/commands/set-channels', { unit: code, channels: [reached] }) as { channels: { address: string }[] };
  await person.plan('set-channels', body);
  await person.plan('record-channel-test', { unit: code, ...reached, address: body.channels[0]?.address, works: true });
  await give('plan-pattern', pattern);
  await give('plan-temporary-schedule', { units: [code], from: '2098-07-12', to: '2098-07-18', patterns: [pattern] });
  return () => person.plan('remove-unit', { unit: code });
};

test('what is said of units and schedules are words on their screens', async ({ open, as }) => {
  test.setTimeout(IS_ALL ? 1_800_000 : 60_000);
  const person = as('coordinator');
  const words = new HostileWords(await describedBy(world().url), (field) => isLeft(field) || !isOfRoster(field), '¤');
  const page = await open({ who: 'coordinator' });
  for (let left = IS_ALL ? HOSTILE.length : FEW; left > 0; left -= AT_ONCE) {
    const undo = [];
    for (let index = 0; index < Math.min(left, AT_ONCE); index += 1) undo.push(await tellRoster(words, person, `H${index}`, index % 2 === 1));
    for (const part of ['week', 'units', 'plans', 'swaps']) await visit(page, words, `/roster?part=${part}&day=2098-07-14`);
    if (left > AT_ONCE) for (const each of undo) await each();
  }
  expect(words.untold).toEqual([]);
  expect(words.unseen).toEqual([]);
});
