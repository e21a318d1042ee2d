// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseEvolvers, type CaseEvents, type CaseState } from '@fyrvakt/cases';
import { KeyUnknown, SealBroken, UnknownEvent, type Codec, type EventStore, type StoredEvent } from '@fyrvakt/event-store';
import type { Recorded } from '@fyrvakt/kernel';
import { CaseEntry, type Parking, type ParkingReason } from './case-entry.js';
import { differences, type Changes } from './differences.js';
import type { Projection } from './projection.js';

const PREFIX = 'case-';
const LOADS_AT_ONCE = 8;
const DEFAULT_LIMIT = 10_000;

/** Where events are read again and made readable. */
export interface CaseLog {
  readonly store: Pick<EventStore, 'readStream' | 'readAll' | 'head'>;
  readonly codec: Pick<Codec<CaseEvents, CaseState>, 'open' | 'closed'>;
}

/** Name of one case in one projection, among those that stand still. */
export const parkingKey = (projection: string, caseId: string): string => `${projection}/${caseId}`;

type Readable = Recorded<CaseEvents> | ParkingReason;

/** A batch by case, in the order in which the cases appear; each has at least one event. */
type Cases = ReadonlyMap<string, readonly [StoredEvent, ...StoredEvent[]]>;

const byCase = (events: readonly StoredEvent[]): Cases => {
  const cases = new Map<string, [StoredEvent, ...StoredEvent[]]>();
  for (const event of events) {
    if (!event.stream.startsWith(PREFIX)) continue;
    const own = cases.get(event.stream);
    if (own) own.push(event);
    else cases.set(event.stream, [event]);
  }
  return cases;
};

/**
 * Folds events into cases, and cases into changes of rows. Keeps the newest cases in memory; one that has been let go is folded
 * again from its own stream, so what is kept here may be lost at any time.
 */
export class CaseFolds {
  private readonly entries = new Map<string, CaseEntry>();
  private readonly dirty = new Set<CaseEntry>();
  private readonly opens: boolean;

  constructor(
    private readonly projections: readonly Projection[],
    private readonly log: CaseLog,
    private readonly limit = DEFAULT_LIMIT,
  ) {
    this.opens = projections.some(({ opensPersonalParts }) => opensPersonalParts);
  }

  /**
   * Folds events in order. `parked` names what stands still already; returned is what came to stand still now. Throws only what
   * may pass (lost connections): then `forget` what was at hand and take the events again.
   */
  async take(events: readonly StoredEvent[], parked: ReadonlySet<string>): Promise<Parking[]> {
    const cases = byCase(events);
    const parkings: Parking[] = [];
    await this.load(cases, parked, parkings);
    // Case by case, not event by event: what a case was in between is forgotten while it is still warm.
    for (const [stream, own] of cases) {
      const entry = this.entries.get(stream) as CaseEntry;
      const opened = this.opens ? await this.open(own) : undefined;
      this.dirty.add(entry);
      for (const [index, stored] of own.entries()) this.fold(entry, stored, opened?.[index], true, parkings);
    }
    return parkings;
  }

  /** What the folded events change in each projection's table. May find cases whose rows cannot be made. */
  changes(parkings: Parking[]): Changes[] {
    return this.projections.map((projection, index) => {
      const changed = [];
      for (const entry of this.dirty) {
        const pending = entry.pending[index];
        if (!pending) continue;
        try {
          changed.push({ before: pending.before, after: pending.after ?? entry.rows(index) });
        } catch {
          entry.pending[index] = undefined;
          this.park(entry, index, { position: pending.from, id: '' }, 'threw', false, parkings);
        }
      }
      return differences(projection, changed);
    });
  }

  /** The changes are in the tables. Lets the longest untouched cases go where there are too many. */
  settle(): void {
    for (const entry of this.dirty) entry.pending.fill(undefined);
    this.dirty.clear();
    for (const stream of this.entries.keys()) {
      if (this.entries.size <= this.limit) break;
      this.entries.delete(stream);
    }
  }

  /** Lets cases go as if they had never been folded; without an argument, all. */
  forget(streams: Iterable<string> = [...this.entries.keys()]): void {
    for (const stream of streams) {
      const entry = this.entries.get(stream);
      if (entry) this.dirty.delete(entry);
      this.entries.delete(stream);
    }
  }

  /** Cases with unwritten changes, for a rebuild that writes seldom. */
  get unwritten(): number {
    return this.dirty.size;
  }

  private async load(cases: Cases, parked: ReadonlySet<string>, parkings: Parking[]): Promise<void> {
    const missing: StoredEvent[] = [];
    for (const [stream, [event]] of cases) {
      const known = this.entries.get(stream);
      this.entries.delete(stream);
      if (known?.revision === event.revision - 1 && this.standsAs(known, parked)) this.entries.set(stream, known);
      else if (event.revision === 0) this.entries.set(stream, this.begin(event, parked));
      else missing.push(event);
    }
    for (let at = 0; at < missing.length; at += LOADS_AT_ONCE)
      await Promise.all(missing.slice(at, at + LOADS_AT_ONCE).map((event) => this.refold(event, parked, parkings)));
  }

  private standsAs(entry: CaseEntry, parked: ReadonlySet<string>): boolean {
    if (parked.size === 0) return !entry.memories.includes(undefined);
    return this.projections.every(({ name }, index) => parked.has(parkingKey(name, entry.id)) === (entry.memories[index] === undefined));
  }

  /** A case of which nothing has been folded. */
  private begin(first: StoredEvent, parked: ReadonlySet<string>): CaseEntry {
    const entry = new CaseEntry(first.stream.slice(PREFIX.length), this.projections);
    this.projections.forEach(({ name }, index) => {
      if (parked.size > 0 && parked.has(parkingKey(name, entry.id))) entry.stop(index, first.position, false);
    });
    return entry;
  }

  /** Folds a case anew up to just before an event. */
  private async refold(upTo: StoredEvent, parked: ReadonlySet<string>, parkings: Parking[]): Promise<void> {
    const entry = this.begin(upTo, parked);
    const past = (await this.log.store.readStream(upTo.stream)).filter(({ revision }) => revision < upTo.revision);
    const opened = this.opens ? await this.open(past) : undefined;
    const found: Parking[] = [];
    past.forEach((stored, index) => this.fold(entry, stored, opened?.[index], false, found));
    parkings.push(...found.map((parking) => ({ ...parking, position: upTo.position })));
    this.entries.set(upTo.stream, entry);
  }

  private fold(
    entry: CaseEntry, stored: StoredEvent, opened: Readable | undefined, fresh: boolean, parkings: Parking[],
  ): void {
    entry.revision = stored.revision;
    if (entry.standsStill) return;
    const closed = this.read(stored);
    if (typeof closed === 'string') return this.parkAll(entry, stored, closed, parkings);
    // Plain loops: this runs for every event of a rebuild.
    if (fresh) for (let index = 0; index < this.projections.length; index++) this.touch(entry, index, closed, parkings);
    try {
      entry.evolve(caseEvolvers, closed);
    } catch {
      return this.parkAll(entry, stored, 'threw', parkings);
    }
    for (let index = 0; index < this.projections.length; index++) {
      if (!entry.concerns(index, closed.type)) continue;
      const event = opened && this.projections[index]?.opensPersonalParts ? opened : closed;
      if (typeof event === 'string') {
        this.park(entry, index, stored, event, true, parkings);
        continue;
      }
      try {
        entry.patch(index, event);
      } catch {
        this.park(entry, index, stored, 'threw', true, parkings);
      }
    }
    entry.done();
  }

  private read(stored: StoredEvent): Readable {
    try {
      return this.log.codec.closed(stored);
    } catch (error) {
      return error instanceof UnknownEvent ? 'unknownEvent' : 'unreadable';
    }
  }

  private touch(entry: CaseEntry, index: number, event: Recorded<CaseEvents>, parkings: Parking[]): void {
    if (!entry.concerns(index, event.type)) return;
    try {
      entry.touch(index, event.position);
    } catch {
      this.park(entry, index, event, 'threw', false, parkings);
    }
  }

  private parkAll(entry: CaseEntry, stored: StoredEvent, reason: ParkingReason, parkings: Parking[]): void {
    this.projections.forEach((_projection, index) => {
      if (entry.memories[index]) this.park(entry, index, stored, reason, false, parkings);
    });
  }

  private park(
    entry: CaseEntry, index: number, at: Pick<StoredEvent, 'id' | 'position'>, reason: ParkingReason, evolved: boolean, parkings: Parking[],
  ): void {
    const { name } = this.projections[index] as Projection;
    parkings.push({ projection: name, caseId: entry.id, position: entry.stop(index, at.position, evolved), eventId: at.id, reason });
  }

  private open(events: readonly StoredEvent[]): Promise<(Readable | undefined)[]> {
    return Promise.all(events.map((stored) => (stored.data.includes('"sealed"') ? this.openOne(stored) : undefined)));
  }

  private async openOne(stored: StoredEvent): Promise<Readable> {
    try {
      return await this.log.codec.open(stored);
    } catch (error) {
      if (error instanceof UnknownEvent) return 'unknownEvent';
      if (error instanceof SealBroken || error instanceof KeyUnknown || error instanceof SyntaxError) return 'unreadable';
      throw error;
    }
  }
}
