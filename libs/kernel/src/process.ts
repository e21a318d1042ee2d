// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Evolvers } from './facts.js';
import type { Instant } from './time.js';

/** A command that the passing of time demands. `id` is derived from what it is about, so asking again is harmless. */
export interface Owed<Name extends string, Body> {
  /** Stable over restarts: the same owed thing always has the same id, and it becomes the command id. */
  readonly id: string;
  readonly stream: string;
  readonly command: Name;
  readonly body: Body;
  /** When it falls due; the process manager issues it at the first chance after this. */
  readonly due: Instant;
}

/**
 * A pure process: folds events into what is still owed. There are no timers to lose: after a crash `owes` is asked again of
 * the folded state, and whatever has fallen due meanwhile is done late rather than never.
 */
export interface Process<S, E, Name extends string, Body> {
  readonly name: string;
  readonly initial: S;
  readonly evolvers: Evolvers<S, E>;
  readonly owes: (state: S) => readonly Owed<Name, Body>[];
}
