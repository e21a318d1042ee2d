// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Problem, type FieldProblem } from './problem.js';

/** Nesting that no body of ours comes near. */
const MAX_DEPTH = 16;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** One pass over the text, before it is parsed: how deep it nests and how many names it holds. */
const survey = (text: string): { depth: number; names: number } => {
  let depth = 0;
  let deepest = 0;
  let names = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (inString) {
      if (unit === BACKSLASH) index++;
      else if (unit === QUOTE) inString = false;
    } else if (unit === QUOTE) inString = true;
    else if (unit === COLON) names++;
    else if (unit === 0x7b || unit === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (unit === 0x7d || unit === 0x5d) depth--;
  }
  return { depth: deepest, names };
};

const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** Counts names and refuses those that reach prototypes, and numbers that JSON can write but a program cannot hold. */
const countNames = (value: unknown): number => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Problem('request/malformed-json');
  if (typeof value !== 'object' || value === null) return 0;
  let names = 0;
  if (Array.isArray(value)) {
    for (const item of value) names += countNames(item);
    return names;
  }
  for (const name of Object.keys(value)) {
    if (FORBIDDEN_NAMES.has(name)) throw new Problem('request/malformed-json');
    names += 1 + countNames((value as Record<string, unknown>)[name]);
  }
  return names;
};

/**
 * Parses a body strictly (RFC 8259, I-JSON): valid UTF-8 without a byte order mark, bounded depth, no name twice, no name that
 * reaches a prototype. What one parser would read one way and another parser another way is refused.
 */
export const parseJson = (bytes: Buffer): unknown => {
  let value: unknown;
  let names: number;
  try {
    const text = utf8.decode(bytes);
    const surveyed = survey(text);
    if (surveyed.depth > MAX_DEPTH) throw new RangeError('nested too deep');
    names = surveyed.names;
    value = JSON.parse(text);
  } catch (cause) {
    throw new Problem('request/malformed-json', { cause });
  }
  if (countNames(value) !== names) throw new Problem('request/malformed-json');
  return value;
};

/** Control characters other than tab and line breaks, lone surrogates, and code points that mean nothing. */
const FORBIDDEN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const holdsForbiddenText = (value: unknown): boolean => {
  if (typeof value === 'string') return FORBIDDEN_TEXT.test(value);
  if (typeof value !== 'object' || value === null) return false;
  for (const name in value) if (holdsForbiddenText((value as Record<string, unknown>)[name])) return true;
  return false;
};

/** Texts that could not be stored, shown and sent on unchanged. Where they are is only looked for when there are some. */
export const textProblems = (value: unknown): FieldProblem[] => (holdsForbiddenText(value) ? textProblemsIn(value, '') : []);

const textProblemsIn = (value: unknown, pointer: string): FieldProblem[] => {
  if (typeof value === 'string')
    return FORBIDDEN_TEXT.test(value)
      ? [
          {
            pointer,
            code: 'forbidden-character',
            detail: {
              sv: 'Texten har ett styrtecken eller ett ogiltigt tecken.',
              en: 'The text holds a control character or an invalid character.',
            },
          },
        ]
      : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => textProblemsIn(item, `${pointer}/${index}`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, item]) => textProblemsIn(item, `${pointer}/${escapePointer(name)}`));
  return [];
};
