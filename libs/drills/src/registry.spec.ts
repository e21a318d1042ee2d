// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { PERMISSIONS } from '@fyrvakt/kernel';
import { bodyFaults } from '@fyrvakt/testing';
import { drillRefusals } from './refusals.js';
import { drillCommands } from './registry.js';

describe.each(Object.entries(drillCommands))('%s', (name, { body, example, permission, summary }) => {
  it('has a body named after it, whose example is valid, a permission, and words in both languages', () => {
    expect(body.name).toBe(`${name}Body`);
    expect(bodyFaults(body, example)).toEqual([]);
    expect(permission in PERMISSIONS).toBe(true);
    expect([summary.sv, summary.en].every((text) => text.length > 2)).toBe(true);
  });
});

it('every refusal tells what is wrong in both languages', () => {
  for (const { sv, en } of Object.values(drillRefusals)) expect([sv, en].every((text) => text.endsWith('.'))).toBe(true);
});
