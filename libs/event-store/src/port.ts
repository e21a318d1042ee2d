// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { NewKey } from './sealer.js';

/** An event about to be stored. `meta` and `data` are canonical JSON text, opaque to every store; personal parts are sealed already. */
export interface NewEvent {
  /** UUID, derived from the command id and the event's index in it. Unique in the whole log. */
  readonly id: string;
  readonly type: string;
  readonly meta: string;
  readonly data: string;
}

/** An event as it lies in the log. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** Order within the stream, from 0. */
  readonly revision: number;
  /** Order within the log, from 1, without gaps, in commit order, the same in every kind of store. */
  readonly position: number;
  /** Hex SHA-256 that links this event to the one before it in its stream; see chain.ts. */
  readonly link: string;
}

/** Where an append landed. */
export interface Appended {
  readonly revision: number;
  /** Position of the first and of the last event. */
  readonly first: number;
  readonly last: number;
  /** True when the very same events were there already: asked twice, heard once. */
  readonly replayed: boolean;
}

/** `expectedRevision` of a stream that must not exist yet. */
export const NO_STREAM = -1;

/** The stream is not where the writer thought. `actual` is its newest revision, or NO_STREAM. */
export class WrongRevision extends Error {
  constructor(readonly stream: string, readonly expected: number, readonly actual: number) {
    super(`stream ${stream} is at revision ${actual}, not ${expected}`);
    this.name = 'WrongRevision';
  }
}

/** An event id is in the log already, with other contents or elsewhere. */
export class EventIdTaken extends Error {
  constructor(readonly eventId: string) {
    super(`event id ${eventId} is in the log already with other contents`);
    this.name = 'EventIdTaken';
  }
}

/** The subject of a fresh key has another key already. Nothing was written. */
export class KeyTaken extends Error {
  constructor(readonly subject: string) {
    super(`${subject} has a key already`);
    this.name = 'KeyTaken';
  }
}

/** The store cannot say now (closed, overloaded, connection lost); nothing is known to be written, and asking again is safe. */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}

/** Narrows a feed: events of streams whose names begin so, and of one of these types, where given. */
export interface FeedFilter {
  readonly streamPrefix?: string;
  readonly types?: readonly string[];
}

export interface SubscribeOptions {
  readonly filter?: FeedFilter;
  /** Most events in one batch; default 500. */
  readonly batch?: number;
  /** Called with each batch in order, never again before the promise settles. A rejection is retried with back-off. */
  readonly onBatch: (events: readonly StoredEvent[], head: number) => Promise<void>;
  /** Told of every failure of `onBatch` or of reading, for logs and metrics. */
  readonly onError?: (error: unknown) => void;
}

export interface Subscription {
  /** Stops after the batch at hand. */
  stop(): Promise<void>;
}

/** The log. One contract suite holds for every adapter. */
export interface EventStore {
  /**
   * Stores events at the end of a stream, all or none, durably before it resolves. Throws WrongRevision, EventIdTaken or
   * StoreUnavailable. The same ids with the same bytes at the same place resolve as `replayed`.
   */
  append(stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended>;
  /**
   * As `append`, and keeps the data key that the events were sealed with in the same transaction. Only where log and keys lie in one
   * database; elsewhere a key is kept before the first event that needs it. Throws KeyTaken too.
   */
  appendWithKey?(stream: string, expectedRevision: number, events: readonly NewEvent[], key: NewKey): Promise<Appended>;
  /** A stream's events in order, from a revision on; empty when there is none. */
  readStream(stream: string, fromRevision?: number): Promise<readonly StoredEvent[]>;
  /** Events after a position, in order. */
  readAll(after: number, limit: number, filter?: FeedFilter): Promise<readonly StoredEvent[]>;
  /**
   * Events after a position of every stream whose name begins with `prefix`, in the order of the log. Found by the index of streams: for
   * kinds of streams that are few, at no cost of the log that lies between them.
   */
  readStreams(prefix: string, after: number, limit: number): Promise<readonly StoredEvent[]>;
  /** Follows the log from a position: catches up in bounded batches, then waits for more. Signal in process, polling as the fallback. */
  subscribe(after: number, options: SubscribeOptions): Subscription;
  /** Position of the newest event; 0 when the log is empty. */
  head(): Promise<number>;
  close(): Promise<void>;
}

/** The log as it stood at one moment, while others go on appending: what a verifier and an export read. */
export interface LogSnapshot {
  /** What the counter said: the position of the newest event, if nobody has tampered with either. */
  readonly counter: number;
  /** Every raw row after a position, in order, also behind what the counter says. */
  rows(after?: number): AsyncIterable<StoredEvent>;
}
