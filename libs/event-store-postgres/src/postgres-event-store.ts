// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import {
  answerLatecomer, type Appended, checkAppend, checkPage, type EventStore, type FeedFilter, HeadSignal, type NewEvent, type NewKey, type StoredEvent,
  StoreUnavailable, type SubscribeOptions, type Subscription, Subscriptions,
} from '@fyrvakt/event-store';
import { createPool, type Hints, LogHints } from '@fyrvakt/postgres';
import type pg from 'pg';

import { AppendLine, LogNotDurable, unavailable } from './append-line.js';
import { GroupCommit, type Outcome } from './group-commit.js';
import type { Request } from './group.js';
import { readAll, readHead, readKnown, readStreamsOf } from './reads.js';
import { RecentHeads } from './recent-heads.js';
import { StreamReads } from './stream-reads.js';

export interface PostgresEventStoreOptions {
  /** A database whose schema holds `logMigrations`. */
  readonly url: string;
  /** Most appends waiting to be written; more throw StoreUnavailable at once. Default 4,096. */
  readonly maxQueue?: number;
  /** Milliseconds that an append waits for a lost database before it throws StoreUnavailable. Default 10,000. */
  readonly patienceMs?: number;
  /** Milliseconds between looks at the log when neither this process nor a hint tells of more. Default 250. */
  readonly pollMs?: number;
  /** Most connections for reading. Default 4. */
  readonly readers?: number;
  /** What the processes on the database tell each other through; default: a connection of its own. */
  readonly hints?: Hints;
  /** The URL leads to PgBouncer in transaction mode. */
  readonly pgbouncer?: boolean;
  /** Accepts a server that may lose acknowledged events in a power cut. For throw-away databases only. */
  readonly unsafeForTests?: boolean;
}

/** Pages and streams are short reads: what takes longer has come to a halt, and a reader that follows the log must notice. */
const READING = { name: 'fyrvakt log read', statementTimeoutMs: 10_000, answerWithinMs: 12_000 };

/** The log in PostgreSQL. Any number of processes may open it on the same database; each shares one connection among its appends. */
export class PostgresEventStore implements EventStore {
  readonly heads = new HeadSignal();
  readonly pollMs: number;
  private readonly recent = new RecentHeads();
  private readonly subscriptions = new Subscriptions(this);
  private readonly streams: StreamReads;
  private readonly commits: GroupCommit;
  private readonly hints: LogHints;
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly pool: pg.Pool,
    line: AppendLine,
    options: PostgresEventStoreOptions,
  ) {
    this.pollMs = options.pollMs ?? 250;
    this.streams = new StreamReads(pool);
    this.commits = new GroupCommit(line, this.recent, { maxQueue: options.maxQueue ?? 4_096, patienceMs: options.patienceMs ?? 10_000 });
    this.hints = new LogHints(options.hints ?? options.url, this.heads);
  }

  /** Throws LogNotDurable when the server would answer too early, and StoreUnavailable when it cannot be reached. */
  static async open(options: PostgresEventStoreOptions): Promise<PostgresEventStore> {
    const { url, patienceMs = 10_000, unsafeForTests = false, readers = 4, pgbouncer = false } = options;
    const line = new AppendLine({ url, timeoutMs: patienceMs, unsafeForTests, pgbouncer });
    await line.open().catch((error: unknown) => {
      throw error instanceof LogNotDurable ? error : unavailable(error);
    });
    return new PostgresEventStore(createPool(url, { ...READING, max: readers, pgbouncer }), line, options);
  }

  append(stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended> {
    return this.write({ stream, expectedRevision, events });
  }

  appendWithKey(stream: string, expectedRevision: number, events: readonly NewEvent[], key: NewKey): Promise<Appended> {
    return this.write({ stream, expectedRevision, events, key });
  }

  async readStream(stream: string, fromRevision = 0): Promise<readonly StoredEvent[]> {
    const events = await this.read(() => this.streams.read(stream, fromRevision));
    const newest = events.at(-1);
    if (newest) this.recent.remember(stream, newest);
    return events;
  }

  async readAll(after: number, limit: number, filter?: FeedFilter): Promise<readonly StoredEvent[]> {
    checkPage(after, limit);
    return this.read((pool) => readAll(pool, after, limit, filter));
  }

  async readStreams(prefix: string, after: number, limit: number): Promise<readonly StoredEvent[]> {
    checkPage(after, limit);
    return this.read((pool) => readStreamsOf(pool, prefix, after, limit));
  }

  subscribe(after: number, options: SubscribeOptions): Subscription {
    this.assertOpen();
    return this.subscriptions.start(after, options);
  }

  head(): Promise<number> {
    return this.read(readHead);
  }

  /** Stops subscriptions after the batch at hand and sees waiting appends through. */
  close(): Promise<void> {
    this.closing ??= this.shut();
    return this.closing;
  }

  private async shut(): Promise<void> {
    await Promise.all([this.subscriptions.stopAll(), this.commits.close()]);
    await Promise.all([this.hints.close(), this.pool.end()]);
  }

  private async write(request: Request): Promise<Appended> {
    const { stream, expectedRevision, events } = request;
    checkAppend(stream, expectedRevision, events);
    const outcome = await this.commits.append(request);
    if (!('first' in outcome.verdict)) return this.answerLate(request, outcome);
    const { first } = outcome.verdict;
    const last = first + events.length - 1;
    this.heads.advance(last);
    this.hints.tell(last);
    return { revision: expectedRevision + events.length, first, last, replayed: false };
  }

  private async answerLate({ stream, expectedRevision, events }: Request, { verdict, again }: Outcome): Promise<Appended> {
    const { known, revision } = await this.read((pool) => readKnown(pool, stream, events.map(({ id }) => id)));
    const answer = answerLatecomer(stream, expectedRevision, events, 'actual' in verdict ? verdict.actual : revision, known);
    // An answer of ours that got lost on the way is not a replay: the caller has asked once.
    return again ? { ...answer, replayed: false } : answer;
  }

  private async read<T>(query: (pool: pg.Pool) => Promise<T>): Promise<T> {
    this.assertOpen();
    try {
      return await query(this.pool);
    } catch (error) {
      throw unavailable(error);
    }
  }

  private assertOpen(): void {
    if (this.closing) throw new StoreUnavailable('the log is closed');
  }
}
