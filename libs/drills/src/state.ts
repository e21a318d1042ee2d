// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { type Evolvers, type Instant, type StreamType } from '@fyrvakt/kernel';
import { drillPersonalParts, type DrillEvents } from './events.js';

export interface NoDrill { readonly kind: 'none' }

export interface HeldDrill {
  readonly kind: 'held';
  readonly id: string;
  readonly name: string;
  readonly startedAt: Instant;
  readonly until: Instant;
  /** When somebody ended it; a drill that nobody ends is over when its time is. */
  readonly endedAt?: Instant;
  readonly rosterRevision: number;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly notes: number;
  /** Of the newest event. */
  readonly revision: number;
}

export type DrillState = NoDrill | HeldDrill;

export const noDrill: DrillState = { kind: 'none' };

const change =
  <D, V extends { revision: number }>(patch: (state: HeldDrill, data: D, event: V) => Partial<HeldDrill>) =>
  (state: DrillState, data: D, event: V): DrillState =>
    state.kind === 'none' ? state : { ...state, ...patch(state, data, event), revision: event.revision };

const drillEvolvers: Evolvers<DrillState, DrillEvents> = {
  DrillStarted: (_none, { name, until, rosterRevision, present, absent }, { stream, revision, meta }) => ({
    kind: 'held', id: stream.slice('drill-'.length), name, startedAt: meta.occurredAt, until, rosterRevision, present, absent, notes: 0, revision,
  }),
  DrillEnded: change((_state, _data, event) => ({ endedAt: event.meta.occurredAt })),
  DrillNoteAdded: change(({ notes }) => ({ notes: notes + 1 })),
};

/** The stream `drill` as the log meets it. */
export const drillStream: StreamType<DrillEvents, DrillState> = {
  prefix: 'drill', initial: noDrill, evolvers: drillEvolvers, personalParts: drillPersonalParts, upcasters: {},
};

/** True while a drill goes on. */
export const isRunning = ({ endedAt, until }: HeldDrill, at: Instant): boolean => endedAt === undefined && at < until;
