// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nestedOf } from '@fyrvakt/kernel';
import { rolesWith } from '@fyrvakt/identity';
import { schemaOf } from '../http/schemas.js';
import { CASE_FACE, COMMAND_FACES, forPeople, kebab } from './command-faces.js';
import { commandsPage } from './commands-page.js';

/** Commands of units whose body names no unit, because they are about the case as a whole. */
const ABOUT_THE_CASE = ['CompleteHandling'];

describe('The table of commands', () => {
  it('is committed as it is', () => {
    expect(readFileSync(join(__dirname, '../../../../docs/commands.md'), 'utf8')).toBe(commandsPage());
  });

  it('has one line for each command', () => {
    const lines = commandsPage().split('\n');
    for (const [name] of COMMAND_FACES.flatMap(({ kind }) => kind.commands)) expect(lines.filter((line) =>
      line.startsWith(`| \`${name}\` |`))).toHaveLength(1);
  });

  it('gives no route to what only the system may do', () => {
    const { commands } = CASE_FACE.kind;
    expect(commands.filter(([, spec]) => rolesWith(spec.permission).length === 0).map(([, spec]) => spec.permission)).toEqual(
      Array(commands.length - forPeople(CASE_FACE).length).fill('cases:process'),
    );
  });

  it('names routes as people read them', () => {
    expect(['DeferToNextShift', 'ReceiveCall', 'AddNote'].map(kebab)).toEqual(['defer-to-next-shift', 'receive-call', 'add-note']);
  });

  it('lets a unit act only where the body tells for which unit', () => {
    const receiving = CASE_FACE.kind.commands.filter(([, spec]) => spec.permission === 'cases:receive');
    const silent = receiving.filter(([, { body }]) => {
      const fields = Object.keys(schemaOf(body)['properties'] as object);
      return nestedOf(body).size > 0 || !fields.some((field) => field === 'unit' || field === 'notificationId');
    });
    expect(silent.map(([name]) => name)).toEqual(ABOUT_THE_CASE);
  });
});
