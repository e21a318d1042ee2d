// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { noCase, type CaseEvents, type CaseEventName, type CaseState } from '@fyrvakt/cases';
import { evolve, type Evolvers, type Instant, type Recorded } from '@fyrvakt/kernel';
import { localMonth } from './local-days.js';
import type { CaseSoFar, Projection } from './projection.js';

/** Why a case stands still in one projection. Says nothing of the contents. */
export type ParkingReason = 'unknownEvent' | 'unreadable' | 'threw' | 'refusedByDatabase';

/** A case that stands still in one projection until it is retried; its later events wait. */
export interface Parking {
  readonly projection: string;
  readonly caseId: string;
  /** First position whose event is not in the rows. */
  readonly position: number;
  /** The event that could not be taken. */
  readonly eventId: string;
  readonly reason: ParkingReason;
}

type AnyPatch = 'ignore' | ((memory: object, data: object, event: Recorded<CaseEvents>) => object);

/** One case in the middle of being folded: the rules' state, each projection's memory, and what their tables still say. */
export class CaseEntry {
  revision = -1;
  private state: CaseState = noCase;
  private call?: { readonly receivedAt: Instant; readonly recordedAt: Instant; readonly month: string };
  private latest!: { type: CaseEventName; at: Instant; revision: number; position: number };
  /** By projection; undefined where the case stands still. */
  readonly memories: (object | undefined)[];
  /** By projection: the rows in its table, and the first position not in them; undefined while nothing is to be written. */
  readonly pending: ({ readonly before: readonly object[]; readonly from: number } | undefined)[];

  constructor(readonly id: string, private readonly projections: readonly Projection[]) {
    this.memories = projections.map(({ memory }) => memory);
    this.pending = projections.map(() => undefined);
  }

  /** What the rules and every projection share. Throws when the stream did not begin with a call. */
  soFar(): CaseSoFar {
    if (this.state.kind === 'none' || !this.call) throw new Error('no call was received');
    return { id: this.id, state: this.state, ...this.call, latest: this.latest };
  }

  rows(index: number): readonly object[] {
    const memory = this.memories[index];
    return memory && this.call ? (this.projections[index] as Projection).rows(memory, this.soFar()) : [];
  }

  /** Folds an event into the shared state. */
  evolve(evolvers: Evolvers<CaseState, CaseEvents>, event: Recorded<CaseEvents>): void {
    this.state = evolve(evolvers, this.state, event);
    if (event.type === 'CallReceived') {
      const { receivedAt } = event.data;
      this.call = { receivedAt, recordedAt: event.meta.recordedAt, month: localMonth(receivedAt) };
    }
    if (!this.call) throw new Error('no call was received');
    this.latest = { type: event.type, at: event.meta.occurredAt, revision: event.revision, position: event.position };
  }

  /** What a projection's rows are before an event that will change them; kept until they are written. */
  touch(index: number, position: number): void {
    this.pending[index] ??= { before: this.rows(index), from: position };
  }

  patch(index: number, event: Recorded<CaseEvents>): void {
    const patch = this.projections[index]?.map[event.type] as AnyPatch;
    const memory = this.memories[index];
    if (patch === 'ignore' || !memory) return;
    const change = patch(memory, event.data, event);
    for (const _field in change) {
      this.memories[index] = { ...memory, ...change };
      return;
    }
  }

  concerns(index: number, type: CaseEventName): boolean {
    return this.memories[index] !== undefined && this.projections[index]?.map[type] !== 'ignore';
  }

  /** Leaves the case as its rows stand. Returns the first position that is not in them. */
  stop(index: number, position: number): number {
    const from = this.pending[index]?.from ?? position;
    this.memories[index] = undefined;
    this.pending[index] = undefined;
    return from;
  }
}
