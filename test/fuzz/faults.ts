// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Random } from './random.js';
import { resolved, type Document, type Schema } from './schema.js';

/** One way of being wrong, at one place, that no schema of ours allows. */
export interface Fault {
  readonly name: string;
  readonly value: unknown;
}

const typeOf = (schema: Schema): string | undefined => (typeof schema.type === 'string' ? schema.type : undefined);

const WRONG_TYPES: readonly (readonly [string, unknown])[] = [
  ['string', 'text'], ['number', 1.5], ['integer', 7], ['boolean', true], ['array', [[]]], ['object', { a: 1 }], ['null', null],
];

const wrongTypes = (type: string): Fault[] =>
  WRONG_TYPES.filter(([name]) => name !== type && !(type === 'number' && name === 'integer'))
    .map(([name, value]) => ({ name: `${name} for ${type}`, value }));

const BAD_FORMATS: Readonly<Record<string, readonly string[]>> = {
  'date-time': [
    '', 'nu', '2026-11-22', '2026-11-22T02:13:00', '2026-02-30T00:00:00Z', '2026-11-22T24:00:00Z', '2026-06-30T23:59:60Z', '1763774000000',
    '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-11-22 02:13Z', '2026-11-22T02:13:00+25:00', '2026-11-22T02:13:00.1234567890Z',
    '2026-11-22T02:13:00Z ', '2026-W47-7T02:13:00Z', '２０２６-11-22T02:13:00Z', '+002026-11-22T02:13:00Z',
  ],
  date: ['', '2026-02-30', '2025-02-29', '2026-13-01', '22/11/2026', '2026-11-22T00:00:00Z', '0000-01-01'],
  month: ['', '2026-13', '2026', '2026-1'],
  uuid: ['', 'x', '../..', '018f0000-0000-7000-8000', '018f0000-0000-7000-8000-00000000000g'],
};

/** Of what is refused in the same way in every field each takes a few, and all of them together all: there are a thousand fields. */
const FEW = 3;

const strings = (schema: Schema, random: Random): Fault[] => [
  ...(BAD_FORMATS[schema.format ?? ''] ?? []).map((value) => ({ name: `not a ${schema.format}`, value })),
  ...(schema.maxLength === undefined || schema.maxLength > 100_000 ? [] : [{ name: 'too long', value: 'x'.repeat(schema.maxLength + 1) }]),
  ...(schema.minLength ? [{ name: 'too short', value: '' }] : []),
  ...(schema.enum ? [{ name: 'not among the values', value: 'neverAmongThem' }] : []),
  ...unfitting(schema).map((value) => ({ name: 'not of the form', value })),
  ...random.some(FORBIDDEN, FEW).map((value) => ({ name: `the character ${escape(value)}`, value: `a${value}b` })),
];

const unfitting = ({ pattern }: Schema): string[] =>
  pattern === undefined ? [] : UNFITTING.filter((value) => !new RegExp(pattern, 'u').test(value));

const UNFITTING = ['', '   ', '\u00a0', 'å å', '\n', '-', 'a\n'];

/** Control characters, halves of pairs, what means nothing. */
const FORBIDDEN = ['\u0000', '\u0007', '\u001b', '\u007f', '\u009f', '\ud800', '\udc00\ud800', '\uffff'];

const escape = (value: string): string => `U+${value.charCodeAt(0).toString(16).padStart(4, '0')}`;

const numbers = (schema: Schema): Fault[] => [
  ...(schema.minimum === undefined ? [] : [{ name: 'below the least', value: schema.minimum - 1 }]),
  ...(schema.maximum === undefined ? [] : [{ name: 'above the most', value: schema.maximum + 1 }]),
  ...(schema.maximum === undefined ? [] : [1e300, 2 ** 53, 2 ** 63].map((value) => ({ name: `${value}`, value }))),
  ...(schema.minimum === undefined ? [] : [-1e300, -(2 ** 53), -(2 ** 63)].map((value) => ({ name: `${value}`, value }))),
  ...(typeOf(schema) === 'integer' ? [{ name: 'a fraction', value: 0.5 }] : []),
];

const PRIVILEGED = ['role', 'permissions', 'caseId', 'position', 'recordedAt', 'actor', 'isAdmin', 'constructor'];

/** Every single fault of a value, with the rest left as it is. `value` must be valid. */
export const faultsOf = (document: Document, given: Schema, value: unknown, random: Random): Fault[] => {
  const schema = resolved(document, given);
  const type = typeOf(schema);
  const here = type ? random.some(wrongTypes(type), FEW) : [];
  if (type === 'object' && typeof value === 'object' && value !== null)
    return [...here, ...objectFaults(document, schema, value as Record<string, unknown>, random)];
  if (type === 'array' && Array.isArray(value)) {
    const over = schema.maxItems !== undefined && schema.maxItems <= 1000 && value[0] !== undefined
      ? [{ name: 'too many', value: Array.from({ length: schema.maxItems + 1 }, () => value[0] as unknown) }]
      : [];
    const twice = schema.uniqueItems && value[0] !== undefined ? [{ name: 'the same twice', value: [value[0], ...value] as unknown[] }] : [];
    const inside = value[0] === undefined ? [] : faultsOf(document, schema.items ?? {}, value[0], random);
    return [...here, ...over, ...twice, ...inside.map((fault) => ({ name: `item: ${fault.name}`, value: [fault.value, ...value.slice(1)] }))];
  }
  if (type === 'string') return [...here, ...strings(schema, random)];
  return type === 'integer' || type === 'number' ? [...here, ...numbers(schema)] : here;
};

const objectFaults = (document: Document, schema: Schema, value: Record<string, unknown>, random: Random): Fault[] => [
  ...(schema.required ?? []).map((name) => {
    const { [name]: _left, ...rest } = value;
    return { name: `${name} missing`, value: rest };
  }),
  { name: 'an unknown field', value: { ...value, notAField: 1 } },
  { name: 'a privileged field', value: { ...value, ...unknownAmong(schema, random) } },
  ...Object.entries(value).flatMap(([name, inner]) =>
    faultsOf(document, schema.properties?.[name] ?? {}, inner, random)
      .map((fault) => ({ name: `${name}: ${fault.name}`, value: { ...value, [name]: fault.value } })),
  ),
];

const unknownAmong = (schema: Schema, random: Random): Record<string, unknown> => {
  const names = PRIVILEGED.filter((name) => !schema.properties?.[name]);
  return { [random.pick(names)]: 'x' };
};
