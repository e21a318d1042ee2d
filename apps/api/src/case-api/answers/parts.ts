// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { casePersonalParts, CHANNELS, MODES, PEOPLE_ESTIMATES, YES_NO_UNKNOWN } from '@fyrvakt/cases';
import { named } from '../../http/named-schemas.js';
import type { JsonSchema } from '../../http/schemas.js';
import { list, object } from '../base.js';

// What answers are made of. Readers must bear members that a later version adds, so nothing is closed.

export const string: JsonSchema = { type: 'string' };
export const integer: JsonSchema = { type: 'integer' };
export const number: JsonSchema = { type: 'number' };
export const boolean: JsonSchema = { type: 'boolean' };
export const uuid: JsonSchema = { type: 'string', format: 'uuid' };
export const instant: JsonSchema = { type: 'string', format: 'date-time' };
export const day: JsonSchema = { type: 'string', format: 'date' };

export const choice = (values: readonly string[]): JsonSchema => ({ type: 'string', enum: [...values] });

/** The same, or nothing. */
export const orNull = (schema: JsonSchema): JsonSchema => ({
  ...schema, type: [schema['type'], 'null'], ...(schema['enum'] ? { enum: [...(schema['enum'] as string[]), null] } : {}),
});

export const MODE = choice(MODES);
export const CHANNEL = choice(CHANNELS);
export const YES_NO = choice(YES_NO_UNKNOWN);
export const PEOPLE = choice(PEOPLE_ESTIMATES);
export const EVENT_NAME = named('CaseEventName', choice(Object.keys(casePersonalParts)));

export const BILINGUAL = named('Bilingual', object({ sv: string, en: string }));
export const CODE = named('Code', object({ code: string, original: string }, ['original']));
export const SHIFT = named('Shift', object({ unit: string, start: instant, end: instant }));
export const PLACE = named(
  'Place',
  object(
    { text: string, code: string, area: string, latitude: number, longitude: number, accuracyMetres: number },
    ['code', 'area', 'latitude', 'longitude', 'accuracyMetres'],
  ),
);

export const CODED_LABEL = named('CodedLabel', object({ code: string, label: BILINGUAL }));
export const COUNT = named('Count', object({ code: string, n: integer }));
export const counts = (names: readonly string[]): JsonSchema => object(Object.fromEntries(names.map((name) => [name, list(COUNT)])));
