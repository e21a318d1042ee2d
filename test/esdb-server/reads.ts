// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Log } from './log.js';
import type { Question } from './question.js';
import type { LogRecord } from './record.js';
import { streamDeleted } from './refusals.js';

type OfStream = Extract<Question, { of: 'stream' }>;
type OfAll = Extract<Question, { of: 'all' }>;

/** A stream's visible events from a revision on, itself included, or `missing`. Throws a refusal for a stream with a tombstone. */
export const readStream = (log: Log, { stream, from, backwards, count = 0 }: OfStream): Iterable<LogRecord> | 'missing' => {
  const sight = log.see(stream);
  if (sight.is === 'deleted') throw streamDeleted(stream);
  if (sight.is === 'missing') return 'missing';
  const { events, oldest, last, isHidden } = sight;
  const start = from === 'start' ? 0 : from === 'end' ? last : from;
  return (function* () {
    let left = count;
    const step = backwards ? -1 : 1;
    for (let at = backwards ? Math.min(start, last) : Math.max(start, oldest); at >= oldest && at <= last && left > 0; at += step) {
      const event = events[at] as LogRecord;
      if (isHidden(event)) continue;
      left -= 1;
      yield event;
    }
  })();
};

/** The log from a position on: forwards that position included, backwards what lies before it. */
export function* readAll(log: Log, { from, backwards, count = 0, filter }: OfAll): Iterable<LogRecord> {
  const { records } = log;
  let at = from === 'start' ? 0 : from === 'end' ? records.length : log.indexOf(from, false);
  if (backwards) at -= 1;
  for (let left = count; left > 0 && at >= 0 && at < records.length; at += backwards ? -1 : 1) {
    const record = records[at] as LogRecord;
    if (filter && !filter.matches(record)) continue;
    left -= 1;
    yield record;
  }
}
