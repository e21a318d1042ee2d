// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { descriptionsOf, nestedOf, type BodyClass } from '@fyrvakt/kernel';
import * as cv from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';

/** A JSON Schema (2020-12, as OpenAPI 3.1 has it). */
export type JsonSchema = { [keyword: string]: unknown };

export type AnyBody = BodyClass<object>;

/** A reference to a class's schema. */
export const schemaRef = (type: AnyBody): JsonSchema => ({ $ref: `#/components/schemas/${type.name}` });

const CIVIL = 'x-civil';

const converters = {
  [cv.ValidationTypes.NESTED_VALIDATION]: (meta: { target: unknown; propertyName: string }): JsonSchema => {
    const type = nestedOf(meta.target as AnyBody).get(meta.propertyName)?.();
    const field = `${(meta.target as AnyBody).name}.${meta.propertyName}`;
    if (!type) throw new Error(`${field} is nested but names no class: add @Nested(() => …)`);
    return schemaRef(type);
  },
  // Every ISO 8601 field of ours is a moment, unless a pattern says that it is a day.
  [cv.IS_ISO8601]: { type: 'string', format: 'date-time' },
  [cv.IS_RFC_3339]: { type: 'string', format: 'date-time' },
  [cv.IS_LATITUDE]: { type: 'number', minimum: -90, maximum: 90 },
  [cv.IS_LONGITUDE]: { type: 'number', minimum: -180, maximum: 180 },
  [cv.MATCHES]: (meta: { constraints: unknown[] }): JsonSchema => {
    const pattern = meta.constraints[0] as RegExp;
    const format = formatOf(pattern);
    return { type: 'string', ...(format ? { [CIVIL]: format } : { pattern: pattern.source }) };
  },
};

/** A day, a month and a moment have formats of their own, which also know how long the months are. Told by what a pattern lets through. */
const formatOf = (pattern: RegExp): string | undefined => {
  const lets = (text: string): boolean => pattern.test(text);
  if (lets('x') || lets('1234567890')) return undefined;
  if (lets('2026-11-22T01:13:00.000Z')) return 'date-time';
  if (lets('2026-11-22')) return 'date';
  return lets('2026-11') ? 'month' : undefined;
};

/** A time written both as ISO 8601 and as a pattern is one format. */
const settle = (property: JsonSchema): JsonSchema => {
  const { [CIVIL]: civil, items, ...rest } = property;
  return { ...rest, ...(civil ? { format: civil } : {}), ...(items ? { items: settle(items as JsonSchema) } : {}) };
};

const known = new Map<AnyBody, JsonSchema>();

/** The schema of a class; what it refers to is named by its class. */
export const schemaOf = (type: AnyBody): JsonSchema => {
  const found = known.get(type);
  if (found) return found;
  const raw = targetConstructorToSchema(type, { additionalConverters: converters as never }) as JsonSchema;
  const descriptions = descriptionsOf(type);
  const properties = Object.fromEntries(
    Object.entries((raw['properties'] ?? {}) as Record<string, JsonSchema>).map(([name, property]) => {
      const text = descriptions.get(name);
      return [name, { ...settle(property), ...(text ? { description: text.en, 'x-description-sv': text.sv } : {}) }];
    }),
  );
  const required = raw['required'] as string[] | undefined;
  const schema: JsonSchema = { type: 'object', properties, ...(required?.length ? { required } : {}), additionalProperties: false };
  known.set(type, schema);
  return schema;
};

/** The schemas of classes and of everything they refer to, by name. Throws when two classes share one. */
export const closureOf = (types: readonly AnyBody[]): Record<string, JsonSchema> => {
  const found: Record<string, JsonSchema> = {};
  const visit = (type: AnyBody): void => {
    const schema = schemaOf(type);
    const other = found[type.name];
    if (other === schema) return;
    if (other) throw new Error(`two classes are called ${type.name}: the API reference needs one name for each`);
    found[type.name] = schema;
    for (const nested of nestedOf(type).values()) visit(nested());
  };
  types.forEach(visit);
  return found;
};
