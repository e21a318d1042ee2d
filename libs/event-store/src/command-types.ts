// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor, At, Fact, Instant, Recorded, StreamType } from '@fyrvakt/kernel';
import type { EventStore } from './port.js';
import type { Sealer } from './sealer.js';
import type { TracePlace } from './tracing.js';

/** A command spec as far as the path needs it; any CommandSpec of the stream fits. The body must have been validated. */
export interface Decidable<E, S, A> {
  readonly creates?: true;
  readonly decide: (state: S, body: never, at: A) => readonly Fact<E>[];
}

export interface CommandRequest {
  readonly stream: string;
  readonly body: object;
  /** The same id again returns what was recorded the first time. */
  readonly commandId: string;
  readonly actor: Actor;
  readonly occurredAt?: Instant;
  /** The revision that the sender had before them. Where the stream has moved on, the command is not tried. */
  readonly ifRevision?: number;
  /** Keyed digest of the whole request. */
  readonly fingerprint?: string;
  readonly correlationId?: string;
  readonly causationId?: string;
  /** Where in a trace it was asked for. */
  readonly trace?: TracePlace | undefined;
}

export interface Executed<E> {
  /** What the command led to, personal parts opened; empty when there was nothing new to say. */
  readonly events: readonly Recorded<E>[];
  /** Newest revision of the stream when the command was done; of its own last event when replayed. */
  readonly revision: number;
  /** Position to wait for to see the outcome: of the last event, or of the stream's newest when there is none. */
  readonly position: number;
  readonly replayed: boolean;
}

/** How far to read: to a point of the stream, of the log, or of what was known at a time. */
export interface UpTo {
  readonly revision?: number;
  readonly position?: number;
  readonly recordedAt?: Instant;
}

export interface CommandPathParts<E, S, A> {
  readonly store: EventStore;
  readonly sealer: Sealer;
  readonly type: StreamType<E, S>;
  readonly clock: () => Instant;
  /** Adds to a rule's surroundings what this kind of stream may know. */
  readonly at: (base: At) => A;
  /** Most events that the streams remembered between commands may sum up. Default 50,000. */
  readonly remember?: number;
}
