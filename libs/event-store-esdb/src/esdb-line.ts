// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import {
  BACKWARDS, END, EventStoreDBClient, FORWARDS, NO_STREAM as NONE, START, streamNameFilter, WrongExpectedVersionError,
  type AllStreamResolvedEvent, type AppendToStreamOptions, type ResolvedEvent, type StreamingRead,
} from '@eventstore/db-client';
import { NO_STREAM, type NewEvent } from '@fyrvakt/event-store';

import { meaningOf, within } from './answers.js';
import { AtMost } from './at-most.js';
import { LogFeed } from './log-feed.js';
import { readAtPace } from './read-at-pace.js';
import type { StreamNames } from './stream-names.js';
import { comparePlaces, fromServer, type Place, placedFromServer, type PlacedEvent, type ServedEvent, toServer } from './wire-format.js';

/** What is asked for in one append; `id` tells this append from every other, however often it is sent. */
export interface AppendRequest {
  readonly id: string;
  readonly stream: string;
  readonly expectedRevision: number;
  readonly events: readonly NewEvent[];
}

/** What the server surely said: the events are there, by this append or by an earlier one with the same ids; or where the stream is. */
export type AppendAnswer = { readonly there: true } | { readonly actual: number };

export interface LineOptions {
  /** A connection string: esdb://… or esdb+discover://… */
  readonly url: string;
  readonly names: StreamNames;
  /** Milliseconds that one call may be silent. */
  readonly callMs: number;
  /** Most calls of each kind under way at once. */
  readonly atOnce: number;
}

/** How often the server tells how far it has looked where nothing is ours: each so many windows of 32 events. */
const CHECKPOINT_EACH = 32;

const connect = (url: string): EventStoreDBClient => {
  try {
    const client = EventStoreDBClient.connectionString(url);
    // Batched appends of all clients in the process share one table without deadlines: the loss of one server fails calls to
    // another, and an answer that comes after that ends the process. One call per append has none of it.
    return Object.assign(client, { supports: async () => false });
  } catch {
    // The client's own message repeats what it could not read, with the password in it.
    throw new TypeError('the connection string of EventStoreDB cannot be read; write esdb://user:password@host:2113?tls=true');
  }
};

/** The one way to the server. Every call settles in time, and every error says whether it is an answer: see meaningOf. */
export class EsdbLine {
  private readonly client: EventStoreDBClient;
  private readonly appends: AtMost;
  private readonly reads: AtMost;

  constructor(private readonly options: LineOptions) {
    this.client = connect(options.url);
    this.appends = new AtMost(options.atOnce);
    this.reads = new AtMost(options.atOnce);
  }

  /** Appends once. Throws NoAnswer when it may have landed. */
  async append({ id, stream, expectedRevision, events }: AppendRequest): Promise<AppendAnswer> {
    const { names, callMs } = this.options;
    const name = names.toServer(stream);
    const data = events.map((event) => toServer(event, id));
    const expected = expectedRevision === NO_STREAM ? NONE : BigInt(expectedRevision);
    const options: AppendToStreamOptions = { expectedRevision: expected, deadline: callMs, requiresLeader: true };
    const answer = await this.appends
      .take(() => within(callMs, this.client.appendToStream(name, data, options)))
      .catch((error: unknown) => {
        if (error instanceof WrongExpectedVersionError) return error;
        throw meaningOf(error);
      });
    if (answer instanceof WrongExpectedVersionError)
      return { actual: typeof answer.actualVersion === 'bigint' ? Number(answer.actualVersion) : NO_STREAM };
    // A connection string may ask the client not to throw; what it says about the revision then is not to be relied on.
    return answer.success ? { there: true } : { actual: await this.revisionOf(stream) };
  }

  /** A stream's events in order, as the leader has them. */
  async readStream(stream: string, fromRevision: number, most = Number.MAX_SAFE_INTEGER): Promise<ServedEvent[]> {
    const { names } = this.options;
    const found: ServedEvent[] = [];
    await this.read(() => this.client.readStream(names.toServer(stream), {
      direction: FORWARDS, fromRevision: BigInt(fromRevision), maxCount: most, requiresLeader: true,
    }), ({ event }: ResolvedEvent) => {
      const served = event && fromServer(names, event);
      if (served) found.push(served);
      return true;
    });
    return found;
  }

  /** The newest revision of a stream, or NO_STREAM. */
  async revisionOf(stream: string): Promise<number> {
    let revision = NO_STREAM;
    await this.read(() => this.client.readStream(this.options.names.toServer(stream), {
      direction: BACKWARDS, fromRevision: END, maxCount: 1, requiresLeader: true,
    }), ({ event }: ResolvedEvent) => {
      if (event) revision = Number(event.revision);
      return true;
    });
    return revision;
  }

  /** Every event of ours from one place to another, both included. */
  async readRange(from: Place, to: Place): Promise<PlacedEvent[]> {
    const found: PlacedEvent[] = [];
    const fromPosition = { commit: BigInt(from.commit), prepare: BigInt(from.prepare) };
    await this.read(() => this.client.readAll({ direction: FORWARDS, fromPosition }), ({ event }: AllStreamResolvedEvent) => {
      const placed = event && placedFromServer(this.options.names, event);
      if (!placed) return true;
      const left = comparePlaces(to, placed.place);
      if (left >= 0) found.push(placed);
      return left > 0;
    });
    return found;
  }

  /** Follows the server's own log after a place, or from its beginning. */
  follow(after: Place | undefined): LogFeed {
    const { names } = this.options;
    const fromPosition = after ? { commit: BigInt(after.commit), prepare: BigInt(after.prepare) } : START;
    return new LogFeed(names, (checkpointReached) =>
      this.client.subscribeToAll(
        { fromPosition, filter: streamNameFilter({ prefixes: names.onServer, checkpointInterval: CHECKPOINT_EACH, checkpointReached }) },
        { highWaterMark: 256 },
      ),
    );
  }

  /** Ends every call, and waits no longer for that than for a call. */
  async close(): Promise<void> {
    await within(this.options.callMs, this.client.dispose()).catch(() => {});
  }

  private async read<T>(begin: () => StreamingRead<T>, take: (resolved: T) => boolean): Promise<void> {
    await this.reads.take(() => readAtPace(begin(), this.options.callMs, take)).catch((error: unknown) => {
      throw meaningOf(error);
    });
  }
}
