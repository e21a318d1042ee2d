// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '@fyrvakt/kernel';
import type { ErrorObject } from 'ajv';
import { MAX_FIELD_PROBLEMS, type FieldProblem } from './problem.js';

type Params = Record<string, unknown>;
interface Wording {
  readonly code: string;
  readonly detail: (params: Params) => Bilingual;
}

const fixed = (code: string, sv: string, en: string): Wording => ({ code, detail: () => ({ sv, en }) });

const limited = (code: string, sv: (limit: string) => string, en: (limit: string) => string): Wording => ({
  code,
  detail: ({ limit }) => ({ sv: sv(String(limit)), en: en(String(limit)) }),
});

const TYPES: Record<string, Bilingual> = {
  string: { sv: 'en text', en: 'a text' },
  number: { sv: 'ett tal', en: 'a number' },
  integer: { sv: 'ett heltal', en: 'a whole number' },
  boolean: { sv: 'true eller false', en: 'true or false' },
  array: { sv: 'en lista', en: 'a list' },
  object: { sv: 'ett objekt', en: 'an object' },
};

const FORMAT_WORDINGS: Record<string, Wording> = {
  'date-time': fixed(
    'invalid-time',
    'Skriv tiden med datum och förskjutning, så här: 2026-11-22T17:00:00+01:00.',
    'Write the time with its date and offset, like this: 2026-11-22T17:00:00+01:00.',
  ),
  date: fixed('invalid-date', 'Skriv datum så här: 2026-11-22.', 'Write the date like this: 2026-11-22.'),
  month: fixed('invalid-month', 'Skriv månaden så här: 2026-11.', 'Write the month like this: 2026-11.'),
  uuid: fixed('invalid-id', 'Skriv id som ett UUID.', 'Write the id as a UUID.'),
};

/** One wording for each keyword that a schema of ours can break. */
const WORDINGS: Record<string, Wording> = {
  required: fixed('missing', 'Fältet saknas.', 'The field is missing.'),
  additionalProperties: fixed('unknown-field', 'Fältet finns inte här. Ta bort det.', 'There is no such field here. Remove it.'),
  type: {
    code: 'wrong-type',
    detail: ({ type }) => {
      const name = TYPES[String(type)] ?? { sv: 'av en annan typ', en: 'of another type' };
      return { sv: `Värdet ska vara ${name.sv}.`, en: `The value must be ${name.en}.` };
    },
  },
  minLength: limited(
    'too-short',
    (n) => `Texten är för kort: minst ${n} tecken.`,
    (n) => `The text is too short: at least ${n} characters.`,
  ),
  maxLength: limited(
    'too-long',
    (n) => `Texten är för lång: högst ${n} tecken.`,
    (n) => `The text is too long: at most ${n} characters.`,
  ),
  minimum: limited(
    'too-small',
    (n) => `Talet ska vara minst ${n}.`,
    (n) => `The number must be at least ${n}.`,
  ),
  maximum: limited(
    'too-large',
    (n) => `Talet ska vara högst ${n}.`,
    (n) => `The number must be at most ${n}.`,
  ),
  exclusiveMinimum: limited(
    'too-small',
    (n) => `Talet ska vara större än ${n}.`,
    (n) => `The number must be greater than ${n}.`,
  ),
  minItems: limited(
    'too-few',
    (n) => `Listan är för kort: minst ${n}.`,
    (n) => `The list is too short: at least ${n}.`,
  ),
  maxItems: limited(
    'too-many',
    (n) => `Listan är för lång: högst ${n}.`,
    (n) => `The list is too long: at most ${n}.`,
  ),
  uniqueItems: fixed('repeated', 'Samma värde finns flera gånger.', 'The same value is there more than once.'),
  pattern: fixed('wrong-form', 'Värdet har fel form.', 'The value is not in the right form.'),
  enum: {
    code: 'not-allowed',
    detail: ({ allowedValues }) => {
      const list = (allowedValues as unknown[]).slice(0, 40).join(', ');
      return { sv: `Välj ett av: ${list}.`, en: `Choose one of: ${list}.` };
    },
  },
};

const INVALID = fixed('invalid', 'Värdet stämmer inte.', 'The value is not valid.');

/** A name that is safe to point at: it may be the sender's own invention. */
const isPlainName = (name: string): boolean => /^[A-Za-z][A-Za-z0-9]{0,39}$/.test(name);

const pointerOf = (error: ErrorObject): string => {
  const params = error.params as Params;
  if (error.keyword === 'required') return `${error.instancePath}/${String(params['missingProperty'])}`;
  const extra = params['additionalProperty'];
  return typeof extra === 'string' && isPlainName(extra) ? `${error.instancePath}/${extra}` : error.instancePath;
};

/** A text of nothing but spaces is as short as one that is empty, and is told of in the same words. */
const isBlank = ({ keyword, params }: ErrorObject): boolean => keyword === 'pattern' && (params as Params)['pattern'] === '\\S';

const toFieldProblem = (found: ErrorObject): FieldProblem => {
  const error: ErrorObject = isBlank(found) ? { ...found, keyword: 'minLength', params: { limit: 1 } } : found;
  const params = error.params as Params;
  const wording = (error.keyword === 'format' ? FORMAT_WORDINGS[String(params['format'])] : WORDINGS[error.keyword]) ?? INVALID;
  return { pointer: pointerOf(error), code: wording.code, detail: wording.detail(params) };
};

/** What a schema found, in plain words, each field once. */
export const fieldProblems = (errors: readonly ErrorObject[]): FieldProblem[] => {
  const byPointer = new Map<string, FieldProblem>();
  for (const problem of errors.map(toFieldProblem)) {
    const key = `${problem.pointer} ${problem.code}`;
    if (!byPointer.has(key)) byPointer.set(key, problem);
    if (byPointer.size === MAX_FIELD_PROBLEMS) break;
  }
  return [...byPointer.values()];
};
