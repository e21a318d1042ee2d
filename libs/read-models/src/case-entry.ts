// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { noCase, type CaseEvents, type CaseEventName, type CaseState } from '@fyrvakt/cases';
import { evolve, localDate, type Evolvers, type Recorded } from '@fyrvakt/kernel';
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

const callOf = ({ data: { receivedAt }, meta: { recordedAt } }: Recorded<CaseEvents, 'CallReceived'>): NonNullable<Moment['call']> => ({
  receivedAt, recordedAt, month: localDate(receivedAt).slice(0, 7),
});

type AnyPatch = 'ignore' | ((memory: object, data: object, event: Recorded<CaseEvents>) => object);

interface Moment {
  readonly state: CaseState;
  readonly call?: Pick<CaseSoFar, 'receivedAt' | 'recordedAt' | 'month'>;
  readonly latest?: CaseSoFar['latest'];
}

interface Pending {
  readonly before: readonly object[];
  readonly from: number;
  /** The rows as far as the case could be taken, where it stands still. */
  readonly after?: readonly object[];
}

/** One case in the middle of being folded: the rules' state, each projection's memory, and what their tables still say. */
export class CaseEntry {
  revision = -1;
  private now: Moment = { state: noCase };
  /** As it was before the event at hand, for a projection that cannot take it. */
  private before?: Moment;
  /** By projection; undefined where the case stands still. */
  readonly memories: (object | undefined)[];
  /** By projection: the rows in its table, and the first position not in them; undefined while nothing is to be written. */
  readonly pending: (Pending | undefined)[];

  constructor(readonly id: string, private readonly projections: readonly Projection[]) {
    this.memories = projections.map(({ memory }) => memory);
    this.pending = projections.map(() => undefined);
  }

  /** True when no projection can go on. */
  get standsStill(): boolean {
    for (const memory of this.memories) if (memory) return false;
    return true;
  }

  /** What a projection's table is to hold of the case. */
  rows(index: number, { state, call, latest }: Moment = this.now): readonly object[] {
    const memory = this.memories[index];
    if (!memory || !call || !latest || state.kind === 'none') return [];
    return (this.projections[index] as Projection).rows(memory, { id: this.id, state, ...call, latest });
  }

  /** Folds an event into the shared state. Throws when the stream did not begin with a call. */
  evolve(evolvers: Evolvers<CaseState, CaseEvents>, event: Recorded<CaseEvents>): void {
    const state = evolve(evolvers, this.now.state, event);
    const call = event.type === 'CallReceived' ? callOf(event) : this.now.call;
    if (!call) throw new Error('no call was received');
    const latest = { type: event.type, at: event.meta.occurredAt, revision: event.revision, position: event.position };
    this.before = this.now;
    this.now = { state, call, latest };
  }

  /** Every projection has had its say about the event at hand. */
  done(): void {
    this.before = undefined;
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

  /**
   * Leaves the case as it was before an event that cannot be taken. Returns the first position that will not be in the rows. `evolved` says
   * whether the shared state has taken the event.
   */
  stop(index: number, position: number, evolved: boolean): number {
    const pending = this.pending[index];
    this.pending[index] = undefined;
    if (!pending) {
      this.memories[index] = undefined;
      return position;
    }
    try {
      this.pending[index] = { ...pending, after: this.rows(index, (evolved && this.before) || this.now) };
      return position;
    } catch {
      return pending.from;
    } finally {
      this.memories[index] = undefined;
    }
  }
}
