// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { commandFor, type At } from '@fyrvakt/kernel';
import type { DrillEvents } from './events.js';
import { refuse } from './refusals.js';
import type { DrillState, HeldDrill } from './state.js';

/** What a rule about a drill may know: the usual, and the roster that a copy is made of. */
export interface DrillAt extends At {
  readonly rosterRevision: number;
  /** Codes of the units in the roster. */
  readonly units: readonly string[];
}

/** Writes a command of this stream; only the body's type is left to infer. */
export const drillCommand = commandFor<DrillState, DrillEvents, DrillAt>();

export const mustExist = (state: DrillState): HeldDrill => (state.kind === 'held' ? state : refuse('drill/not-found'));
