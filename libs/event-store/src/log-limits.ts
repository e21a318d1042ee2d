// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { EventIdTaken, NO_STREAM, type NewEvent } from './port.js';

/** What the log takes and gives at once. Far above any command of ours; they keep a mistake from filling the memory. */
export const LOG_LIMITS = {
  /** Events in one append. */
  events: 1_000,
  /** Events in one page of the feed. */
  page: 10_000,
  /** Characters in one event's `meta` or `data`. */
  text: 4 * 1_024 * 1_024,
  /** Characters in a stream's name or an event's type. */
  name: 200,
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
// Canonical JSON escapes control characters, so a raw one is never right; adapters may use them as separators.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f]/;

const check = (what: string, text: string, most: number): void => {
  if (text.length === 0 || text.length > most) throw new TypeError(`${what} holds ${text.length} characters, not 1–${most}`);
  if (CONTROL.test(text)) throw new TypeError(`${what} holds a control character`);
};

/** Throws TypeError where an append cannot be right in any store, and EventIdTaken where it holds an id twice. */
export const checkAppend = (stream: string, expectedRevision: number, events: readonly NewEvent[]): void => {
  check('stream', stream, LOG_LIMITS.name);
  if (!Number.isSafeInteger(expectedRevision) || expectedRevision < NO_STREAM)
    throw new TypeError(`expected revision is ${expectedRevision}`);
  if (events.length === 0 || events.length > LOG_LIMITS.events)
    throw new TypeError(`an append holds ${events.length} events, not 1–${LOG_LIMITS.events}`);
  const ids = events.length > 1 ? new Set<string>() : undefined;
  for (const event of events) {
    if (!UUID.test(event.id)) throw new TypeError('an event id is not a UUID in lower case');
    if (ids?.has(event.id)) throw new EventIdTaken(event.id);
    ids?.add(event.id);
    check('type', event.type, LOG_LIMITS.name);
    check('meta', event.meta, LOG_LIMITS.text);
    check('data', event.data, LOG_LIMITS.text);
  }
};

/** Throws TypeError where a page of the feed is not a page. */
export const checkPage = (after: number, limit: number): void => {
  if (!Number.isSafeInteger(after) || after < 0) throw new TypeError(`a page begins after ${after}`);
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > LOG_LIMITS.page)
    throw new TypeError(`a page holds ${limit} events, not 1–${LOG_LIMITS.page}`);
};

/** The first name, byte by byte, after every name that begins with an ASCII prefix. */
export const endOfPrefix = (prefix: string): string => prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
