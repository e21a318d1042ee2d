// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Random } from './random.js';
import type { Schema } from './schema.js';

/** What people write, and what nobody should: all of it is text, to be kept as it came. */
const PIECES = [
  'Grupp på tio ungdomar', 'spelar hög musik', 'vid kajen', 'Klotter på väggen', 'åäö ÅÄÖ é', 'a\u030aa\u0308o\u0308', 'Ω≈ç√', '👩‍👩‍👧‍👦',
  '🏳️‍🌈', '𐍈', 'Z\u0351\u036b\u0343\u036a\u0302', 'noll\u200bbredd\u200d\u2060', '\u202eåt höger', 'Аlаrm', '＝１＋１', '\ufeffmärke', 'a\u2028b',
  '\u00a0', '\t', 'rad\r\nrad', ' ',
  '-1', '=1+1', '+46', '@x', '<b>x</b>', '"\\/', "'; drop table events; --", '../../etc/passwd', '${7*7}', '{{7*7}}',
  '$(id)', '*)(uid=*', '%00', '%0d%0aX: y', 'null', 'undefined', '0', 'true', 'NaN', '__proto__', 'constructor', '19121212-1212', '070-1740605',
];

/** Longest text that is made to measure; the few fields that take more are tried with this much. */
const LONGEST = 4000;

const points = (made: string): string[] => [...made];

/** A text of exactly so many characters, counted as the schema counts: in code points. */
const measured = (length: number, random: Random): string => {
  const piece = points(random.pick(PIECES).trim() || 'å');
  return Array.from({ length }, (_, index) => piece[index % piece.length]).join('');
};

/** A free text that a schema allows: often short, sometimes exactly as short or as long as it may be. */
export const freeText = (schema: Schema, random: Random): string => {
  const least = schema.minLength ?? 0;
  const most = Math.min(schema.maxLength ?? LONGEST, LONGEST);
  if (random.chance(0.1)) return measured(random.chance(0.5) ? Math.max(least, 1) : most, random);
  let made = '';
  while (points(made).length < least || random.chance(0.6)) made += random.pick(PIECES);
  return points(made).slice(0, most).join('');
};

const EXAMPLES = ['S-1', 'sos-alarm', 'FT1', '070-1740605', '+46701740605', 'LYS-SHA', 'abc123', '"4"', '1042', 'calls.all', 'noiseMusic', '17:00'];

const longest = new Map<string, string[]>();

/** The longest runs of one character that a pattern lets through: its upper bound. */
const runs = (pattern: RegExp): string[] => {
  const found = longest.get(pattern.source);
  if (found) return found;
  const made = ['a', '1'].flatMap((character) => {
    const fits = Array.from({ length: 300 }, (_, index) => character.repeat(300 - index)).find((run) => pattern.test(run));
    return fits === undefined ? [] : [fits];
  });
  longest.set(pattern.source, made);
  return made;
};

/** A text that fits a pattern: a free text where it allows one, else something known, something new, or as much as it takes. */
export const patternedText = (schema: Schema, random: Random): string => {
  const pattern = new RegExp(schema.pattern ?? '', 'u');
  const fits = (text: string): boolean => pattern.test(text) && points(text).length <= (schema.maxLength ?? Infinity);
  const free = freeText(schema, random);
  const solid = points(free.replaceAll(/\s/gu, '')).slice(0, 100).join('');
  const tries = [free, solid, `S-${random.below(1_000_000)}`, random.uuid(), random.pick(runs(pattern)), ...EXAMPLES];
  const fitting = tries.filter((text) => text && fits(text));
  const [first] = fitting;
  if (first === undefined) throw new Error(`no text is known that fits ${schema.pattern}`);
  return random.chance(0.5) ? first : random.pick(fitting);
};
