// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Permission } from '@fyrvakt/kernel';
import { isAddress, personOf, recipientsOf, unitOf, type Listener } from './recipients.js';
import type { Notice } from './notice.js';

const NOTICE: Notice = {
  kind: 'promiseBroken', about: 'event-1', caseId: 'case-1', units: ['FT1'], people: true, occurredAt: '2026-11-22T01:13:00.000Z',
  due: '2026-11-22T01:13:00.000Z',
};
const may = (...permissions: Permission[]): ReadonlySet<Permission> => new Set(permissions);
const anna: Listener = { id: 'anna', about: ['promiseBroken'], permissions: may('cases:read') };

describe('Whom a notice goes to', () => {
  const to = (listeners: readonly Listener[], notice = NOTICE, units = ['FT1', 'TV1']): readonly string[] =>
    recipientsOf(notice, new Set(units), listeners);

  it('the units it names, where they have an address, and those who asked', () => {
    expect(to([anna])).toEqual(['unit:FT1', 'person:anna']);
    expect(to([anna], NOTICE, ['TV1'])).toEqual(['person:anna']);
  });

  it('not those who asked about something else, nor those who may not see it', () => {
    expect(to([{ ...anna, about: ['gapAhead'] }, { ...anna, permissions: may('roster:read') }])).toEqual(['unit:FT1']);
  });

  it('those who are bound to units are told of their own alone', () => {
    expect(to([{ ...anna, units: ['TV1'] }, { ...anna, id: 'bo', units: ['FT1'] }])).toEqual(['unit:FT1', 'person:bo']);
    const { caseId: _none, ...aboutNoCase } = NOTICE;
    expect(to([{ ...anna, units: ['TV1'] }], aboutNoCase)).toEqual(['unit:FT1', 'person:anna']);
  });

  it('not people, where only units are to know', () => expect(to([anna], { ...NOTICE, people: false })).toEqual(['unit:FT1']));

  it('can be read back', () => {
    expect([personOf('person:anna'), unitOf('person:anna'), unitOf('unit:FT1')]).toEqual(['anna', undefined, 'FT1']);
  });
});

describe('An address', () => {
  it.each(['jour@example.se', 'a.b+c@x-y.kommun.example'])('%s is one', (text) => expect(isAddress(text)).toBe(true));

  it.each([
    'jour', 'jour@', '@example.se', 'jour@localhost', 'Jour <jour@example.se>', 'a@example.se,b@example.se', 'a@example.se\r\nBcc: b@example.se',
    'a b@example.se', 'a@example.se\n',
    'a@-x.se', 'a@x..se', `${'a'.repeat(65)}@example.se`, `a@${'b'.repeat(300)}.se`,
  ])('%j is none', (text) => expect(isAddress(text)).toBe(false));
});
