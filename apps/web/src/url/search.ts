// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Addresses are read and written as the API does it: `?handling=new&handling=notified`, each value as it stands. Whoever sees one can read
 * it, change it, and send it to a colleague.
 */
export const parseSearch = (text: string): Record<string, unknown> => {
  const found: Record<string, string | string[]> = {};
  const params = new URLSearchParams(text);
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key);
    found[key] = values.length > 1 ? values : (values[0] ?? '');
  }
  return found;
};

const ABSENT = new Set<unknown>([undefined, null, '']);

const valuesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]).filter((one) => !ABSENT.has(one));

export const stringifySearch = (search: Record<string, unknown>): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) for (const one of valuesOf(value)) params.append(key, String(one));
  const text = params.toString();
  return text ? `?${text}` : '';
};

// What a screen reads its part of an address with: whatever does not belong there is as if it were absent.

const MOST = 50;

/** A text, at most so long. */
export const text = (value: unknown, most = 200): string | undefined => (typeof value === 'string' && value ? value.slice(0, most) : undefined);

/** One of some words. */
export const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined => words.find((word) => word === value);

/** Some of some words; undefined for none, since that narrows nothing. */
export const someOf = <T extends string>(words: readonly T[], value: unknown): T[] | undefined => {
  const given = new Set(valuesOf(value));
  const found = words.filter((word) => given.has(word));
  return found.length > 0 ? found : undefined;
};

/** Some codes of the municipality's lists. */
export const codes = (value: unknown): string[] | undefined => {
  const found = valuesOf(value).filter((code): code is string => typeof code === 'string' && code.length <= 40).slice(0, MOST);
  return found.length > 0 ? found : undefined;
};

export const flag = (value: unknown): boolean | undefined => new Map([['true', true], ['false', false]]).get(String(value));

type Form = Pick<RegExp, 'test'>;

/** A text of a certain form, such as a month. */
export const like = (form: Form, value: unknown): string | undefined => (typeof value === 'string' && form.test(value) ? value : undefined);

export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A day that there is: what has the form of one and is none cannot be written on a screen. */
export const DAY: Form = {
  test: (day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(Date.parse(`${day}T12:00:00Z`) || 0).toISOString().startsWith(day),
};
/** An instant that there is. */
export const INSTANT: Form = {
  test: (instant) => /^[\d-]{10}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(instant) && DAY.test(instant.slice(0, 10)) && !Number.isNaN(Date.parse(instant)),
};

/** Leaves out what is not there, so that it does not stand in the address either. */
export const present = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
