// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { PERMISSIONS } from '@fyrvakt/kernel';
import { bodyFaults as faults } from '@fyrvakt/testing';
import { caseRefusals } from './refusals.js';
import { caseCommands } from './registry.js';

const commands = Object.entries(caseCommands);

describe.each(commands)('%s', (name, { body, example, permission, summary }) => {
  it('has a body named after it, whose example is valid', () => {
    expect(body.name).toBe(`${name}Body`);
    expect(faults(body, example)).toEqual([]);
  });

  it('turns away a field that it does not know', () => expect(faults(body, { ...example, surprise: 1 })).toEqual(['surprise']));

  it('names a permission, and says in both languages what it does', () => {
    expect(permission in PERMISSIONS).toBe(true);
    expect([summary.sv, summary.en].every((text) => text.length > 2)).toBe(true);
  });
});

describe('Bodies', () => {
  const source = { system: 'sos-alarm', reference: 'S-1' };
  const times = ['2026-11-22', '2026-11-22T01:13:00', '2026-02-30T01:13:00Z', '2026-W47-1', '2026-11-22T24:00:00Z', '9999-01-01T00:00:00Z', 'now'];

  it.each(times)('take no time such as %s', (receivedAt) => {
    expect(faults(caseCommands.ReceiveCall.body, { source, receivedAt })).toEqual(['receivedAt']);
  });

  it.each(['2026-11-22T01:13Z', '2026-11-22T02:13:00+01:00', '2026-11-22T01:13:00.123456Z'])('take a time such as %s', (receivedAt) => {
    expect(faults(caseCommands.ReceiveCall.body, { source, receivedAt })).toEqual([]);
  });

  it('have limits', () => {
    expect(faults(caseCommands.ReceiveCall.body, { source, description: 'x'.repeat(4001) })).toEqual(['description']);
    expect(faults(caseCommands.AddNote.body, { text: '   ' })).toEqual(['text']);
  });
});

describe('Refusals', () => {
  it.each(Object.entries(caseRefusals))('%s says in both languages what to do', (code, { sv, en }) => {
    expect(code).toMatch(/^[a-z-]+\/[a-z-]+$/);
    expect([sv, en].every((text) => /^[A-ZÅÄÖ].*\.$/.test(text))).toBe(true);
  });
});
