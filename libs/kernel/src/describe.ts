// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './rejection.js';

const descriptions = new WeakMap<object, Map<string, Bilingual>>();
const nested = new WeakMap<object, Map<string, () => new () => object>>();

const remember = <T>(store: WeakMap<object, Map<string, T>>, prototype: object, property: string | symbol, value: T): void => {
  const known = store.get(prototype) ?? new Map<string, T>();
  known.set(String(property), value);
  store.set(prototype, known);
};

/** Says in both languages what a field of a body means. Shown in the API reference and under form fields. */
export const Describe =
  (sv: string, en: string): PropertyDecorator =>
  (prototype, property) =>
    remember(descriptions, prototype, property, { sv, en });

/** Names the class of a nested object, or of each item in a list; goes with `@ValidateNested`. */
export const Nested =
  (type: () => new () => object): PropertyDecorator =>
  (prototype, property) =>
    remember(nested, prototype, property, type);

const own = <T>(store: WeakMap<object, Map<string, T>>, body: new () => object): Map<string, T> => {
  const found = new Map<string, T>();
  for (let at: object | null = body.prototype; at; at = Object.getPrototypeOf(at) as object | null)
    for (const [name, value] of store.get(at) ?? []) if (!found.has(name)) found.set(name, value);
  return found;
};

/** Field → description, inherited ones included. */
export const descriptionsOf = (body: new () => object): Map<string, Bilingual> => own(descriptions, body);

/** Field → class of what is nested there, inherited ones included. */
export const nestedOf = (body: new () => object): Map<string, () => new () => object> => own(nested, body);

/** Plain data as instances of a body class and of what is nested in it, for whoever holds it against what the class says. */
export const instanceOf = (body: new () => object, data: object): object => {
  const inside = nestedOf(body);
  const made = Object.entries(data).map(([field, value]): [string, unknown] => {
    const inner = inside.get(field)?.();
    if (!inner || typeof value !== 'object' || value === null) return [field, value];
    return [field, Array.isArray(value) ? value.map((item: object) => instanceOf(inner, item)) : instanceOf(inner, value as object)];
  });
  return Object.assign(new body(), Object.fromEntries(made));
};
