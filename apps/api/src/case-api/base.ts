// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ParameterSpec, ResponseSpec } from '../http/endpoint.js';
import type { JsonSchema } from '../http/schemas.js';

/** Root of everything that our own web and command line use. */
export const CASE_API = '/case-api/v1';

export const CASE_ID: ParameterSpec = {
  description: { sv: 'Händelsens id', en: 'Id of the case' },
  schema: { type: 'string', format: 'uuid' },
  example: '0b7a3f0e-7a55-5d0c-9c1e-2f5f4f0a9d11',
  required: true,
};

export const MONTH: ParameterSpec = {
  description: { sv: 'Månad', en: 'Month' }, schema: { type: 'string', format: 'month' }, example: '2026-11', required: true,
};

const string: JsonSchema = { type: 'string' };

/** An object with the given members, all of them required unless named optional, and perhaps more in a later version. */
export const object = (properties: Record<string, JsonSchema>, optional: readonly string[] = []): JsonSchema => ({
  type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/** The three independent axes of a case. */
export const AXES: JsonSchema = object({ handling: string, followUpState: string, data: string, closed: { type: 'boolean' } });

export const PRINCIPAL_ANSWER: JsonSchema = object({
  id: { type: 'string', format: 'uuid' }, name: string, role: string, roles: list(string), units: list(string), permissions: list(string),
});

/** Headers that go with the state of one case. */
export const CASE_HEADERS: NonNullable<ResponseSpec['headers']> = {
  ETag: { sv: 'Händelsens revision, stark', en: "The case's revision, strong" },
  'X-Event-Position': { sv: 'Plats i loggen att vänta in vid nästa läsning', en: 'Place in the log to wait for at the next read' },
};
