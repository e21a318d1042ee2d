// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StoredEvent } from '@fyrvakt/event-store';
import { setImmediate as breathe } from 'node:timers/promises';
import type pg from 'pg';
import type { Parking } from './case-entry.js';
import { CaseFolds, parkingKey, type CaseLog } from './case-folds.js';
import type { Projection } from './projection.js';
import type { Generation } from './statements.js';
import { writeChanges } from './write-changes.js';

/** Small, so that what is read dies young; writes are larger and apart from it. */
const PAGE = 1_000;
/** Cases with unwritten rows that are kept at most: a case that is still going on is then written once, not page by page. */
const UNWRITTEN = 5_000;
/** Cases that stay in memory after a write; the others have gone cold. */
const WARM = 2_000;

export interface ShadowParts {
  readonly pool: pg.Pool;
  readonly log: CaseLog;
  readonly projection: Projection;
  readonly generation: Generation;
  /** Events up to here are in the table already. */
  readonly position: number;
}

/** A table that is filled while nobody reads it. What is folded and not written is lost with the process: one starts again. */
export class ShadowTable {
  readonly parkings: Parking[] = [];
  position: number;
  private readonly folds: CaseFolds;
  private readonly parked = new Set<string>();
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly parts: ShadowParts, parked: readonly Parking[] = []) {
    this.folds = new CaseFolds([parts.projection], parts.log, WARM);
    this.position = parts.position;
    this.note(parked);
  }

  /** Folds up to a position, reading ahead while it folds. */
  async foldTo(target: number, onProgress?: (position: number) => void): Promise<void> {
    let page = this.read(this.position, target);
    while (this.position < target) {
      const events = await page;
      const last = events.at(-1);
      if (!last) return;
      page = this.read(last.position, target);
      // Where reading fails it is told when the page is awaited; until then nobody listens.
      page.catch(() => undefined);
      await this.fold(events);
      this.position = last.position;
      onProgress?.(last.position);
    }
  }

  /** Writes what has been folded; on a given connection, or on one of its own. */
  async write(client?: Pick<pg.ClientBase, 'query'>): Promise<void> {
    await this.beginWrite(client);
    await this.writing;
  }

  /** Begins a write once the one before is done; folding goes on while the database works. */
  private async beginWrite(client = this.parts.pool as unknown as Pick<pg.ClientBase, 'query'>): Promise<void> {
    await this.writing;
    const found: Parking[] = [];
    const [changes] = this.folds.changes(found);
    this.note(found);
    this.folds.settle();
    if (changes) this.writing = writeChanges(client, this.parts.generation, changes);
    // A failure is met by the next write; until then nobody listens.
    this.writing.catch(() => undefined);
  }

  private async fold(events: readonly StoredEvent[]): Promise<void> {
    this.note(await this.folds.take(events, this.parked));
    // Others get their turn.
    await breathe();
    if (this.folds.unwritten > UNWRITTEN) await this.beginWrite();
  }

  private note(found: readonly Parking[]): void {
    this.parkings.push(...found);
    for (const { projection, caseId } of found) this.parked.add(parkingKey(projection, caseId));
  }

  private read(after: number, target: number): Promise<readonly StoredEvent[]> {
    return after >= target ? Promise.resolve([]) : this.parts.log.store.readAll(after, Math.min(PAGE, target - after));
  }
}
