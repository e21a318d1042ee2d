// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { PERMISSIONS } from '@fyrvakt/kernel';
import { bodyFaults as faults } from '@fyrvakt/testing';
import { InstructionContentBody } from './commands/content-body.js';
import { InstructionRuleBody } from './commands/rule-body.js';
import type { InstructionContent } from './content.js';
import { exampleContent } from './example-content.js';
import { instructionRefusals } from './refusals.js';
import { instructionCommands } from './registry.js';

describe.each(Object.entries(instructionCommands))('%s', (name, { body, example, permission, summary }) => {
  it('has a body named after it, whose example is valid, and says in both languages what it does', () => {
    expect(body.name).toBe(`${name}Body`);
    expect(faults(body, example)).toEqual([]);
    expect(faults(body, { ...example, surprise: 1 })).toEqual(['surprise']);
    expect(permission in PERMISSIONS).toBe(true);
    expect([summary.sv, summary.en].every((text) => text.length > 2)).toBe(true);
  });
});

describe('The content', () => {
  const row = (exampleContent as InstructionContent).rules[0]!;

  it('is whole', () => expect(faults(InstructionContentBody, exampleContent)).toEqual([]));

  it.each(Object.keys(exampleContent))('lacks nothing without being turned away: %s', (field) => {
    expect(faults(InstructionContentBody, { ...exampleContent, [field]: undefined })).toEqual([field]);
  });

  it.each<[string, object]>([
    ['categories', { categories: [] }], ['categories', { categories: ['a b'] }], ['categories', { categories: ['x', 'x'] }],
    ['areas', { areas: 'LYS' }], ['dayTypes', { dayTypes: ['sunday'] }], ['windows', { windows: [{ from: '17:00', to: '25:00' }] }],
    ['route', { route: 'elsewhere' }], ['otherwise', { otherwise: 'nothing' }], ['answersNeeded', { answersNeeded: 21 }], ['id', { id: '' }],
    ['steps', { steps: [{ ...row.steps[0], attempts: 11 }] }], ['steps', { steps: [{ ...row.steps[0], evenOffDuty: false }] }],
    ['steps', { steps: Array.from({ length: 21 }, () => row.steps[0]) }],
  ])('has rows with limits: %s in %j', (field, change) => {
    expect(faults(InstructionRuleBody, { ...row, ...change })).toEqual([field]);
  });
});

describe('Refusals', () => {
  it.each(Object.entries(instructionRefusals))('%s says in both languages what to do', (code, { sv, en }) => {
    expect(code).toMatch(/^[a-z-]+\/[a-z-]+$/);
    expect([sv, en].every((text) => /^[A-ZÅÄÖ].*\.$/.test(text))).toBe(true);
  });
});
