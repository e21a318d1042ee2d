// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { IconName } from '../../ui/index.js';
import type { FinalShift, Roster, RosterUnit } from './data.js';

export type Lane = FinalShift['lane'];

export const LANES: Readonly<Record<Lane, IconName>> = { pattern: 'calendar', temporary: 'clock', override: 'edit', swap: 'undo' };

export const LANE_NAMES = Object.keys(LANES) as readonly Lane[];

/** Something in a layer under the shifts that hold. */
export interface Layered { readonly start: string; readonly end: string; readonly isGone?: true }

/** What a unit has in one of the layers that the shifts that hold are made of. */
export const layerOf = ({ overrides, swaps }: Roster, { code, plans }: RosterUnit, lane: Lane): readonly Layered[] => {
  if (lane === 'pattern' || lane === 'temporary') return plans.filter((plan) => plan.lane === lane);
  if (lane === 'swap')
    return swaps.filter(({ status }) => status === 'accepted').flatMap(({ gives, takes }) => [gives, ...(takes ? [takes] : [])])
      .filter(({ unit }) => unit === code);
  return overrides.flatMap(({ shift, becomes }): readonly Layered[] => [
    ...(shift?.unit === code ? [{ start: shift.start, end: shift.end, isGone: true as const }] : []), ...(becomes?.unit === code ? [becomes] : []),
  ]);
};
