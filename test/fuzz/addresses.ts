// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Random } from './random.js';
import { pathOf, validShot, type Shot, type Target, type World } from './requests.js';
import { parametersOf, resolved, type Document, type Parameter, type Schema } from './schema.js';

const BAD_TEXTS: Readonly<Record<string, readonly string[]>> = {
  integer: ['', 'abc', '1.5', '1e3', '0x10', '１', '+1', ' 1', 'NaN', '99999999999999999999', '-99999999999999999999', '[object Object]'],
  boolean: ['', 'yes', '1', 'TRUE', 'null'],
  'date-time': ['', 'now', '2026-11-22', '2026-02-30T00:00:00Z', '2026-11-22T24:00:00Z', '2026-11-22T23:59:60Z', '1763774000000', "' or 1=1 --"],
  date: ['', '2026-02-30', '2026-13-01', '2026-11-22T00:00:00Z', '0000-00-00'],
  month: ['', '2026-13', '2026-00', '2026', '2026-1', '9999-01'],
  uuid: ['', 'x', '%00', '018f0000-0000-7000-8000', '{018f0000-0000-7000-8000-000000000001}', "' or 1=1 --"],
};

/** Texts that a parameter of this schema must not take. */
const badTexts = (document: Document, given: Schema): string[] => {
  const schema = resolved(document, given);
  if (schema.type === 'array') return badTexts(document, schema.items ?? {});
  if (schema.enum) return ['', 'neverAmongThem', String(schema.enum[0]).toUpperCase(), '__proto__'];
  const { type, format = '', minimum, maximum, maxLength, minLength, pattern } = schema;
  return [
    ...(BAD_TEXTS[format] ?? BAD_TEXTS[String(type)] ?? []),
    ...(minimum === undefined ? [] : [String(minimum - 1)]),
    ...(maximum === undefined ? [] : [String(maximum + 1)]),
    ...(maxLength === undefined ? [] : ['x'.repeat(maxLength + 1)]),
    ...(minLength ? [''] : []),
    ...(pattern ? [' ', 'å å'] : []),
    ...(type === 'string' && format === '' ? ['a\u0000b', 'a\u0007b'] : []),
  ];
};

const inQuery = ({ url }: Shot, name: string, ...values: string[]): string => {
  const [path, search] = url.split('?');
  const query = new URLSearchParams(search);
  query.delete(name);
  for (const value of values) query.append(name, value);
  return `${path}?${query.toString()}`;
};

/** Flipped in the middle, cut, doubled, of another list, or made up. */
const tampered = (cursor: string | undefined): string[] => {
  const made = [Buffer.from('["x","y"]').toString('base64url'), Buffer.from('{}').toString('base64url'), 'null', '0'];
  if (cursor === undefined) return made;
  const middle = Math.floor(cursor.length / 2);
  const flipped = `${cursor.slice(0, middle)}${cursor[middle] === 'A' ? 'B' : 'A'}${cursor.slice(middle + 1)}`;
  return [...made, flipped, cursor.slice(0, -8), cursor.repeat(2).slice(0, 999)];
};

const queryFaults = (target: Target, parameter: Parameter, world: World, random: Random): Shot[] => {
  const { name, schema } = parameter;
  const shot = (what: string, ...values: string[]): Shot => {
    const { isValid: _wasValid, ...valid } = validShot(target, world, random);
    return { ...valid, url: inQuery(valid, name, ...values), mustRefuse: `query ${name}: ${what}` };
  };
  const { type, maxItems, items } = resolved(target.document, schema);
  const some = Array.from({ length: Math.min(maxItems ?? 0, 60) + 1 }, () => String(items?.enum?.[0] ?? 'x'));
  const isCursor = name === 'after' && type === 'string';
  return [
    ...badTexts(target.document, schema).map((value) => shot(value.slice(0, 30), value)),
    ...(type === 'array' ? [] : [shot('repeated', '1', '1')]),
    ...(maxItems !== undefined && maxItems < some.length ? [shot('too many', ...some)] : []),
    ...(isCursor ? tampered(world.cursor(target.operation.operationId)).map((cursor) => shot('a cursor of no list', cursor)) : []),
  ];
};

const UNKNOWN = ['notAParameter=1', '__proto__=1', 'constructor[prototype][fuzzed]=1', 'limit[$gt]=1', '__proto__[fuzzed]=1'];

/** Addresses with one fault each in their query. */
export const faultyQueries = (target: Target, world: World, random: Random): Shot[] => [
  ...parametersOf(target.document, target.operation)
    .filter((parameter) => parameter.in === 'query')
    .flatMap((parameter) => queryFaults(target, parameter, world, random)),
  ...UNKNOWN.map((unknown) => {
    const { isValid: _wasValid, ...shot } = validShot(target, world, random);
    return { ...shot, url: `${shot.url}${shot.url.includes('?') ? '&' : '?'}${unknown}`, mustRefuse: `query ${unknown}` };
  }),
];

const STRANGE = [
  '%00', '-1', '0', '99999999999999999999', '1e9', 'null', "' or 1=1 --", '<script>', '%F0%9F%98%80', 'a'.repeat(1500), '%', '%zz', '%c0%af',
  '..%5c..', '%2e%2e%2f%2e%2e', '__proto__', 'a%CC%8A',
];

/** Paths with something strange where a parameter should be: none of it is an id or a month. */
export const faultyPaths = (target: Target, world: World, random: Random): Shot[] =>
  parametersOf(target.document, target.operation)
    .filter((parameter) => parameter.in === 'path')
    .flatMap((parameter) => STRANGE.map((value) => {
      const { isValid: _wasValid, ...shot } = validShot(target, world, random);
      const one = { ...target, path: target.path.replace(`{${parameter.name}}`, '~here~') };
      const url = `${target.base}${pathOf(one, world, random).replace('~here~', value)}`;
      return { ...shot, url, ...(parameter.schema.format ? { mustRefuse: `path ${parameter.name}: ${value.slice(0, 30)}` } : {}) };
    }));
