// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { faultsOf } from './faults.js';
import type { Random } from './random.js';
import { bodyOf, parametersOf, resolved, type Document, type Operation, type Parameter, type Schema } from './schema.js';
import { validValue } from './valid.js';

/** One operation of a document, as it can be called. */
export interface Target {
  readonly document: Document;
  readonly base: string;
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

/** A request about to be sent. */
export interface Shot {
  readonly target: Target;
  readonly url: string;
  /** In place of the operation's own. */
  readonly method?: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
  /** What about it is wrong by the document itself. */
  readonly mustRefuse?: string;
  /** Nothing about its form is wrong by the document, so no validation may refuse it. */
  readonly isValid?: boolean;
  /** The one status that can be right, where the operation's own do not count. */
  readonly wants?: number;
}

/** What the world holds that a request can be about. */
export interface World {
  /** A value for a parameter, a header or a field by name, drawn from what exists; undefined where nothing is known. */
  known(name: string, schema: Schema, random: Random): string | undefined;
  /** A place where an earlier answer of the operation said that its next page begins. */
  cursor(operationId: string): string | undefined;
}

/** Every operation of a document. */
export const targetsOf = (document: Document): Target[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      document, path, method: method.toUpperCase(), operation, base: new URL(document.servers[0]?.url ?? 'http://x').pathname.replace(/\/$/, ''),
    })),
  );

const text = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

const given = (target: Target, { name, schema }: Parameter, world: World, random: Random): unknown =>
  world.known(name, schema, random) ?? validValue(target.document, schema, random);

/** What fetch itself would refuse to send is no test of ours. */
const isSendable = (value: string): boolean => /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value);

const headersOf = (target: Target, world: World, random: Random): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const parameter of parametersOf(target.document, target.operation)) {
    if (parameter.in !== 'header' || !(parameter.required || random.chance(0.3))) continue;
    const value = text(given(target, parameter, world, random));
    if (isSendable(value)) headers[parameter.name] = value;
    else if (parameter.required) headers[parameter.name] = 'x';
  }
  return headers;
};

const searchOf = (target: Target, world: World, random: Random): string => {
  const query = new URLSearchParams();
  for (const parameter of parametersOf(target.document, target.operation)) {
    if (parameter.in !== 'query' || !(parameter.required || random.chance(0.3))) continue;
    const value = given(target, parameter, world, random);
    // Within what an address may be long.
    for (const item of Array.isArray(value) ? (value as unknown[]).slice(0, 5) : [value]) query.append(parameter.name, text(item));
  }
  const search = query.toString();
  return search && search.length < 1_900 ? `?${search}` : '';
};

/** A path with its parameters filled in. */
export const pathOf = (target: Target, world: World, random: Random): string => {
  const inPath = new Map(parametersOf(target.document, target.operation).map((parameter) => [parameter.name, parameter]));
  return target.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = inPath.get(name);
    return encodeURIComponent(parameter ? text(given(target, parameter, world, random)) : 'x');
  });
};

/** A body that the document allows, mostly about things that exist. */
const bodyFor = (target: Target, world: World, random: Random): string | undefined => {
  const schema = bodyOf(target.document, target.operation);
  if (!schema) return undefined;
  const body = validValue(target.document, schema, random) as Record<string, unknown>;
  for (const name of Object.keys(body)) {
    const field = resolved(target.document, schema.properties?.[name] ?? {});
    const known = field.type === 'string' && random.chance(0.7) ? world.known(name, field, random) : undefined;
    if (known !== undefined) body[name] = known;
  }
  return JSON.stringify(body);
};

/** A request that the document allows. */
export const validShot = (target: Target, world: World, random: Random): Shot => {
  const path = pathOf(target, world, random);
  const body = bodyFor(target, world, random);
  const search = searchOf(target, world, random);
  const headers = { ...headersOf(target, world, random), ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  return { target, url: `${target.base}${path}${search}`, headers, isValid: true, ...(body === undefined ? {} : { body }) };
};

const escaped = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16)}`);

/** Requests whose body has one fault each, the rest as the document wants it. */
export const faultyBodies = (target: Target, world: World, random: Random): Shot[] => {
  const schema = bodyOf(target.document, target.operation);
  if (!schema) return [];
  const { isValid: _wasValid, ...shot } = validShot(target, world, random);
  const value: unknown = JSON.parse(String(shot.body ?? '{}'));
  return faultsOf(target.document, schema, value, random).map((fault) => ({
    ...shot, body: escaped(fault.value), mustRefuse: `body: ${fault.name}`,
  }));
};
