// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { FieldProblem } from './problem.js';
import { schemaOf, type AnyBody, type JsonSchema } from './schemas.js';
import { validatorOf } from './validation.js';

/** As many digits as the largest number that is exact; beyond that one the schema says no. */
const INTEGER = /^-?\d{1,16}$/;
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** Text to the type that the schema names; what does not read as that type stays text, and the schema says so. */
const coerce = (schema: JsonSchema | undefined, value: unknown): unknown => {
  if (schema?.['type'] === 'array')
    return (Array.isArray(value) ? value : [value]).map((item) => coerce(schema['items'] as JsonSchema, item));
  if (typeof value !== 'string') return value;
  switch (schema?.['type']) {
    case 'integer':
      return INTEGER.test(value) ? Number(value) : value;
    case 'number':
      return DECIMAL.test(value) ? Number(value) : value;
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value;
    default:
      return value;
  }
};

export interface QueryResult {
  readonly query: Record<string, unknown>;
  readonly problems: readonly FieldProblem[];
}

/** Reads a query as a class has it: every value is text on the wire, a list is the same name repeated. */
export const queryReader = (type: AnyBody): ((raw: Record<string, unknown>) => QueryResult) => {
  const properties = schemaOf(type)['properties'] as Record<string, JsonSchema>;
  const validate = validatorOf(type);
  return (raw) => {
    const query = Object.fromEntries(
      Object.entries(raw).map(([name, value]) => [name, coerce(Object.hasOwn(properties, name) ? properties[name] : undefined, value)]),
    );
    const problems = validate(query).map(({ pointer = '', ...problem }) => ({ ...problem, parameter: pointer.split('/')[1] ?? '' }));
    return { query, problems };
  };
};
