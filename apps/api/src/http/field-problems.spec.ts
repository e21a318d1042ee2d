// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Ajv } from 'ajv';
import { fieldProblems } from './field-problems.js';

const faultsOf = (text: string): unknown => {
  const check = new Ajv({ allErrors: true }).compile({ properties: { text: { type: 'string', minLength: 1, pattern: '\\S' } } });
  check({ text });
  return fieldProblems(check.errors ?? []).map(({ pointer, code, detail: { sv } }) => [pointer, code, sv]);
};

describe('What is wrong with a field', () => {
  it('is said once of a text that is empty, and the same of one that is blank', () => {
    const tooShort = ['/text', 'too-short', 'Texten är för kort: minst 1 tecken.'];
    expect(['', ' ', 'a'].map(faultsOf)).toEqual([[tooShort], [tooShort], []]);
  });
});
