// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Deeper than any event of ours, and a cycle ends here too. */
const MAX_DEPTH = 64;

/** What JSON cannot hold. Where it lies is put together on the way out, so that a value that can be held pays nothing for it. */
class Unwritable extends Error {
  pointer = '';
}

/** Texts that stand in JSON as they are: no quote, backslash, control character or half a surrogate pair. */
const PLAIN = /^[ !#-[\]-\ud7ff]*$/;

const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

/** Names come again and again. More of them than any catalogue of ours holds are not remembered. */
const MOST_NAMES = 2_000;
const quotedNames = new Map<string, string>();

const quotedName = (name: string): string => {
  let known = quotedNames.get(name);
  if (known === undefined) {
    known = `${quoted(name)}:`;
    if (quotedNames.size < MOST_NAMES) quotedNames.set(name, known);
  }
  return known;
};

/** By UTF-16 code units, in place. An object has few names, and mostly in order: then this is quicker than a sort for many. */
const sortNames = (names: string[]): string[] => {
  for (let index = 1; index < names.length; index += 1) {
    const name = names[index] as string;
    let hole = index;
    for (; hole > 0 && (names[hole - 1] as string) > name; hole -= 1) names[hole] = names[hole - 1] as string;
    names[hole] = name;
  }
  return names;
};

/** Names in an object from which on a sort for many is the quicker one. */
const MANY = 40;

const write = (value: unknown, depth: number): string => {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new Unwritable('is not a finite number');
      return JSON.stringify(value);
    case 'object':
      break;
    default:
      throw new Unwritable(`is a ${typeof value}, which JSON cannot hold`);
  }
  if (value === null) return 'null';
  if (depth >= MAX_DEPTH) throw new Unwritable(`lies deeper than ${MAX_DEPTH} levels, or in a cycle`);
  return Array.isArray(value) ? writeList(value, depth) : writeObject(value, depth);
};

const under = (step: string | number, error: unknown): unknown => {
  if (error instanceof Unwritable) error.pointer = `/${step}${error.pointer}`;
  return error;
};

const writeList = (list: readonly unknown[], depth: number): string => {
  let text = '[';
  let index = 0;
  try {
    for (; index < list.length; index += 1) {
      if (index > 0) text += ',';
      text += write(list[index], depth + 1);
    }
  } catch (error) {
    throw under(index, error);
  }
  return `${text}]`;
};

const writeObject = (object: object, depth: number): string => {
  if (Object.getPrototypeOf(object) !== Object.prototype) {
    // A Date, a Map or a Buffer has no keys of its own and would silently become {}.
    const kind = Object.prototype.toString.call(object);
    if (kind !== '[object Object]') throw new Unwritable(`is ${kind.slice(8, -1)}, which JSON cannot hold`);
  }
  let text = '{';
  let at = '';
  try {
    const names = Object.keys(object);
    for (const key of names.length > MANY ? names.sort() : sortNames(names)) {
      const value = (object as Record<string, unknown>)[key];
      if (value === undefined) continue;
      at = key;
      if (text.length > 1) text += ',';
      text += quotedName(key) + write(value, depth + 1);
    }
  } catch (error) {
    throw under(at, error);
  }
  return `${text}}`;
};

/**
 * The one text of a JSON value, in the manner of RFC 8785: no spaces, keys sorted by UTF-16 code units, numbers as
 * ECMAScript writes them. Properties that are `undefined` are left out. Throws TypeError, with a JSON Pointer, at whatever
 * JSON would lose: NaN, infinities, BigInt, functions, dates and other built-in objects, `undefined` in a list, cycles.
 * Unlike the RFC it keeps a lone surrogate, as its \u escape: a report is not refused for half a character.
 */
export const canonicalJson = (value: unknown): string => {
  try {
    return write(value, 0);
  } catch (error) {
    throw error instanceof Unwritable ? new TypeError(`${error.pointer.slice(0, 200) || '/'} ${error.message}`) : error;
  }
};
