// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from '@fyrvakt/kernel';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { fieldProblems } from './field-problems.js';
import { FORMATS } from './formats.js';
import { textProblems } from './json-body.js';
import { MAX_FIELD_PROBLEMS, type FieldProblem } from './problem.js';
import { closureOf, schemaRef, type AnyBody, type JsonSchema } from './schemas.js';

const CANONICAL_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  validateFormats: true,
  formats: FORMATS,
  ownProperties: true,
  messages: false,
  addUsedSchema: false,
  // They are made from our classes, and the schema of schemas takes longer to compile than any of them.
  validateSchema: false,
});

/** Brings every time to the one form that is stored (UTC, milliseconds), whatever offset it came with. */
ajv.addKeyword({
  keyword: 'instant',
  type: 'string',
  schemaType: 'boolean',
  modifying: true,
  errors: false,
  validate: (
    _schema: boolean,
    text: string,
    _parent: unknown,
    at?: { parentData: Record<string | number, unknown>; parentDataProperty: string | number },
  ) => {
    if (at && !CANONICAL_INSTANT.test(text) && FORMATS['date-time'](text)) at.parentData[at.parentDataProperty] = toInstant(text);
    return true;
  },
});

/** Adds the keyword above wherever a schema has a time; it is no part of the published schema. */
const withInstants = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(withInstants);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, withInstants(value)]);
  return Object.fromEntries((schema as JsonSchema)['format'] === 'date-time' ? [...entries, ['instant', true]] : entries);
};

const compile = (schema: JsonSchema, types: readonly AnyBody[]): ValidateFunction =>
  ajv.compile({ ...(withInstants({ ...schema, components: { schemas: closureOf(types) } }) as object) });

/** Finds everything that is wrong with a value; brings its times to UTC when nothing is. Compiled once, when first asked. */
export type Validator = (value: unknown) => readonly FieldProblem[];

// Some sixty schemas take a third of a second to compile: too long to wait for with the line down after a crash.
const once = (make: () => ValidateFunction): (() => ValidateFunction) => {
  let made: ValidateFunction | undefined;
  return () => (made ??= make());
};

const validator =
  (compiled: () => ValidateFunction): Validator =>
  (value) => {
    const check = compiled();
    const texts = textProblems(value);
    if (check(value) && texts.length === 0) return [];
    return [...texts, ...fieldProblems(check.errors ?? [])].slice(0, MAX_FIELD_PROBLEMS);
  };

/** Validates a class's shape. */
export const validatorOf = (type: AnyBody): Validator => {
  const schema = schemaRef(type);
  return validator(once(() => compile(schema, [type])));
};

/** Validates a schema of its own, such as that of a path parameter. */
export const schemaValidator = (schema: JsonSchema): Validator => {
  // Wrapped, so that the keyword above has a parent to write to.
  const check = validator(once(() => compile({ type: 'object', properties: { value: schema } }, [])));
  return (value) => check({ value }).map((problem) => ({ ...problem, pointer: '' }));
};
