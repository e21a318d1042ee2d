// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { JsonSchema } from '../http/schemas.js';

/** Moves a text one step in. */
export const deeper = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');

/** A name or a value in single quotes, escaped as TypeScript reads it. */
export const literal = (text: string): string => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** What a description says, above what it describes. */
export const commented = (description: unknown, code: string): string =>
  typeof description === 'string' ? `/** ${description.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ')} */\n${code}` : code;

const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'string', number: 'number', integer: 'number', boolean: 'boolean', null: 'null',
};

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name));

const objectType = (schema: JsonSchema): string => {
  const required = new Set((schema['required'] as readonly string[] | undefined) ?? []);
  const properties = Object.entries((schema['properties'] as Record<string, JsonSchema> | undefined) ?? {});
  const lines = properties.map(([name, property]) =>
    commented(property['description'], `${key(name)}${required.has(name) ? '' : '?'}: ${typeOf(property)};`),
  );
  const others = schema['additionalProperties'];
  // What is left open is anything; an object that says nothing of itself holds anything.
  if (typeof others === 'object' && others !== null) lines.push(`[name: string]: ${typeOf(others as JsonSchema)};`);
  else if (others === true || properties.length === 0) lines.push('[name: string]: unknown;');
  return `{\n${deeper(lines.join('\n'))}\n}`;
};

const union = (types: readonly string[]): string => [...new Set(types)].join(' | ');

const arrayOf = (items: JsonSchema | undefined): string => {
  const type = items ? typeOf(items) : 'unknown';
  return / [|&] /.test(type) && !type.startsWith('{') ? `(${type})[]` : `${type}[]`;
};

const ofType = (type: string, schema: JsonSchema): string => {
  if (type === 'object') return objectType(schema);
  if (type === 'array') return arrayOf(schema['items'] as JsonSchema | undefined);
  const primitive = PRIMITIVES[type];
  if (!primitive) throw new Error(`the web client has no type for ${JSON.stringify(type)}`);
  return primitive;
};

/** A JSON Schema as a TypeScript type. Knows the keywords that our documents use; a reference is looked up in `components`. */
export const typeOf = (schema: JsonSchema): string => {
  const { $ref: reference, enum: values, const: constant, type } = schema;
  if (typeof reference === 'string') return `components['schemas'][${literal(reference.slice(reference.lastIndexOf('/') + 1))}]`;
  if (constant !== undefined) return value(constant);
  if (Array.isArray(values)) return union(values.map(value));
  const alternatives = (schema['oneOf'] ?? schema['anyOf']) as readonly JsonSchema[] | undefined;
  if (alternatives) return union(alternatives.map(typeOf));
  const all = schema['allOf'] as readonly JsonSchema[] | undefined;
  if (all) return all.map(typeOf).join(' & ');
  if (Array.isArray(type)) return union(type.map((each: string) => ofType(each, schema)));
  return typeof type === 'string' ? ofType(type, schema) : 'unknown';
};

const value = (given: unknown): string => (typeof given === 'string' ? literal(given) : JSON.stringify(given));
