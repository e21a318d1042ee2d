// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Random } from './random.js';
import { resolved, type Document, type Schema } from './schema.js';

const WORDS = [
  'Grupp på tio ungdomar', 'spelar hög musik', 'vid kajen', 'Klotter på väggen', 'åäö ÅÄÖ é', 'Ω≈ç√', '👩‍👩‍👧‍👦', 'a\u0308', '-1', '=1+1', '<b>x</b>',
  "'; drop table events; --", '../../etc/passwd', '${7*7}', '{{7*7}}', '%00', 'null', 'undefined', '0', 'true', '\t', 'rad\nrad', '‮', ' ', '🏳️‍🌈'.repeat(3),
];

const text = (schema: Schema, random: Random): string => {
  const least = schema.minLength ?? 0;
  const most = Math.min(schema.maxLength ?? 200, 400);
  let made = '';
  while (made.length < least || random.chance(0.6)) made += random.pick(WORDS);
  // Counted in characters as people see code points; a cut through a surrogate pair would be another kind of fault.
  const points = [...made].slice(0, most);
  while (points.join('').length > most) points.pop();
  return points.join('').trim().length >= Math.min(1, least) ? points.join('') : 'text'.padEnd(least, 'x');
};

const instant = (random: Random): string => {
  const moment = plainMoment(random);
  return random.chance(0.5) ? moment : moment.replace('Z', '+00:00');
};

// A plain moment within the years that anything about a safety line can lie in.
const plainMoment = (random: Random): string => {
  const two = (most: number, from = 0): string => String(from + random.below(most)).padStart(2, '0');
  return `20${two(9, 20)}-${two(12, 1)}-${two(28, 1)}T${two(24)}:${two(60)}:${two(60)}.${String(random.below(1000)).padStart(3, '0')}Z`;
};

const FORMATS: Readonly<Record<string, (random: Random) => string>> = {
  'date-time': instant,
  date: (random) => plainMoment(random).slice(0, 10),
  month: (random) => plainMoment(random).slice(0, 7),
  uuid: (random) => random.uuid(),
};

/** Fits the simple patterns that our documents hold: classes, counts and literals; tried, never assumed. */
const patterned = (schema: Schema, random: Random): string | undefined => {
  const pattern = new RegExp(schema.pattern ?? '', 'u');
  const tries = [
    `S-${random.below(1_000_000)}`, 'sos-alarm', 'FT1', '2026-10', '070-1740605', '+46701740605', 'a', '1', 'LYS-SHA', random.uuid(), 'abc123', '"4"',
  ];
  const fitting = tries.filter((candidate) => pattern.test(candidate) && candidate.length <= (schema.maxLength ?? Infinity));
  // The first is one of a kind, and most things have a name of their own.
  return random.chance(0.6) ? fitting[0] : random.pick(fitting);
};

const string = (schema: Schema, random: Random): string => {
  const format = schema.format === undefined ? undefined : FORMATS[schema.format];
  if (format) return format(random);
  if (schema.pattern) return patterned(schema, random) ?? 'a';
  return text(schema, random);
};

const number = (schema: Schema, random: Random, whole: boolean): number => {
  const least = schema.minimum ?? -1000;
  const most = schema.maximum ?? least + 2000;
  if (random.chance(0.2)) return random.pick([least, most]);
  const value = least + random.next() * (most - least);
  return whole ? Math.max(Math.ceil(least), Math.floor(value)) : value;
};

/** A value that a schema allows. Optional fields come and go. */
export const validValue = (document: Document, given: Schema, random: Random): unknown => {
  const schema = resolved(document, given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.find((name) => name !== 'null');
  if (type === 'array') {
    const least = schema.minItems ?? 0;
    const size = least + random.below(Math.max(1, Math.min(schema.maxItems ?? 3, least + 3) - least + 1));
    return Array.from({ length: size }, () => validValue(document, schema.items ?? {}, random));
  }
  if (type === 'integer' || type === 'number') return number(schema, random, type === 'integer');
  if (type === 'boolean') return random.chance(0.5);
  if (type === 'object' || schema.properties) {
    const chosen = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name) || random.chance(0.6));
    return Object.fromEntries(chosen.map(([name, property]) => [name, validValue(document, property, random)]));
  }
  return string(schema, random);
};
