// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { targetsOf } from '../fuzz/requests.js';
import { bodyOf, resolved, type Document, type Schema } from '../fuzz/schema.js';
import { HOSTILE } from './hostile-texts.js';

/** What the two interfaces say of themselves. */
export const describedBy = (url: string): Promise<Document[]> =>
  Promise.all(['sos-api', 'case-api'].map(async (api) => (await fetch(`${url}/openapi/${api}.json`)).json() as Promise<Document>));

/** A field that takes this takes whatever somebody writes. */
const MARKUP = '<b>';

/** What a pattern that says its own length may allow. */
const LENGTHS = [150, 100, 80, 40];

const takes = ({ pattern, maxLength = Infinity }: Schema, text: string): boolean =>
  text.length <= maxLength && new RegExp(pattern ?? '', 'u').test(text);

const isWords = (schema: Schema): boolean =>
  [schema.type].flat().includes('string') && !schema.enum && schema.const === undefined && !schema.format && takes(schema, MARKUP);

/** So much of a text, between whole characters. */
const cut = (text: string, most: number): string => {
  let made = '';
  for (const character of text) if ((made + character).length <= most) made += character; else break;
  return made;
};

/** So much is a name, which stands on one line. */
const NAME = 100;

/** A text as a field takes it: as it is, else on one line, else as one word; with a mark at its end by which it is known again. */
const fitted = (text: string, schema: Schema, mark: string): string => {
  const lengths = schema.maxLength === undefined ? LENGTHS : [schema.maxLength];
  const shapes = [text.replaceAll(/[\s\u0085]+/gu, ' ').trim(), text.replaceAll(/[\s\u0085]+/gu, '')];
  const made = [...((schema.maxLength ?? 0) > NAME ? [text] : []), ...shapes]
    .flatMap((shape) => lengths.map((most) => cut(shape, most - mark.length) + mark)).find((each) => takes(schema, each));
  if (made === undefined) throw new Error(`nothing of ${JSON.stringify(text)} fits ${JSON.stringify(schema)}`);
  return made;
};

/** White space, line ends and what cannot be seen are not compared: a browser folds them as it lays out text. */
export const folded = (text: string): string => text.replaceAll(/[\s\u0085\ufeff\u180e\u3000]+/gu, '').normalize();

interface Field {
  readonly name: string;
  readonly number: number;
  /** Which of the texts come next in it. */
  next: number;
  readonly told: Map<number, string>;
  readonly seen: Set<number>;
}

const inside = (name: string, key: string): string => (name.endsWith(' ') ? name + key : `${name}.${key}`);

/**
 * Hostile words for every field that takes words, as the two interfaces describe themselves: a field that is new is told them without being
 * listed. Keeps what each was told, and what of it has been seen.
 */
export class HostileWords {
  readonly left: readonly string[];
  private readonly fields: readonly Field[];
  private readonly targets: ReadonlyMap<string, { readonly document: Document; readonly schema: Schema }>;

  /** `isLeft` names the fields that are told nothing; the sign marks these words among those of others. */
  constructor(documents: readonly Document[], private readonly isLeft: (field: string) => boolean, private readonly sign: string) {
    this.targets = new Map(documents.flatMap((document) => targetsOf(document).flatMap((target) => {
      const schema = bodyOf(document, target.operation);
      return schema ? [[`${target.method} ${target.path}`, { document, schema }] as const] : [];
    })));
    const names = [...this.targets].flatMap(([operation, { document, schema }]) => this.namesIn(document, schema, `${operation} `));
    this.left = names.filter((name) => isLeft(name));
    const told = names.filter((name) => !isLeft(name));
    const apart = HOSTILE.length / told.length;
    this.fields = told.map((name, number) => ({ name, number, next: Math.floor(number * apart), told: new Map(), seen: new Set() }));
  }

  /** Fields that have not been told anything. */
  get untold(): string[] {
    return this.fields.filter(({ told }) => told.size === 0).map(({ name }) => name);
  }

  /** Fields of which no page has shown anything. */
  get unseen(): string[] {
    return this.fields.filter(({ seen }) => seen.size === 0).map(({ name }) => name);
  }

  /** Fields that have not been told each of the texts. */
  get untoldOfSome(): string[] {
    return this.fields.filter(({ told }) => told.size < HOSTILE.length).map(({ name }) => name);
  }

  /** The body of a request: what is given, and words in all else but what is null. With `anew` what is given is reworded as well. */
  body(operation: string, given: object = {}, anew = false): Record<string, unknown> {
    const target = this.targets.get(operation);
    if (!target) throw new Error(`${operation} takes nothing in`);
    return this.filled(target.document, target.schema, `${operation} `, given, anew) as Record<string, unknown>;
  }

  /** Takes notice of what a page shows; gives what of it is not as it was told. */
  look(shown: string): string[] {
    const text = folded(shown);
    const marks = new Set([...text.matchAll(new RegExp(`${this.sign}(\\d+)\\.(\\d+)${this.sign}`, 'g'))].map(([mark]) => mark));
    return [...marks].flatMap((mark) => {
      const [number = -1, index = -1] = mark.slice(1, -1).split('.').map(Number);
      const field = this.fields[number];
      const told = field?.told.get(index);
      if (!field || told === undefined) return [`${mark}, which nobody was told`];
      field.seen.add(index);
      return text.includes(folded(told)) ? [] : [`${field.name}: ${told}`];
    });
  }

  private told(name: string, schema: Schema): string {
    const field = this.fields.find((each) => each.name === name);
    if (!field) throw new Error(`${name} takes no words`);
    const index = field.next;
    field.next = (index + 1) % HOSTILE.length;
    const text = fitted(HOSTILE[index] ?? '', schema, `${this.sign}${field.number}.${index}${this.sign}`);
    field.told.set(index, text);
    return text;
  }

  private namesIn(document: Document, given: Schema, name: string): string[] {
    const schema = resolved(document, given);
    if (isWords(schema)) return [name];
    if (schema.items) return this.namesIn(document, schema.items, `${name}[]`);
    return Object.entries(schema.properties ?? {}).flatMap(([key, each]) => this.namesIn(document, each, inside(name, key)));
  }

  private filled(document: Document, given: Schema, name: string, value: unknown, anew: boolean): unknown {
    const schema = resolved(document, given);
    if (value === null) return undefined;
    if (isWords(schema)) return (value === undefined || anew) && !this.isLeft(name) ? this.told(name, schema) : value;
    if (value === undefined && !this.isMadeOfWords(document, schema, name)) return undefined;
    const { items, properties } = schema;
    if (items) return ((value ?? [undefined]) as unknown[]).map((each) => this.filled(document, items, `${name}[]`, each, anew));
    if (!properties) return value;
    const known = (value ?? {}) as Record<string, unknown>;
    const all = Object.entries(properties).map(([key, each]) => [key, this.filled(document, each, inside(name, key), known[key], anew)]);
    return Object.fromEntries(all.filter(([, each]) => each !== undefined));
  }

  /** True of what words alone make whole. */
  private isMadeOfWords(document: Document, given: Schema, name: string): boolean {
    const schema = resolved(document, given);
    if (isWords(schema)) return !this.isLeft(name);
    if (schema.items) return this.isMadeOfWords(document, schema.items, `${name}[]`);
    const parts = Object.entries(schema.properties ?? {}).map(([key, each]) => ({ key, is: this.isMadeOfWords(document, each, inside(name, key)) }));
    return parts.some(({ is }) => is) && parts.every(({ key, is }) => is || !schema.required?.includes(key));
  }
}
