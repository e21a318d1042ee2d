// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EventStore, StoredEvent } from '@fyrvakt/event-store';
import { continueLog, logSeenBy, type LogSnapshot } from '@fyrvakt/event-store-postgres';
import type { PoolClient } from 'pg';
import { CliError, EXIT } from '../exit.js';
import { eventsOf } from '../log-reader.js';
import type { End } from './ends.js';

/** The log of an end as it stands: what a connection sees, or what the event store has come to. */
export const logOf = async ({ store }: End, client: PoolClient): Promise<LogSnapshot> => {
  if (!store) return logSeenBy(client);
  const counter = await store.head();
  return { counter, rows: (after = 0) => eventsOf(store, after, counter) };
};

/** Runs of events of one stream, which one append takes. */
function* runsOf(events: readonly StoredEvent[]): Generator<[StoredEvent, ...StoredEvent[]]> {
  let run: [StoredEvent, ...StoredEvent[]] | undefined;
  for (const event of events) {
    if (run?.[0].stream === event.stream) run.push(event);
    else {
      if (run) yield run;
      run = [event];
    }
  }
  if (run) yield run;
}

/** One after the other, since the order of arrival is what gives positions. */
const appendAll = async (store: EventStore, events: readonly StoredEvent[]): Promise<void> => {
  for (const run of runsOf(events)) {
    const [{ stream, revision, position }] = run;
    const { first } = await store.append(stream, revision - 1, run.map(({ id, type, meta, data }) => ({ id, type, meta, data })));
    if (first !== position)
      throw new CliError('copy/elsewhere',
        `${stream} landed at position ${first} instead of ${position}: somebody else writes to it.`, EXIT.tampered);
  }
};

/** Puts events right after those that the log of an end holds. */
export const putEvents = async ({ store, pool }: End, events: readonly StoredEvent[]): Promise<void> => {
  const [first, ...rest] = events;
  if (!first) return;
  if (store) await appendAll(store, events);
  else await continueLog(pool, [first, ...rest]);
};
