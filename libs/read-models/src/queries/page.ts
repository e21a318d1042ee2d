// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';

export const MOST_ROWS = 200;

/** Which part of a list. */
export interface Page {
  /** 1–200. */
  readonly limit: number;
  /** `next` of the page before; the first page when absent. */
  readonly after?: string;
}

export interface Paged<Row> {
  readonly rows: readonly Row[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

/** The cursor was not made by this list with this filter. */
export class InvalidCursor extends Error {
  constructor() {
    super('the cursor does not belong to this list and filter');
    this.name = 'InvalidCursor';
  }
}

/** The page asked for is not between 1 and 200 rows. */
export class InvalidLimit extends Error {
  constructor(readonly limit: number) {
    super(`a page has 1 to ${MOST_ROWS} rows`);
    this.name = 'InvalidLimit';
  }
}

type Key = string;

const sumOf = (list: string, filter: object, keys: readonly Key[]): string =>
  createHash('sha256').update(JSON.stringify([list, filter, keys])).digest('base64url').slice(0, 16);

const encode = (list: string, filter: object, keys: readonly Key[]): string =>
  Buffer.from(JSON.stringify([sumOf(list, filter, keys), ...keys])).toString('base64url');

/** The sort keys of the last row seen. Throws InvalidCursor for anything that this list has not given out for this filter. */
const decode = (list: string, filter: object, cursor: string): Key[] => {
  try {
    const [sum, ...keys] = JSON.parse(Buffer.from(cursor.slice(0, 1_000), 'base64url').toString()) as string[];
    if (keys.every((key) => typeof key === 'string') && sum === sumOf(list, filter, keys)) return keys;
  } catch {
    // Not even JSON: the same answer.
  }
  throw new InvalidCursor();
};

/** Reads one page by its sort keys: page 2,000 costs what page 1 does. `read` is asked for one row more than is shown. */
export const paged = async <Row>(
  list: string, filter: object, page: Page, keysOf: (row: Row) => Key[], read: (after: Key[] | undefined, limit: number) => Promise<Row[]>,
): Promise<Paged<Row>> => {
  if (!Number.isInteger(page.limit) || page.limit < 1 || page.limit > MOST_ROWS) throw new InvalidLimit(page.limit);
  const rows = await read(page.after === undefined ? undefined : decode(list, filter, page.after), page.limit + 1);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return rows.length > page.limit && last ? { rows: shown, next: encode(list, filter, keysOf(last)) } : { rows: shown };
};
