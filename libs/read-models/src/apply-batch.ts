// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StoredEvent } from '@fyrvakt/event-store';
import { holdTerm, type Term } from '@fyrvakt/postgres';
import type pg from 'pg';
import { CaseFolds, parkingKey, type CaseLog } from './case-folds.js';
import { groupPosition, holdCheckpoints, joined, moveCheckpoints } from './checkpoints.js';
import { park, parkedAmong } from './parking.js';
import type { Projection } from './projection.js';
import { LIVE } from './statements.js';
import { BEGIN_ROWS, inTransaction } from './transaction.js';
import { RowsRefused, writeChanges } from './write-changes.js';

/** The events at hand begin after a gap: the rows are further behind than was thought. */
export class BehindBatch extends Error {
  constructor(readonly position: number) {
    super(`the read models are at position ${position} only`);
    this.name = 'BehindBatch';
  }
}

const casesOf = (events: readonly StoredEvent[]): string[] =>
  events.flatMap(({ stream }) => (stream.startsWith('case-') ? stream.slice('case-'.length) : []));

/** Takes batches of the log into the live tables, each in one transaction with its checkpoints. */
export class BatchWriter {
  private folds: CaseFolds;
  private active = '';

  /** `term`: whoever writes in the name of a lease writes nothing when it is lost. */
  constructor(
    private readonly pool: pg.Pool, private readonly projections: readonly Projection[], private readonly log: CaseLog, private readonly term?: Term,
  ) {
    this.folds = new CaseFolds([], log);
  }

  /**
   * Applies what the rows do not yet hold of a batch, whoever wrote the rest. Returns the position reached. Throws BehindBatch, or what
   * may pass; then nothing was written.
   */
  async apply(events: readonly StoredEvent[]): Promise<number> {
    try {
      return await this.write(events, (client, fresh, parked) => this.together(client, fresh, parked));
    } catch (error) {
      if (!(error instanceof RowsRefused)) throw error;
      return await this.write(events, (client, fresh, parked) => this.oneByOne(client, fresh, parked));
    }
  }

  private async write(
    events: readonly StoredEvent[], take: (client: pg.PoolClient, fresh: readonly StoredEvent[], parked: Set<string>) => Promise<void>,
  ): Promise<number> {
    try {
      const reached = await inTransaction(this.pool, async (client) => {
        if (this.term) await holdTerm(client, this.term);
        const checkpoints = await holdCheckpoints(client);
        const from = groupPosition(checkpoints, this.projections);
        const fresh = events.filter(({ position }) => position > from);
        const [next] = fresh;
        if (!next) return from;
        if (next.position !== from + 1) throw new BehindBatch(from);
        const active = joined(checkpoints, this.projections);
        this.activate(active);
        const to = (fresh.at(-1) as StoredEvent).position;
        await moveCheckpoints(client, active.map(({ name }) => name), from, to);
        await take(client, fresh, await parkedAmong(client, casesOf(fresh)));
        return to;
      }, BEGIN_ROWS);
      this.folds.settle();
      return reached;
    } catch (error) {
      this.folds.forget(events.map(({ stream }) => stream));
      throw error;
    }
  }

  /** A projection joins when its rebuild has caught up; what was folded without it is folded again when needed. */
  private activate(projections: readonly Projection[]): void {
    const names = projections.map(({ name }) => name).join();
    if (names === this.active) return;
    this.folds = new CaseFolds(projections, this.log);
    this.active = names;
  }

  private async together(client: pg.PoolClient, events: readonly StoredEvent[], parked: Set<string>): Promise<void> {
    const parkings = await this.folds.take(events, parked);
    for (const changes of this.folds.changes(parkings)) await writeChanges(client, LIVE, changes);
    await park(client, parkings);
  }

  /** The slow way, when the database refuses some row: finds the cases it belongs to, parks those and takes the others. */
  private async oneByOne(client: pg.PoolClient, events: readonly StoredEvent[], parked: Set<string>): Promise<void> {
    const cases = new Map<string, StoredEvent[]>();
    for (const event of events) cases.set(event.stream, [...(cases.get(event.stream) ?? []), event]);
    for (const [stream, own] of cases) {
      for (let done = false; !done; ) {
        await client.query('SAVEPOINT one_case');
        try {
          await this.together(client, own, parked);
          this.folds.settle();
          done = true;
        } catch (error) {
          if (!(error instanceof RowsRefused)) throw error;
          await client.query('ROLLBACK TO SAVEPOINT one_case');
          this.folds.forget([stream]);
          const [first] = own as [StoredEvent];
          const { projection } = error;
          const caseId = stream.slice('case-'.length);
          await park(client, [{ projection, caseId, position: first.position, eventId: first.id, reason: 'refusedByDatabase' }]);
          parked.add(parkingKey(projection, caseId));
        }
      }
      await client.query('RELEASE SAVEPOINT one_case');
    }
  }
}
