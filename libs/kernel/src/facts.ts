// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from './time.js';

/** The names of a catalogue of events, which is an interface of name → payload: the stored format of one kind of stream. */
export type NameOf<E> = keyof E & string;

/** Something that a rule says has happened, not yet stored. `occurredAt` only where it differs from the command's. */
export type Fact<E, N extends NameOf<E> = NameOf<E>> = {
  [K in N]: { readonly type: K; readonly data: E[K]; readonly occurredAt?: Instant };
}[N];

/** Who did it. `id` is an opaque id (a user, an API client, a process); names of people never enter the log. */
export interface Actor {
  readonly kind: 'person' | 'client' | 'system';
  readonly id: string;
  readonly role: string;
}

/** What is known of every stored event besides its payload. */
export interface Metadata {
  /** Version of the payload's shape, from 1; older ones are lifted by upcasters when read. */
  readonly schema: number;
  /** When it happened in the world. */
  readonly occurredAt: Instant;
  /** When the municipality learned of it. */
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly commandId: string;
  /** What began the chain of events; the same from the call to the last notification it led to. */
  readonly correlationId: string;
  /** The event that directly caused this one, where one did. */
  readonly causationId?: string;
  /** Keyed digest of the request, on the first event of a command: tells a repeated request from a command id used again. */
  readonly fingerprint?: string;
  /** The trace that it happened in (W3C, 32 hex digits), where the sender sent one or traces are kept. */
  readonly traceId?: string;
}

/** A stored event of a catalogue as readers meet it: typed, upcast, its personal parts opened. */
export type Recorded<E, N extends NameOf<E> = NameOf<E>> = {
  [K in N]: {
    readonly type: K;
    readonly data: E[K];
    readonly id: string;
    readonly stream: string;
    /** Order within the stream, from 0. */
    readonly revision: number;
    /** Order within the log, from 1 and without gaps. */
    readonly position: number;
    readonly meta: Metadata;
  };
}[N];

/** One function per event that folds it into a state. A mapped type: the compiler names the event that is forgotten. */
export type Evolvers<S, E> = { readonly [N in NameOf<E>]: (state: S, data: E[N], event: Recorded<E, N>) => S };

/** Folds events in order. */
export const fold = <S, E>(evolvers: Evolvers<S, E>, initial: S, events: Iterable<Recorded<E>>): S => {
  let state = initial;
  for (const event of events) state = evolve(evolvers, state, event);
  return state;
};

/** Folds one event. */
export const evolve = <S, E>(evolvers: Evolvers<S, E>, state: S, event: Recorded<E>): S => {
  const step = evolvers[event.type] as (state: S, data: unknown, event: Recorded<E>) => S;
  return step(state, event.data, event);
};

declare const personal: unique symbol;

/**
 * Marks a payload field as personal data (GDPR art. 4.1): sealed with the case's own key before it is stored, gone
 * when that key is destroyed. A sealed field whose key is gone reads as `undefined`; every marked field is optional.
 */
export type Personal<T> = T & { readonly [personal]?: true };

type PersonalKeys<P> = {
  [K in keyof P]-?: typeof personal extends keyof NonNullable<P[K]> ? K : never;
}[keyof P];

/** Names every marked field of every event, so that what the types say is also known when the program runs. */
export type PersonalParts<E> = { readonly [N in NameOf<E>]: { readonly [K in PersonalKeys<E[N]>]: true } };
