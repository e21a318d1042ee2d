// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { nestedOf, PERMISSIONS } from '@fyrvakt/kernel';
import { validateSync } from 'class-validator';
import { caseRefusals } from './refusals.js';
import { caseCommands } from './registry.js';

/** Plain data as instances of a body class and of what is nested in it. */
const instance = (body: new () => object, data: object): object => {
  const nested = nestedOf(body);
  const made = Object.entries(data).map(([field, value]): [string, unknown] => {
    const inner = nested.get(field)?.();
    if (!inner || typeof value !== 'object' || value === null) return [field, value];
    return [field, Array.isArray(value) ? value.map((item: object) => instance(inner, item)) : instance(inner, value as object)];
  });
  return Object.assign(new body(), Object.fromEntries(made));
};
const faults = (body: new () => object, data: object): string[] =>
  validateSync(instance(body, data), { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true }).map(({ property }) => property);

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
