// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { instanceOf } from '@fyrvakt/kernel';
import { validateSync } from 'class-validator';

/** The fields for which a body would be turned away, as the API does it. */
export const bodyFaults = (body: new () => object, data: object): string[] =>
  validateSync(instanceOf(body, data), { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true }).map(({ property }) => property);
