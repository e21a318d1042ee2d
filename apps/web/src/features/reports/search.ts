// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { INSTANT, like, present } from '../../url/search.js';

/** As known when: at a position of the log, or at a time; without either, now. */
export interface ReportSearch {
  readonly at?: number | undefined;
  readonly time?: string | undefined;
}

const position = (value: unknown): number | undefined => {
  const n = Number(value);
  return value !== undefined && value !== '' && Number.isSafeInteger(n) && n >= 0 ? n : undefined;
};

/** A position is exact, so it goes before a time. */
export const validateReport = (search: Record<string, unknown>): ReportSearch => {
  const at = position(search.at);
  return present({ at, time: at === undefined ? like(INSTANT, search.time) : undefined });
};
