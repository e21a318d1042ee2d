// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StoredEvent } from '@fyrvakt/event-store';
import { setImmediate as breathe } from 'node:timers/promises';
import type pg from 'pg';
import type { Parking } from './case-entry.js';
import { CaseFolds, parkingKey, type CaseLog } from './case-folds.js';
import { park } from './parking.js';
import type { Projection } from './projection.js';
import { moveShadow } from './shadow-progress.js';
import { NEXT } from './statements.js';
import { BEGIN_ROWS, inTransaction } from './transaction.js';
import { writeAround } from './write-around.js';

/** Small, so that what is read dies young; writes are larger and apart from it. */
const PAGE = 1_000;
/** Cases with unwritten rows that are kept at most: a case that is still going on is then written once, not page by page. */
const WRITE_AFTER = 5_000;
/** Cases that stay in memory after a write; the others have gone cold. */
const WARM = 2_000;

export interface ShadowParts {
  readonly pool: pg.Pool;
  readonly log: CaseLog;
  readonly projection: Projection;
  /** Events up to here are in the table already. */
  readonly position: number;
  /** Cases with unwritten rows that are kept at most; only specs choose another number than the program's own. */
  readonly writeAfter?: number;
  readonly signal?: AbortSignal;
}

/**
 * A table that is filled while nobody reads it. Rows, what stands still and the position reached are written together: what is folded and
 * not written is folded again by whoever takes the table up.
 */
export class ShadowTable {
  /** Events up to here are folded. */
  position: number;
  /** Events up to here are in the table, or being written. */
  private written: number;
  private readonly folds: CaseFolds;
  private readonly parked = new Set<string>();
  private unwritten: Parking[] = [];
  private writing: Promise<void> = Promise.resolve();

  /** `parked`: ids of the cases that stand still in it already. */
  constructor(private readonly parts: ShadowParts, parked: readonly string[] = []) {
    this.folds = new CaseFolds([parts.projection], parts.log, WARM);
    this.position = this.written = parts.position;
    for (const caseId of parked) this.parked.add(parkingKey(parts.projection.name, caseId));
  }

  /** Folds up to a position, reading ahead while it folds. Throws the signal's reason when it is to rest. */
  async foldTo(target: number, onProgress?: (position: number) => void): Promise<void> {
    let page = this.read(this.position, target);
    while (this.position < target) {
      this.parts.signal?.throwIfAborted();
      const events = await page;
      const last = events.at(-1);
      if (!last) return;
      page = this.read(last.position, target);
      // Where reading fails it is told when the page is awaited; until then nobody listens.
      page.catch(() => undefined);
      await this.fold(events, last.position);
      onProgress?.(last.position);
    }
  }

  /** Writes what has been folded; on a given connection, or on one of its own. */
  async write(client?: Pick<pg.ClientBase, 'query'>): Promise<void> {
    await this.beginWrite(client);
    await this.writing;
  }

  /** Begins a write once the one before is done; folding goes on while the database works. */
  private async beginWrite(client?: Pick<pg.ClientBase, 'query'>): Promise<void> {
    await this.writing;
    const found: Parking[] = [];
    const [changes] = this.folds.changes(found);
    this.note(found);
    this.folds.settle();
    const parkings = this.unwritten;
    this.unwritten = [];
    const [from, to] = [this.written, this.position];
    this.written = to;
    const work = async (on: Pick<pg.ClientBase, 'query'>): Promise<void> => {
      await moveShadow(on, this.parts.projection, from, to);
      const refused = changes ? await writeAround(on, NEXT, changes) : [];
      await park(on, [...parkings, ...(await this.refusals(refused, from))], 'parked_next');
    };
    this.writing = client ? work(client) : inTransaction(this.parts.pool, work, BEGIN_ROWS);
    // A failure is met by the next write; until then nobody listens.
    this.writing.catch(() => undefined);
  }

  /** Cases whose rows the database refuses stand still from their first event that is not in the table. */
  private async refusals(caseIds: readonly string[], after: number): Promise<Parking[]> {
    const projection = this.parts.projection.name;
    const found: Parking[] = [];
    for (const caseId of caseIds) {
      this.parked.add(parkingKey(projection, caseId));
      const first = (await this.parts.log.store.readStream(`case-${caseId}`)).find(({ position }) => position > after);
      if (first) found.push({ projection, caseId, position: first.position, eventId: first.id, reason: 'refusedByDatabase' });
    }
    return found;
  }

  private async fold(events: readonly StoredEvent[], reached: number): Promise<void> {
    this.note(await this.folds.take(events, this.parked));
    this.position = reached;
    // Others get their turn.
    await breathe();
    if (this.folds.unwritten > (this.parts.writeAfter ?? WRITE_AFTER)) await this.beginWrite();
  }

  private note(found: readonly Parking[]): void {
    this.unwritten.push(...found);
    for (const { projection, caseId } of found) this.parked.add(parkingKey(projection, caseId));
  }

  private read(after: number, target: number): Promise<readonly StoredEvent[]> {
    return after >= target ? Promise.resolve([]) : this.parts.log.store.readAll(after, Math.min(PAGE, target - after));
  }
}
