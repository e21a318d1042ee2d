// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor, Fact } from './facts.js';
import type { Permission } from './permissions.js';
import type { Bilingual } from './rejection.js';
import type { Instant } from './time.js';

/** What a rule may know besides the state and the body. Nothing else comes in: no clock, no randomness, no I/O. */
export interface At {
  /** The moment the municipality learns of it. */
  readonly now: Instant;
  /** The moment it happened, where the sender says so; else equal to `now`. */
  readonly occurredAt: Instant;
  readonly actor: Actor;
  /** A new id. Derived from the command id, so that the same command asked again names the same things. */
  newId(): string;
}

/** Any class without constructor arguments: a body with class-validator decorators. */
export type BodyClass<B> = new () => B;

/**
 * One use case: what comes in, who may, what it does. `decide` returns the facts that follow (none when there is nothing
 * new to say) or throws a Rejection.
 */
export interface CommandSpec<B extends object, S, E, A extends At = At> {
  readonly body: BodyClass<B>;
  readonly permission: Permission;
  /** One sentence for the API reference and the menu. */
  readonly summary: Bilingual;
  /** A full example of the body, used in the reference and in tests. */
  readonly example: B;
  /** True when the command may begin a stream; all others refuse a stream that does not exist. */
  readonly creates?: true;
  /** True when what is told is as true whatever else has happened meanwhile: nobody has to have read the newest first. */
  readonly commutes?: true;
  readonly decide: (state: S, body: B, at: A) => readonly Fact<E>[];
}

/** Lets TypeScript infer a spec's body while the rest stays fixed. */
export const commandFor =
  <S, E, A extends At>() =>
  <B extends object>(spec: CommandSpec<B, S, E, A>): CommandSpec<B, S, E, A> =>
    spec;
