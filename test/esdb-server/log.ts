// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { judge, type Expected, type Ground } from './expectation.js';
import { compare, at, NO_STREAM, TOMBSTONE, TOMBSTONE_TYPE, type LogRecord, type Position, type Proposed } from './record.js';
import {
  deletion, isTooOld, lastRevision, metastreamOf, oldestSeen, originalOf, retentionOf, revival, saysDeleted, type Retention,
} from './retention.js';
import { randomUUID } from 'node:crypto';

/** What came of a write. */
export type Outcome =
  | { readonly says: 'landed'; readonly last: number; readonly position?: number }
  | { readonly says: 'wrongRevision'; readonly actual: number }
  | { readonly says: 'deleted' };

/** A stream as readers see it. */
export type Sight =
  | { readonly is: 'missing' }
  | { readonly is: 'deleted' }
  | {
      readonly is: 'there'; readonly events: readonly LogRecord[]; readonly oldest: number; readonly last: number;
      isHidden(event: LogRecord): boolean;
    };

interface Stream {
  readonly events: LogRecord[];
  tombstone?: LogRecord;
}

/** Bytes of a record besides what it carries. */
const FRAME = 96;

/** All events in the order of their appends. Lives in memory; a server that restarts keeps it. */
export class Log {
  readonly records: LogRecord[] = [];
  private readonly streams = new Map<string, Stream>();
  private readonly byId = new Map<string, LogRecord>();
  private readonly listeners = new Set<() => void>();
  private end = 0;

  append(name: string, expected: Expected, events: readonly Proposed[]): Outcome {
    const ground = this.groundOf(name);
    const verdict = judge(expected, events.map(({ id }) => id), ground);
    if (verdict.says === 'replay') return { says: 'landed', last: verdict.last.revision, position: verdict.last.position };
    if (verdict.says !== 'append') return verdict;
    const original = originalOf(name);
    const revived = original !== undefined && this.groundOf(original).softDeleted ? original : ground.softDeleted ? name : undefined;
    const first = revived === undefined ? 0 : revived === name ? ground.last + 1 : this.groundOf(revived).last + 1;
    let newest: LogRecord | undefined;
    for (const event of events) newest = this.write(name, event);
    if (revived !== undefined) this.write(metastreamOf(revived), revival(this.metadataOf(revived), first));
    this.tell();
    return { says: 'landed', last: newest?.revision ?? ground.last, position: newest?.position };
  }

  /** Soft: hidden until written to again. Hard: a tombstone, for ever. */
  delete(name: string, expected: Expected, hard: boolean): Outcome {
    const ground = this.groundOf(name);
    const verdict = judge(expected, [randomUUID()], ground);
    if (verdict.says === 'deleted' || verdict.says === 'wrongRevision') return verdict;
    if (!hard && ground.last === NO_STREAM && !ground.hasMetadata) return { says: 'wrongRevision', actual: NO_STREAM };
    const tombstone = { id: randomUUID(), type: TOMBSTONE_TYPE, contentType: '', data: new Uint8Array(), metadata: new Uint8Array() };
    const { revision, position } = hard ? this.write(name, tombstone, TOMBSTONE) : this.write(metastreamOf(name), deletion());
    this.tell();
    return { says: 'landed', last: revision, position };
  }

  see(name: string): Sight {
    const stream = this.streams.get(name);
    if (this.isGone(name)) return { is: 'deleted' };
    const retention = this.retentionOf(name);
    if (!stream || stream.events.length === 0 || saysDeleted(retention)) return { is: 'missing' };
    const last = stream.events.length - 1;
    const isHidden = (event: LogRecord): boolean => isTooOld(retention, event);
    return { is: 'there', events: stream.events, oldest: oldestSeen(retention, last), last, isHidden };
  }

  /** Every event of a stream, hidden ones too, and its tombstone. */
  allOf(name: string): { readonly events: readonly LogRecord[]; readonly tombstone?: LogRecord } {
    return this.streams.get(name) ?? { events: [] };
  }

  /** Index of the first record at a position or after it; of the first after it alone when `beyond`. */
  indexOf(position: Position, beyond: boolean): number {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = compare(at((this.records[middle] as LogRecord).position), position);
      if (order < 0 || (beyond && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Calls back after each write, until the answer is called. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private groundOf(name: string): Ground {
    const { events, tombstone } = this.allOf(name);
    return {
      events, last: this.isGone(name) ? TOMBSTONE : lastRevision(events, tombstone),
      softDeleted: saysDeleted(this.retentionOf(name)), hasMetadata: this.metadataOf(name) !== undefined,
      known: (id) => {
        const record = this.byId.get(id);
        return record?.stream === name ? record : undefined;
      },
    };
  }

  /** A metadata stream goes with the stream it speaks of. */
  private isGone(name: string): boolean {
    const original = originalOf(name);
    return [name, original].some((one) => one !== undefined && this.streams.get(one)?.tombstone !== undefined);
  }

  private metadataOf(name: string): LogRecord | undefined {
    return this.streams.get(metastreamOf(name))?.events.at(-1);
  }

  private retentionOf(name: string): Retention {
    return retentionOf(name, this.metadataOf(name));
  }

  private write(name: string, event: Proposed, tombstone?: number): LogRecord {
    let stream = this.streams.get(name);
    if (!stream) this.streams.set(name, (stream = { events: [] }));
    const position = this.end;
    this.end += FRAME + name.length + event.type.length + event.data.length + event.metadata.length;
    const record: LogRecord = {
      ...event, stream: name, revision: tombstone ?? stream.events.length, position, end: this.end, created: Date.now(),
    };
    if (tombstone === undefined) stream.events.push(record);
    else stream.tombstone = record;
    this.records.push(record);
    this.byId.set(record.id, record);
    return record;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
