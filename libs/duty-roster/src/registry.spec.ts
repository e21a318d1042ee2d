// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { nestedOf, PERMISSIONS } from '@fyrvakt/kernel';
import { givenRoster } from '@fyrvakt/testing';
import { validateSync } from 'class-validator';
import type { UnitBody } from './commands/unit-body.js';
import { rosterRefusals } from './refusals.js';
import { rosterCommands } from './registry.js';

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
  validateSync(instance(body, data), { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false }).map(({ property }) => property);

describe.each(Object.entries(rosterCommands))('%s', (name, { body, example, permission, summary }) => {
  it('has a body named after it, whose example is valid, and a field too many is not', () => {
    expect(body.name).toBe(`${name}Body`);
    expect(faults(body, example)).toEqual([]);
    if (Object.keys(example).length > 0) expect(faults(body, { ...example, surprise: 1 })).toEqual(['surprise']);
  });

  it('names a permission, and says in both languages what it does', () => {
    expect(permission in PERMISSIONS).toBe(true);
    expect([summary.sv, summary.en].every((text) => text.length > 2)).toBe(true);
  });
});

describe('Bodies', () => {
  const { PlanPattern, AddShift, SetChannels } = rosterCommands;

  it.each([
    [{ from: '24:00' }, 'from'], [{ since: '2026-02-30' }, 'since'], [{ when: { dayTypes: ['mardiGras'] } }, 'when'],
    [{ staff: ['Anna Andersson'] }, 'staff'],
    [{ endsAfterDays: 8 }, 'endsAfterDays'], [{ rule: 'x'.repeat(201) }, 'rule'],
  ])('do not take %j', (change, field) => expect(faults(PlanPattern.body, { ...PlanPattern.example, ...change })).toEqual([field]));

  it('give no reason that only an import has, and have limits', () => {
    expect(faults(AddShift.body, { ...AddShift.example, reason: 'imported' })).toEqual(['reason']);
    const channels = Array.from({ length: 11 }, (_, index) => ({ channel: 'phone', address: String(index) }));
    expect(faults(SetChannels.body, { unit: 'FT1', channels })).toEqual(['channels']);
  });
});

describe('A roster that has not been taken over', () => {
  it.each(Object.entries(rosterCommands).filter(([name]) => name !== 'EstablishRoster'))('is not changed by %s', (_name, spec) =>
    givenRoster().when(spec as typeof rosterCommands.AddUnit, spec.example as UnitBody).refused('roster/not-established'));
});

describe('Refusals', () => {
  it.each(Object.entries(rosterRefusals))('%s says in both languages what to do', (code, { sv, en }) => {
    expect(code).toMatch(/^[a-z-]+\/[a-z-]+$/);
    expect([sv, en].every((text) => /^[A-ZÅÄÖ].*\.$/.test(text))).toBe(true);
  });
});
