// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

import {
  type Appended, checkAppend, checkPage, type EventStore, type FeedFilter, HeadSignal, type LogSnapshot, type NewEvent, type StoredEvent,
  StoreUnavailable, type SubscribeOptions, type Subscription, Subscriptions,
} from '@fyrvakt/event-store';
import { createPool, lead, type Leadership, LogHints } from '@fyrvakt/postgres';
import type pg from 'pg';

import { LogDamaged, unavailable } from './answers.js';
import { Appends } from './appends.js';
import { EsdbLine } from './esdb-line.js';
import type { EsdbEventStoreOptions } from './esdb-options.js';
import { readIds, readIndexHead, readPage, readPageOf, readRows } from './index-reads.js';
import { IndexWatch } from './index-watch.js';
import { assertSameLog, LogIndexer } from './log-indexer.js';
import { continueLog } from './log-transfer.js';
import { joined, Payloads } from './payloads.js';
import { type PatientOptions, untilAnswered } from './patience.js';
import { snapshotAt } from './snapshot.js';
import { StreamNames } from './stream-names.js';

/** Every statement is a short one: what takes longer has come to a halt, and whoever keeps up the index must notice. */
const SHORT = { name: 'fyrvakt log index', statementTimeoutMs: 10_000, answerWithinMs: 12_000 };

/** The lease of whoever keeps up the index. */
const LEASE = 'log-index';

/**
 * The log in EventStoreDB or KurrentDB, with positions and links in PostgreSQL. Any number of processes may open it on the same server
 * and database; one of them at a time keeps up the index for all. An append has happened once its events stand there.
 */
export class EsdbEventStore implements EventStore {
  readonly heads = new HeadSignal();
  readonly pollMs: number;
  private readonly names: StreamNames;
  private readonly pool: pg.Pool;
  private readonly line: EsdbLine;
  private readonly payloads: Payloads;
  private readonly watch: IndexWatch;
  private readonly appends: Appends;
  private readonly subscriptions = new Subscriptions(this);
  private readonly patience: PatientOptions;
  private hints: LogHints | undefined;
  private leadership: Leadership | undefined;
  private closing: Promise<void> | undefined;

  private constructor(private readonly options: EsdbEventStoreOptions) {
    const { url, databaseUrl, callMs = 5_000, patienceMs = 10_000, atOnce = 32, maxQueue = 4_096, pollMs = 250 } = options;
    const { readers = 4, pgbouncer } = options;
    this.pollMs = pollMs;
    this.names = new StreamNames(options);
    this.line = new EsdbLine({ url, names: this.names, callMs, atOnce });
    this.pool = createPool(databaseUrl, { ...SHORT, max: readers, pgbouncer, onError: options.onError });
    this.payloads = new Payloads(this.line);
    this.watch = new IndexWatch(this.pool, this.heads);
    this.patience = { patienceMs, isOver: () => this.closing !== undefined };
    const { line, pool, payloads, watch } = this;
    this.appends = new Appends({ line, watch, patienceMs, maxQueue, known: async (ids) => known(pool, payloads, ids) });
  }

  /**
   * Throws StoreUnavailable when the server or the database cannot be reached, and LogDamaged when the index is of another log.
   */
  static async open(options: EsdbEventStoreOptions): Promise<EsdbEventStore> {
    const store = new EsdbEventStore(options);
    try {
      await store.begin();
      return store;
    } catch (error) {
      await store.close();
      throw error instanceof LogDamaged ? error : unavailable(error);
    }
  }

  async append(stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended> {
    checkAppend(stream, expectedRevision, events);
    this.names.toServer(stream);
    this.assertOpen();
    return this.appends.append({ id: randomUUID(), stream, expectedRevision, events });
  }

  /** As the leader has it now; an event that has no position yet is waited for. */
  readStream(stream: string, fromRevision = 0): Promise<readonly StoredEvent[]> {
    return this.read(async () => {
      const { line, pool } = this;
      const [served, indexed] = await Promise.all([line.readStream(stream, fromRevision), readRows(pool, stream, fromRevision)]);
      const to = served.at(-1)?.revision ?? fromRevision - 1;
      const rows = indexed.length < served.length
        ? await this.watch.rows({ stream, from: fromRevision, to }, this.patience.patienceMs)
        : indexed;
      const alike = rows.length === served.length && rows.every(({ revision }, index) => served[index]?.revision === revision);
      // The index may have gone on after the stream was read; what was then new to it is there when looked for, or gone.
      return alike ? rows.map((row, index) => joined(row, served[index]!)) : this.payloads.of(rows);
    });
  }

  async readAll(after: number, limit: number, filter?: FeedFilter): Promise<readonly StoredEvent[]> {
    checkPage(after, limit);
    return this.read(async () => this.payloads.of(await readPage(this.pool, after, limit, filter)));
  }

  async readStreams(prefix: string, after: number, limit: number): Promise<readonly StoredEvent[]> {
    checkPage(after, limit);
    return this.read(async () => this.payloads.of(await readPageOf(this.pool, prefix, after, limit)));
  }

  /**
   * The log as it stands now, for a verifier: an event that the server has lost is there without contents. Positions never change, so
   * what is appended meanwhile is of no concern.
   */
  async snapshot(): Promise<LogSnapshot> {
    const counter = await this.head();
    const { pool, payloads } = this;
    return snapshotAt(counter, (after, limit) => this.read(async () => payloads.ofWhatIsLeft(await readPage(pool, after, limit))));
  }

  /** Puts events right after those that the log holds: see continueLog. Only where nobody else appends. Throws LogElsewhere. */
  async continue(events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>, onRestored?: (count: number) => void): Promise<number> {
    const { appends, watch, patience: { patienceMs } } = this;
    return continueLog({ appends, watch, head: await this.head(), patienceMs }, events, onRestored);
  }

  subscribe(after: number, options: SubscribeOptions): Subscription {
    this.assertOpen();
    return this.subscriptions.start(after, options);
  }

  async head(): Promise<number> {
    return this.read(async () => (await readIndexHead(this.pool)).position);
  }

  /** True while this process keeps up the index. */
  leads(): boolean {
    return this.leadership?.leads() ?? false;
  }

  /** Stops subscriptions after the batch at hand, sees appends under way through, and hands the index to another process at once. */
  close(): Promise<void> {
    this.closing ??= this.shut();
    return this.closing;
  }

  private async begin(): Promise<void> {
    const { databaseUrl, hints, leaseMs = 3_000, silentMs = 15_000, onError = () => {} } = this.options;
    const { holder = `${hostname()} ${process.pid} ${randomUUID()}` } = this.options;
    const { pool, line, heads } = this;
    const head = await readIndexHead(pool);
    await untilAnswered(this.patience, async () => {
      // Asks something of the server in any case, so that one that cannot be reached is found out now.
      await line.revisionOf(this.names.anyStream);
      await assertSameLog(pool, line, head);
    });
    heads.advance(head.position);
    this.hints = new LogHints(hints ?? databaseUrl, heads);
    const indexer = new LogIndexer({ pool, line, heads, hints: this.hints, silentMs, onError });
    this.leadership = lead({ pool, name: LEASE, holder, ttlMs: leaseMs, onError }, (term) => indexer.run(term));
  }

  private async shut(): Promise<void> {
    await Promise.all([this.subscriptions.stopAll(), this.appends.settled()]);
    await this.leadership?.stop();
    await Promise.all([this.hints?.close(), this.line.close(), this.pool.end()]);
  }

  private async read<T>(work: () => Promise<T>): Promise<T> {
    this.assertOpen();
    try {
      return await untilAnswered(this.patience, work);
    } catch (error) {
      if (error instanceof LogDamaged || error instanceof TypeError) throw error;
      throw unavailable(error);
    }
  }

  private assertOpen(): void {
    if (this.closing) throw new StoreUnavailable('the log is closed');
  }
}

const known = async (pool: pg.Pool, payloads: Payloads, ids: readonly string[]): Promise<Map<string, StoredEvent>> => {
  const rows = await readIds(pool, ids);
  const events = await payloads.of([...rows.values()]);
  return new Map(events.map((event) => [event.id, event]));
};
