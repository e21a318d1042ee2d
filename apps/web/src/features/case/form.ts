// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dayOf } from '../../time/write.js';
import { instantOf, wall } from '../../time/zone.js';
import type { Command, FieldSchema } from './data.js';

/** What is typed in a form: texts, choices and several choices, by field. Nested fields are named `place/text`. */
export type Typed = Readonly<Record<string, string | readonly string[] | boolean>>;

/** What only other systems have to say, or what follows by itself. */
const NOT_ASKED = new Set(['reference', 'attempt', 'by', 'operator', 'latitude', 'longitude', 'accuracyMetres']);

export interface Field {
  readonly name: string;
  readonly schema: FieldSchema;
  readonly isRequired: boolean;
}

/** The fields of a command, those that are demanded first and the time of it last, as one fills in a form. */
export const fieldsOf = ({ body }: Pick<Command, 'body'>): Field[] => {
  const required = new Set(body.required ?? []);
  const fields = Object.entries(body.properties ?? {}).filter(([name]) => !NOT_ASKED.has(name))
    .map(([name, schema]): Field => ({ name, schema, isRequired: required.has(name) }));
  const rank = ({ name, isRequired }: Field): number => (name === 'at' ? 2 : isRequired ? 0 : 1);
  return fields.toSorted((one, other) => rank(one) - rank(other));
};

/** `2026-11-22T02:13` on the wall → the instant; undefined for what is no time. */
export const instantFrom = (local: string): string | undefined => {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(local) ?? [];
  return day && time ? new Date(instantOf(day, time)).toISOString() : undefined;
};

export const localFrom = (instant: string): string => `${dayOf(instant)}T${wall(Date.parse(instant)).time}`;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

const valueOf = ({ name, schema }: Field, typed: Typed): unknown => {
  if (name === 'place') {
    const [text, code] = [typed['place/text'], typed['place/code']];
    return text || code ? { ...(text ? { text } : {}), ...(code ? { code } : {}) } : undefined;
  }
  if (name === 'callback') {
    const phone = String(typed['callback/phone'] ?? '').trim();
    return phone ? { phone, allowed: typed['callback/allowed'] === true } : undefined;
  }
  if (name === 'shifts') return (typed.shifts as readonly string[] | undefined)?.map((shift) => JSON.parse(shift) as object);
  const value = typed[name];
  if (schema.type === 'array') return Array.isArray(value) && value.length > 0 ? value : undefined;
  if (schema.type === 'boolean') return value === true || value === 'true';
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (schema.format === 'date-time') return instantFrom(value);
  if (schema.format === 'uuid') return UUID.exec(value)?.[0].toLowerCase() ?? value;
  return schema.type === 'integer' ? Number(value) : value.trim();
};

/** What is sent: only what was filled in. */
export const bodyOf = (command: Pick<Command, 'body'>, typed: Typed): Record<string, unknown> =>
  Object.fromEntries(fieldsOf(command).map((field) => [field.name, valueOf(field, typed)]).filter(([, value]) => value !== undefined));

/** Names of demanded fields that are empty. */
export const missingIn = (command: Pick<Command, 'body'>, typed: Typed): string[] => {
  const body = bodyOf(command, typed);
  return fieldsOf(command).filter(({ name, isRequired }) => isRequired && body[name] === undefined).map(({ name }) => name);
};
