// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { gzipSync } from 'node:zlib';
import type { Random } from './random.js';
import { validShot, type Shot, type Target, type World } from './requests.js';
import { bodyOf } from './schema.js';

/** Texts that no two parsers need agree about, each made of a body that is right in itself. */
const SPOILED: Readonly<Record<string, (body: string) => string | Uint8Array>> = {
  'nothing': () => '',
  'cut short': (body) => body.slice(0, -1),
  'cut in half': (body) => body.slice(0, Math.ceil(body.length / 2)),
  'something after': (body) => `${body}x`,
  'two bodies': (body) => `${body}${body}`,
  'a trailing comma': (body) => body.replace(/\}$/, ',}'),
  'a leading comma': (body) => body.replace('{', '{,'),
  'a comment': (body) => `${body}// x`,
  'single quotes': (body) => body.replace(/\}$/, `${comma(body)}'at':1}`),
  'a byte order mark': (body) => `\ufeff${body}`,
  'UTF-16': (body) => Buffer.from(body, 'utf16le'),
  'Latin-1': (body) => Buffer.from(body.replace(/\}$/, `${comma(body)}"note":"\u00e5"}`), 'latin1'),
  'an overlong encoding': (body) => Buffer.from(body.replace(/\}$/, `${comma(body)}"\u00c0\u00af":1}`), 'latin1'),
  'gzip': (body) => gzipSync(body),
  'a name twice': (body) => body.replace(/\}$/, `${comma(body)}"at":"x","at":"2026-11-22T02:13:00Z"}`),
  'a name twice, once escaped': (body) => body.replace(/\}$/, `${comma(body)}"at":"x","\\u0061t":"2026-11-22T02:13:00Z"}`),
  '__proto__': (body) => body.replace(/\}$/, `${comma(body)}"__proto__":{"fuzzed":1}}`),
  'constructor.prototype': (body) => body.replace(/\}$/, `${comma(body)}"constructor":{"prototype":{"fuzzed":1}}}`),
  'a number beyond all numbers': (body) => body.replace(/\}$/, `${comma(body)}"at":1e400}`),
  'NaN': (body) => body.replace(/\}$/, `${comma(body)}"at":NaN}`),
  'a leading zero': (body) => body.replace(/\}$/, `${comma(body)}"at":01}`),
  'a bad escape': (body) => body.replace(/\}$/, `${comma(body)}"at":"\\x41"}`),
  'a raw control character': (body) => body.replace(/\}$/, `${comma(body)}"at":"a\u0001b"}`),
  'seventeen levels': (body) => body.replace(/\}$/, `${comma(body)}"at":${'['.repeat(17)}${']'.repeat(17)}}`),
  'ten thousand levels': () => `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  'ten thousand names': (body) => body.replace(/\}$/, `${comma(body)}${Array.from({ length: 10_000 }, (_, name) => `"n${name}":0`).join()}}`),
  'null': () => 'null',
  'a list': (body) => `[${body}]`,
  'a text': (body) => JSON.stringify(body),
  'a number': () => '1',
};

/** Before one more member of an object. */
const comma = (body: string): string => (body === '{}' ? '' : ',');

const TYPES = ['text/plain', 'application/xml', 'multipart/form-data', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', 'x'];

/** Bodies that are not one plain JSON object in UTF-8, or say they are something else. */
export const spoiledBodies = (target: Target, world: World, random: Random): Shot[] => {
  if (!bodyOf(target.document, target.operation)) return [];
  const { isValid: _wasValid, ...shot } = validShot(target, world, random);
  const body = typeof shot.body === 'string' ? shot.body : '{}';
  const spoiled = Object.entries(SPOILED).map(([name, spoil]) => ({ ...shot, body: spoil(body), mustRefuse: `a body with ${name}` }));
  const mistyped = TYPES.map((type) => ({ ...shot, headers: { ...shot.headers, 'content-type': type }, mustRefuse: `content type ${type}` }));
  // Sending what is too large takes time, and the limit is one for all.
  const large = random.chance(0.1) ? [{ ...shot, body: `{"a":"${'x'.repeat(300_000)}"}`, mustRefuse: 'a body of 300 kB' }] : [];
  return [...spoiled, ...mistyped, ...large];
};
