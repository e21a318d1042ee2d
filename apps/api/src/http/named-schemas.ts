// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { JsonSchema } from './schemas.js';

const known = new Map<string, JsonSchema>();

const PREFIX = '#/components/schemas/';

/** Gives a schema a name in the reference, and a reference to it. For answers, which have no class. Throws when the name is taken. */
export const named = (name: string, schema: JsonSchema): JsonSchema => {
  if (known.has(name)) throw new Error(`two schemas are called ${name}: the API reference needs one name for each`);
  known.set(name, schema);
  return { $ref: PREFIX + name };
};

const referencesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' && inner.startsWith(PREFIX) ? [inner.slice(PREFIX.length)] : referencesIn(inner),
  );
};

/** The named schemas that a part of a document refers to, and those that they refer to in turn. */
export const namedIn = (part: unknown): Record<string, JsonSchema> => {
  const found: Record<string, JsonSchema> = {};
  const visit = (value: unknown): void => {
    for (const name of referencesIn(value)) {
      const schema = known.get(name);
      if (!schema || found[name]) continue;
      found[name] = schema;
      visit(schema);
    }
  };
  visit(part);
  return found;
};
