// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant, Recorded } from '@fyrvakt/kernel';
import type { DrillEvents } from './events.js';
import { isRunning, type HeldDrill } from './state.js';

/** A drill as it stands: going on until it is ended, or until its time is over. */
export const drillView = (held: HeldDrill, now: Instant) => {
  const { kind: _kind, id: drillId, ...drill } = held;
  return { drillId, ...drill, running: isRunning(held, now) };
};

/** What was learned, in the order in which it was written. A text is absent where its key has been destroyed. */
export const learnedIn = (events: readonly Recorded<DrillEvents>[]) =>
  events.flatMap(({ type, data, meta }) => (type === 'DrillNoteAdded' ? [{ ...data, at: meta.occurredAt }] : []));
