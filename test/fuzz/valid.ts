// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Random } from './random.js';
import { resolved, type Document, type Schema } from './schema.js';
import { freeText, patternedText } from './texts.js';

const two = (random: Random, most: number, from = 0): string => String(from + random.below(most)).padStart(2, '0');

const day = (random: Random): string => {
  const year = random.chance(0.05) ? random.pick(['1900', '2199']) : `20${two(random, 9, 20)}`;
  return `${year}-${two(random, 12, 1)}-${two(random, 28, 1)}`;
};

/** Where the offset leads out of the years, and the hour that comes twice. */
const EDGES = ['1900-01-01T00:00:00+14:00', '2199-12-31T23:59:59-14:00', '2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'];

/** With any offset and any fineness. */
const instant = (random: Random): string => {
  const digits = random.below(10);
  const fraction = digits === 0 ? '' : `.${String(random.below(1_000_000_000)).padStart(9, '0').slice(0, digits)}`;
  const offset = random.chance(0.5) ? 'Z' : `${random.pick(['+', '-'])}${two(random, 24)}:${two(random, 60)}`;
  const time = `${two(random, 24)}:${two(random, 60)}:${two(random, 60)}`;
  if (random.chance(0.03)) return random.pick(EDGES);
  return `${day(random)}T${time}${fraction}${offset}`;
};

const FORMATS: Readonly<Record<string, (random: Random) => string>> = {
  'date-time': instant,
  date: day,
  month: (random) => day(random).slice(0, 7),
  uuid: (random) => (random.chance(0.2) ? random.uuid().toUpperCase() : random.uuid()),
};

const string = (schema: Schema, random: Random): string => {
  const format = schema.format === undefined ? undefined : FORMATS[schema.format];
  if (format) return format(random);
  return schema.pattern ? patternedText(schema, random) : freeText(schema, random);
};

const number = (schema: Schema, random: Random, whole: boolean): number => {
  const least = schema.minimum ?? -1000;
  const most = schema.maximum ?? least + 2000;
  if (random.chance(0.2)) return random.pick([least, most]);
  const value = least + random.next() * (most - least);
  return whole ? Math.max(Math.ceil(least), Math.floor(value)) : value;
};

const sizeOf = (schema: Schema, random: Random): number => {
  const least = schema.minItems ?? 0;
  const most = Math.min(schema.maxItems ?? 3, 50);
  if (random.chance(0.05)) return random.pick([least, most]);
  return least + random.below(Math.max(1, Math.min(most, least + 3) - least + 1));
};

/** A value that a schema allows. Optional fields come and go. */
export const validValue = (document: Document, given: Schema, random: Random): unknown => {
  const schema = resolved(document, given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.find((name) => name !== 'null');
  if (type === 'array') {
    const items = Array.from({ length: sizeOf(schema, random) }, () => validValue(document, schema.items ?? {}, random));
    return schema.uniqueItems ? [...new Map(items.map((item) => [JSON.stringify(item), item])).values()] : items;
  }
  if (type === 'integer' || type === 'number') return number(schema, random, type === 'integer');
  if (type === 'boolean') return random.chance(0.5);
  if (type === 'object' || schema.properties) {
    const chosen = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name) || random.chance(0.6));
    return Object.fromEntries(chosen.map(([name, property]) => [name, validValue(document, property, random)]));
  }
  return string(schema, random);
};
