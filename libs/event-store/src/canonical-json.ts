// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Deeper than any event of ours, and a cycle ends here too. */
const MAX_DEPTH = 64;

const write = (value: unknown, path: string, depth: number): string => {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${path || '/'} is not a finite number`);
      return JSON.stringify(value);
    case 'object':
      break;
    default:
      throw new TypeError(`${path || '/'} is a ${typeof value}, which JSON cannot hold`);
  }
  if (value === null) return 'null';
  if (depth >= MAX_DEPTH) throw new TypeError(`${path.slice(0, 200)} lies deeper than ${MAX_DEPTH} levels, or in a cycle`);
  return Array.isArray(value) ? writeList(value, path, depth) : writeObject(value, path, depth);
};

const writeList = (list: readonly unknown[], path: string, depth: number): string => {
  let text = '[';
  for (let index = 0; index < list.length; index += 1) {
    if (index > 0) text += ',';
    text += write(list[index], `${path}/${index}`, depth + 1);
  }
  return `${text}]`;
};

const writeObject = (object: object, path: string, depth: number): string => {
  // A Date, a Map or a Buffer has no keys of its own and would silently become {}.
  const kind = Object.prototype.toString.call(object);
  if (kind !== '[object Object]') throw new TypeError(`${path || '/'} is ${kind.slice(8, -1)}, which JSON cannot hold`);
  let text = '{';
  for (const key of Object.keys(object).sort()) {
    const value = (object as Record<string, unknown>)[key];
    if (value === undefined) continue;
    if (text.length > 1) text += ',';
    text += `${JSON.stringify(key)}:${write(value, `${path}/${key}`, depth + 1)}`;
  }
  return `${text}}`;
};

/**
 * The one text of a JSON value, in the manner of RFC 8785: no spaces, keys sorted by UTF-16 code units, numbers as
 * ECMAScript writes them. Properties that are `undefined` are left out. Throws TypeError, with a JSON Pointer, at whatever
 * JSON would lose: NaN, infinities, BigInt, functions, dates and other built-in objects, `undefined` in a list, cycles.
 * Unlike the RFC it keeps a lone surrogate, as its \u escape: a report is not refused for half a character.
 */
export const canonicalJson = (value: unknown): string => write(value, '', 0);
