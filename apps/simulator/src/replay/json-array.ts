// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** An element longer than this is no event; something else is wrong with the file. */
const LONGEST = 1_000_000;

/**
 * Reads the elements of a JSON array of objects one by one from a stream of text, so that a file of any size needs little memory.
 * Throws SyntaxError when it is not such an array.
 */
export async function* elementsOf(chunks: AsyncIterable<string>): AsyncGenerator<unknown> {
  let element = '';
  let depth = 0;
  let text = false;
  let escaped = false;
  let opened = false;
  let closed = false;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const sign = chunk[at]!;
      if (text) {
        if (escaped) escaped = false;
        else if (sign === '\\') escaped = true;
        else if (sign === '"') text = false;
      } else if (sign === '"') {
        if (depth === 0) throw new SyntaxError('expected an array of objects');
        text = true;
      } else if (sign === '{' || (sign === '[' && depth > 0)) {
        if (!opened || closed) throw new SyntaxError('expected an array of objects');
        if (depth++ === 0) from = at;
      } else if (depth > 0 && (sign === '}' || sign === ']')) {
        if (--depth > 0) continue;
        yield JSON.parse(element + chunk.slice(from, at + 1));
        element = '';
      } else if (depth === 0) {
        if (sign === '[' && !opened) opened = true;
        else if (sign === ']' && opened && !closed) closed = true;
        else if (!/[\s,\uFEFF]/.test(sign)) throw new SyntaxError('expected an array of objects');
      }
    }
    if (depth > 0) element += chunk.slice(from);
    if (element.length > LONGEST) throw new SyntaxError('an element is too long');
  }
  if (!closed) throw new SyntaxError('the array does not end');
}
