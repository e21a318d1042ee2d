// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Random } from './random.js';
import { validShot, type Shot, type Target, type World } from './requests.js';
import { parametersOf } from './schema.js';

type Headers = Record<string, string>;

/** Wrong wherever the operation has such a header. */
const JUNK: Readonly<Record<string, readonly string[]>> = {
  'If-Match': ['*', 'W/"1"', '"x"', '1', '""', '"-1"', '"1", "2"', '"99999999999999999999"', `"${'1'.repeat(50)}"`, 'null'],
  'Idempotency-Key': ['', 'x'.repeat(256), 'two words', 'a\u00e5', 'a\tb'],
  'Last-Event-ID': ['-1', 'x', '1'.repeat(16), '1,2'],
};

const FALSE_KEYS = [
  'Basic eDp5', 'Bearer ', 'Bearer fyr_x_y', 'Bearer x y', `Bearer ${'x'.repeat(300)}`, 'Bearer null', 'bearer', 'Digest username="x"',
  'Bearer fyr_..%2f_x',
];

/** Odd, but of no concern to anyone: whatever the answer is, it must be a documented one. */
const ODD: readonly Headers[] = [
  { accept: 'application/xml' }, { accept: '*/*;q=x' }, { accept: '' }, { 'accept-language': 'x'.repeat(150) },
  { 'accept-language': 'en;q=9,sv;q=x' }, { 'accept-encoding': 'gzip;q=x' }, { traceparent: 'x' },
  { traceparent: `00-${'0'.repeat(32)}-${'0'.repeat(16)}-00` }, { cookie: 'fyrvakt=x; fyrvakt=y' }, { cookie: `fyrvakt=${'x'.repeat(5000)}` },
  { cookie: '=;;=' }, { 'x-forwarded-for': '127.0.0.1' }, { forwarded: 'for=127.0.0.1' }, { 'x-remote-user': 'admin' },
  { 'x-http-method-override': 'DELETE' }, { 'x-request-id': '../../x' }, { range: 'bytes=0-' }, { 'if-none-match': '*' }, { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' }, { 'x-long': 'x'.repeat(20_000) }, { 'content-encoding': 'br' },
];

/** Headers as nobody should send them. */
export const strangeHeaders = (target: Target, world: World, random: Random): Shot[] => {
  const parameters = parametersOf(target.document, target.operation).filter((parameter) => parameter.in === 'header');
  const shot = (headers: Headers, mustRefuse?: string): Shot => {
    const { isValid: _wasValid, ...valid } = validShot(target, world, random);
    return { ...valid, headers: { ...valid.headers, ...headers }, ...(mustRefuse === undefined ? {} : { mustRefuse }) };
  };
  const without = (name: string): Shot => {
    const { [name]: _left, ...headers } = shot({}).headers;
    return { ...shot({}, `without ${name}`), headers };
  };
  const isSecured = (target.operation.security?.length ?? 0) > 0;
  return [
    ...parameters.flatMap(({ name }) => (JUNK[name] ?? []).map((value) => shot({ [name]: value }, `${name}: ${value.slice(0, 20)}`))),
    ...parameters.filter(({ required }) => required).map(({ name }) => without(name)),
    ...(isSecured ? FALSE_KEYS.map((authorization) => shot({ authorization }, `Authorization: ${authorization.slice(0, 20)}`)) : []),
    ...ODD.map((headers) => shot(headers)),
  ];
};

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const meet = (path: string, other: string): boolean => {
  const [parts, others] = [path.split('/'), other.split('/')];
  const isOpen = (part = ''): boolean => part.startsWith('{');
  return parts.length === others.length && parts.every((part, index) => isOpen(part) || isOpen(others[index]) || part === others[index]);
};

/** An address that exists, asked with a method that it has not: 405, whoever asks. */
export const strangeMethods = (target: Target, world: World, random: Random): Shot[] => {
  const { paths } = target.document;
  const same = Object.keys(paths).filter((path) => meet(path, target.path));
  const known = same.flatMap((path) => Object.keys(paths[path] ?? {})).map((method) => method.toUpperCase());
  return METHODS.filter((method) => !known.includes(method)).map((method) => {
    const { url } = validShot(target, world, random);
    return { target, url: url.split('?')[0] ?? '', method, headers: {}, wants: 405 };
  });
};
