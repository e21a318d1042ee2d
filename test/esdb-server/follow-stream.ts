// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { News } from './growth.js';
import type { Log } from './log.js';
import { PAGE, type Question } from './question.js';
import type { LogRecord } from './record.js';
import { streamDeleted } from './refusals.js';

type OfStream = Extract<Question, { of: 'stream' }>;

/** A catch-up subscription to one stream, which need not exist yet. Ends with a refusal at the stream's tombstone. */
export async function* followStream(log: Log, { stream, from }: OfStream, grown: () => Promise<boolean>): AsyncIterable<News> {
  const newest = (): number => log.allOf(stream).events.length - 1;
  let sent = from === 'start' ? -1 : from === 'end' ? newest() : from;
  for (;;) {
    const end = newest();
    yield* missed(log, stream, sent);
    sent = Math.max(sent, end);
    yield 'caughtUp';
    while (newest() - sent <= PAGE) {
      if (newest() > sent) {
        sent += 1;
        yield log.allOf(stream).events[sent] as LogRecord;
        continue;
      }
      const { tombstone } = log.allOf(stream);
      if (tombstone) {
        yield tombstone;
        throw streamDeleted(stream);
      }
      if (!(await grown())) return;
    }
  }
}

/** What is visible after a revision. */
function* missed(log: Log, stream: string, after: number): Iterable<LogRecord> {
  const sight = log.see(stream);
  if (sight.is === 'deleted') throw streamDeleted(stream);
  if (sight.is === 'missing') return;
  for (const event of sight.events.slice(Math.max(after + 1, sight.oldest))) if (!sight.isHidden(event)) yield event;
}
