// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { nestedOf } from '@fyrvakt/kernel';
import { validateSync } from 'class-validator';

/** Plain data as instances of a body class and of what is nested in it. */
const instance = (body: new () => object, data: object): object => {
  const nested = nestedOf(body);
  const made = Object.entries(data).map(([field, value]): [string, unknown] => {
    const inner = nested.get(field)?.();
    if (!inner || typeof value !== 'object' || value === null) return [field, value];
    return [field, Array.isArray(value) ? value.map((item: object) => instance(inner, item)) : instance(inner, value as object)];
  });
  return Object.assign(new body(), Object.fromEntries(made));
};

/** The fields for which a body would be turned away, as the API does it. */
export const bodyFaults = (body: new () => object, data: object): string[] =>
  validateSync(instance(body, data), { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true }).map(({ property }) => property);
