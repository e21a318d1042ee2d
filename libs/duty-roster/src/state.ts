// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type { Override, RosterContent, RosterUnit, Swap, TemporarySchedule } from './plan.js';

/** A unit that has been removed, and what was planned for it then: what was worked before stays known. */
export interface FormerUnit {
  readonly unit: RosterUnit;
  readonly removedAt: Instant;
  readonly plan: Pick<RosterState, 'patterns' | 'temporaries' | 'overrides' | 'swaps' | 'order'>;
}

/** The roster as its events have made it. */
export interface RosterState extends RosterContent {
  /** Of the newest event; -1 where there is none yet and the plan comes from the municipality's own file. */
  readonly revision: number;
  /** The newest last: where two hold for the same unit and day, it is the later one that counts. */
  readonly temporaries: readonly TemporarySchedule[];
  readonly overrides: readonly Override[];
  readonly swaps: readonly Swap[];
  /** Ids of overrides, and of swaps that both have said yes to, in the order in which they came to hold. */
  readonly order: readonly string[];
  readonly former: readonly FormerUnit[];
}

export const noRoster: RosterState = {
  revision: -1, decisionFunction: '', units: [], patterns: [], temporaries: [], overrides: [], swaps: [], order: [], former: [],
};

/** A roster that has no events yet but is planned all the same. */
export const seededWith = (content: RosterContent): RosterState => ({ ...noRoster, ...content });
