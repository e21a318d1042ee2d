// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { NO_STREAM, TOMBSTONE, type LogRecord } from './record.js';

/** What a writer says of where the stream is: a revision (NO_STREAM before the first), that it exists, or nothing. */
export type Expected = 'any' | 'streamExists' | number;

/** What the server makes of an append before it writes. */
export type Verdict =
  | { readonly says: 'append' }
  /** These very events were appended before: answered as then. */
  | { readonly says: 'replay'; readonly last: LogRecord }
  | { readonly says: 'wrongRevision'; readonly actual: number }
  | { readonly says: 'deleted' };

/** What the verdict is made from. */
export interface Ground {
  readonly events: readonly LogRecord[];
  /** Newest revision; TOMBSTONE when the stream is gone for ever. */
  readonly last: number;
  readonly softDeleted: boolean;
  readonly hasMetadata: boolean;
  /** The event of this stream with that id. */
  known(id: string): LogRecord | undefined;
}

const APPEND: Verdict = { says: 'append' };

/** Without a revision the ids alone decide: all known is a repetition, none an append, and a part of them neither. */
const byIds = (ids: readonly string[], { known, last }: Ground): Verdict => {
  let newest: LogRecord | undefined;
  for (const [index, id] of ids.entries()) {
    const record = known(id);
    if (!record) return index === 0 ? APPEND : { says: 'wrongRevision', actual: last };
    newest = record;
  }
  return newest ? { says: 'replay', last: newest } : APPEND;
};

/** Behind the stream's end, an append is a repetition when the very events it holds lie where it would have put them. */
const byPlace = (expected: number, ids: readonly string[], { events, last, softDeleted }: Ground): Verdict => {
  const matching = ids.findIndex((id, index) => events[expected + 1 + index]?.id !== id);
  const newest = events[expected + ids.length];
  if (matching === -1 && ids.length > 0 && newest) return { says: 'replay', last: newest };
  return matching === 0 && expected === NO_STREAM && softDeleted ? APPEND : { says: 'wrongRevision', actual: last };
};

/** The rules of expected revisions and of repeated event ids. */
export const judge = (expected: Expected, ids: readonly string[], ground: Ground): Verdict => {
  const { last, softDeleted, hasMetadata } = ground;
  if (last === TOMBSTONE) return { says: 'deleted' };
  if (expected === 'streamExists') {
    if (softDeleted) return { says: 'deleted' };
    if (last === NO_STREAM && !hasMetadata) return { says: 'wrongRevision', actual: last };
  }
  if (typeof expected !== 'number') return byIds(ids, ground);
  if (expected < last) return byPlace(expected, ids, ground);
  return expected > last ? { says: 'wrongRevision', actual: last } : APPEND;
};
