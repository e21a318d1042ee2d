// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { FieldSchema } from './data.js';
import { bodyOf, fieldsOf, instantFrom, localFrom, missingIn } from './form.js';

const body: FieldSchema = {
  required: ['unit', 'place'],
  properties: {
    at: { type: 'string', format: 'date-time' }, reference: { type: 'string' }, why: { type: 'string' }, unit: { type: 'string' },
    place: { type: 'object' }, covers: { type: 'array' }, otherCaseId: { type: 'string', format: 'uuid' },
  },
};

describe('A form made of a command', () => {
  it('asks for what is demanded first, for the time last, and never for what only systems say', () => {
    expect(fieldsOf({ body }).map(({ name }) => name)).toEqual(['unit', 'place', 'why', 'covers', 'otherCaseId', 'at']);
  });

  it('sends what was filled in and nothing else', () => {
    const id = '0b7a3f0e-7a55-5d0c-9c1e-2f5f4f0a9d11';
    const typed = { unit: 'FT1', why: '  ', 'place/text': 'Kajen', covers: [], at: '2026-11-22T02:13', otherCaseId: `http://x/cases/${id}?at=3` };
    expect(bodyOf({ body }, typed)).toEqual({ unit: 'FT1', place: { text: 'Kajen' }, at: '2026-11-22T01:13:00.000Z', otherCaseId: id });
    expect(missingIn({ body }, { why: 'x' })).toEqual(['unit', 'place']);
  });

  it('reads times on the wall, in winter and in summer', () => {
    const read = ['2026-11-22T02:13', '2026-07-01T02:13', 'soon'].map(instantFrom);
    expect(read).toEqual(['2026-11-22T01:13:00.000Z', '2026-07-01T00:13:00.000Z', undefined]);
    expect(localFrom('2026-07-01T00:13:00.000Z')).toBe('2026-07-01T02:13');
  });
});
