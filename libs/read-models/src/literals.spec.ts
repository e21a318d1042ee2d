// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { castOf, columnLiteral, parameterType } from './literals.js';
import { count, id, instant, json, text, texts, words } from './table.js';

describe('Array literals', () => {
  it('write plain values bare and texts in quotes', () => {
    expect(columnLiteral(count, [1, null, 3])).toBe('{1,NULL,3}');
    expect(columnLiteral(text, ['a', 'b "c" \\d', 'NULL', ''])).toBe('{"a","b \\"c\\" \\\\d","NULL",""}');
    expect(columnLiteral(instant, ['2026-11-22T01:13:00.000Z'])).toBe('{2026-11-22T01:13:00.000Z}');
    expect(columnLiteral(text, [])).toBe('{}');
  });

  it('write arrays and JSON as texts that are cast', () => {
    expect(columnLiteral(texts, [['FT1', 'G"1'], []])).toBe('{"{\\"FT1\\",\\"G\\\\\\"1\\"}","{}"}');
    expect(columnLiteral(json, [[{ a: 'x' }]])).toBe('{"[{\\"a\\":\\"x\\"}]"}');
    expect([texts, json, words, id].map(castOf)).toEqual(['::text[]', '::jsonb', '::tsvector', '']);
    expect([texts, json, words, id].map(parameterType)).toEqual(['text', 'text', 'text', 'uuid']);
  });
});
