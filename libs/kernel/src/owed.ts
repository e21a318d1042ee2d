// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from './time.js';

/**
 * A command that the passing of time demands, derived from a folded state. There are no timers to lose: after a crash the state is
 * asked again, and whatever has fallen due meanwhile is done late rather than never.
 */
export interface Owed<Name extends string, Body> {
  /** Stable over restarts: the same owed thing always has the same id, and it becomes the command id, so that asking again is harmless. */
  readonly id: string;
  readonly stream: string;
  readonly command: Name;
  readonly body: Body;
  /** When it falls due; it is issued at the first chance after this. */
  readonly due: Instant;
}
