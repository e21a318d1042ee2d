// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { faultsOf } from './faults.js';
import type { Random } from './random.js';
import { bodyOf, parametersOf, type Document, type Operation, type Parameter } from './schema.js';
import { validValue } from './valid.js';

/** One operation of a document, as it can be called. */
export interface Target {
  readonly document: Document;
  readonly base: string;
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

/** A request about to be sent. `mustRefuse` when something about it is wrong by the document itself. */
export interface Shot {
  readonly target: Target;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly mustRefuse?: string;
}

/** What the world holds that a request can be about. */
export interface World {
  /** Values for a path parameter or header by name, drawn from what exists; undefined where nothing is known. */
  known(parameter: string, random: Random): string | undefined;
}

/** Every operation of a document. */
export const targetsOf = (document: Document): Target[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      document, path, method: method.toUpperCase(), operation, base: new URL(document.servers[0]?.url ?? 'http://x').pathname.replace(/\/$/, ''),
    })),
  );

const text = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

// What fetch itself would refuse to send is no test of ours.
const sendable = (value: string): string => value.replaceAll(/[^\x20-\x7e]/g, 'x').trim();

const given = (target: Target, parameter: Parameter, world: World, random: Random): string =>
  world.known(parameter.name, random) ?? text(validValue(target.document, parameter.schema, random));

/** A request that the document allows. */
export const validShot = (target: Target, world: World, random: Random): Shot => {
  const parameters = parametersOf(target.document, target.operation);
  let path = target.path;
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  for (const parameter of parameters) {
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(given(target, parameter, world, random)));
    else if (parameter.in === 'header' && (parameter.required || random.chance(0.3))) headers[parameter.name] = sendable(given(target, parameter, world, random));
    else if (parameter.in === 'query' && (parameter.required || random.chance(0.3))) addQuery(query, target, parameter, random);
  }
  const schema = bodyOf(target.document, target.operation);
  const body = schema && JSON.stringify(validValue(target.document, schema, random));
  const search = query.size > 0 ? `?${query.toString()}` : '';
  return { target, url: `${target.base}${path}${search}`, headers: { ...headers, ...(schema ? JSON_TYPE : {}) }, body };
};

const JSON_TYPE = { 'content-type': 'application/json' };

const addQuery = (query: URLSearchParams, target: Target, parameter: Parameter, random: Random): void => {
  const value = validValue(target.document, parameter.schema, random);
  for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) query.append(parameter.name, text(item));
};

const escaped = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16)}`);

/** Requests whose body has one fault each, the rest as the document wants it. */
export const faultyBodies = (target: Target, world: World, random: Random): Shot[] => {
  const schema = bodyOf(target.document, target.operation);
  if (!schema) return [];
  const shot = validShot(target, world, random);
  const value: unknown = JSON.parse(shot.body ?? '{}');
  return faultsOf(target.document, schema, value, random).map((fault) => ({
    ...shot, body: escaped(fault.value), mustRefuse: `body: ${fault.name}`,
  }));
};

/** Bodies that are not JSON of an object at all. */
export const brokenBodies = (target: Target, world: World, random: Random): Shot[] => {
  if (!bodyOf(target.document, target.operation)) return [];
  const shot = validShot(target, world, random);
  const broken = [
    '', '{', '}', '[', 'null', '[]', '"text"', '1', 'NaN', '{"a":}', "{'a':1}", '{"a":1,}', '\ufeff', '{"__proto__":{"x":1}}', '{"a":1e400}',
    `${'['.repeat(5000)}${']'.repeat(5000)}`, `{"a":"${'x'.repeat(300_000)}"}`, '\u0000', '{"constructor":{"prototype":{"x":1}}}', '{"a":1}{"b":2}',
  ];
  const types = ['text/plain', 'application/xml', 'multipart/form-data', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', 'x'];
  return [
    ...broken.map((body) => ({ ...shot, body, mustRefuse: `broken body ${body.slice(0, 20)}` })),
    ...types.map((type) => ({ ...shot, headers: { ...shot.headers, 'content-type': type }, mustRefuse: `content type ${type}` })),
  ];
};

const STRANGE = ['', '..', '%00', '%2e%2e%2f', '-1', '0', '99999999999999999999', '1e9', 'null', "' or 1=1 --", '<script>', '%F0%9F%98%80', 'a'.repeat(1500), '%', '%zz'];

/** In a path these name another route, which has its own documentation. */
const LEADS_ELSEWHERE = new Set(['', '..', '%2e%2e%2f']);

/** Addresses with a strange value where a parameter should be. Whether it is wrong depends on the schema, so only crashes count. */
export const strangeAddresses = (target: Target, world: World, random: Random): Shot[] =>
  parametersOf(target.document, target.operation)
    .filter((parameter) => parameter.in !== 'header')
    .flatMap((parameter) => STRANGE.filter((value) => parameter.in === 'query' || !LEADS_ELSEWHERE.has(value)).map((value) => {
      const shot = validShot(target, world, random);
      if (parameter.in === 'query') return { ...shot, url: `${shot.url.split('?')[0]}?${parameter.name}=${value}` };
      const path = target.path.replace(`{${parameter.name}}`, value).replaceAll(/\{(\w+)\}/g, (_, name: string) => world.known(name, random) ?? 'x');
      return { ...shot, url: `${target.base}${path}` };
    }));

/** Headers as nobody should send them. */
export const strangeHeaders = (target: Target, world: World, random: Random): Shot[] => {
  const odd: Record<string, string>[] = [
    { 'if-match': '*' }, { 'if-match': 'W/"1"' }, { 'if-match': '"x"' }, { 'if-match': '1' }, { 'idempotency-key': '' }, { 'idempotency-key': 'x'.repeat(300) },
    { accept: 'application/xml' }, { accept: '*/*;q=x' }, { 'accept-language': 'x'.repeat(500) }, { 'accept-language': 'en' }, { traceparent: 'x' },
    { authorization: 'Basic eDp5' }, { authorization: 'Bearer ' }, { authorization: 'Bearer fyr_x_y' }, { cookie: 'fyrvakt=x; fyrvakt=y' }, { 'x-forwarded-for': 'x' },
    { 'last-event-id': '-1' }, { range: 'bytes=0-' }, { 'x-long': 'x'.repeat(20_000) },
  ];
  return odd.map((headers) => {
    const shot = validShot(target, world, random);
    return { ...shot, headers: { ...shot.headers, ...headers } };
  });
};
