// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LogSnapshot, StoredEvent } from '@fyrvakt/event-store';
import { LogElsewhere } from '@fyrvakt/event-store-esdb';
import { continueLog, logSeenBy } from '@fyrvakt/event-store-postgres';
import type { PoolClient } from 'pg';
import { CliError, EXIT } from '../exit.js';
import type { End } from './ends.js';

/** The log of an end as it stands: what a connection sees, or what the event store has come to. */
export const logOf = async ({ store }: End, client: PoolClient): Promise<LogSnapshot> =>
  store ? store.snapshot() : logSeenBy(client);

/** Puts events right after those that the log of an end holds. */
export const putEvents = async ({ store, pool }: End, events: readonly StoredEvent[]): Promise<void> => {
  const [first, ...rest] = events;
  if (!first) return;
  if (!store) return void (await continueLog(pool, [first, ...rest]));
  await store.continue(events).catch((error: unknown) => {
    throw error instanceof LogElsewhere ? new CliError('copy/elsewhere', `${error.message}: somebody else writes to it.`, EXIT.tampered) : error;
  });
};
