// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';
import type { PastCall } from '@fyrvakt/action-instructions';
import type { EventStore } from '@fyrvakt/event-store';
import type { Instant } from '@fyrvakt/kernel';

/** Calls of the past as they stood at one moment. */
export interface History {
  /** Everything up to and with this position in the log is in them. */
  readonly position: number;
  /** Cases that are not all in them. */
  readonly standingStill: number;
  readonly count: number;
  /** In the order in which they came. */
  readonly pages: AsyncIterable<readonly PastCall[]>;
}

/** Where past calls are kept. Undefined without having begun while what is kept does not hold everything up to a position. */
export interface PastCalls {
  pastCalls<T>(from: Instant, to: Instant, upTo: number, work: (history: History) => Promise<T>): Promise<T | undefined>;
}

export interface HistoryParts {
  readonly store: Pick<EventStore, 'head'>;
  readonly history: PastCalls;
}

/** So long is waited for what the log says to have been taken up among the past calls. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 50;

/** What has happened is not there to be tried on: nobody takes it up from the log, or it is being made anew. */
export class HistoryBehind extends Error {
  constructor() {
    super(`a what-if was not made: the past calls do not hold what the log does, ${PATIENCE_MS / 1_000} seconds after it was asked for`);
    this.name = 'HistoryBehind';
  }
}

/**
 * Goes through everything that had happened when it was asked for. `goOn` says, while that is waited for, whether to; undefined when it said
 * no. Throws HistoryBehind.
 */
export const withHistory = async <T>(
  { store, history }: HistoryParts, { from, to }: { readonly from: Instant; readonly to: Instant }, goOn: () => Promise<boolean>,
  work: (history: History) => Promise<T>,
): Promise<T | undefined> => {
  const head = await store.head();
  for (const until = performance.now() + PATIENCE_MS; ; ) {
    const done = await history.pastCalls(from, to, head, work);
    if (done !== undefined) return done;
    if (!(await goOn())) return undefined;
    if (performance.now() > until) throw new HistoryBehind();
    await pause(LOOK_MS);
  }
};
