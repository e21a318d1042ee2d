// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import ts from 'typescript';
import { documentsOf } from '../app.js';
import { clientTypes } from './client-types.js';
import { typeOf } from './schema-types.js';

describe('A schema as a type', () => {
  it.each([
    [{ type: 'string', format: 'uuid' }, 'string'],
    [{ type: 'integer', minimum: 0 }, 'number'],
    [{ type: ['number', 'null'] }, 'number | null'],
    [{ type: 'string', enum: ['new', "somebody's"] }, "'new' | 'somebody\\'s'"],
    [{ type: 'array', items: { enum: ['a', 'b'] } }, "('a' | 'b')[]"],
    [{ $ref: '#/components/schemas/AddNoteBody' }, "components['schemas']['AddNoteBody']"],
    [{ oneOf: [{ type: 'boolean' }, { const: 3 }] }, 'boolean | 3'],
    [{ type: 'object' }, '{\n  [name: string]: unknown;\n}'],
    [
      { type: 'object', required: ['a-b'], properties: { 'a-b': { type: 'null', description: 'Why */ not' }, c: {} } },
      "{\n  /** Why * / not */\n  'a-b': null;\n  c?: unknown;\n}",
    ],
    [{ type: 'object', additionalProperties: { type: 'integer' } }, '{\n  [name: string]: number;\n}'],
  ])('%j is %s', (schema, type) => expect(typeOf(schema)).toBe(type));

  it('refuses a type that it does not know, rather than to call it anything', () => {
    expect(() => typeOf({ type: 'tuple' })).toThrow('"tuple"');
  });

  it('is TypeScript, for the whole document', () => {
    const { diagnostics } = ts.transpileModule(clientTypes(documentsOf()['case-api']), { reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
  });
});
