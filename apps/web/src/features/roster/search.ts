// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DAY, like, MONTH, oneOf, present, someOf } from '../../url/search.js';
import { LANE_NAMES, type Lane } from './lanes.js';
import { PARTS, type Part } from './parts.js';

export const VIEWS = ['week', 'list'] as const;
export type View = (typeof VIEWS)[number];

export interface RosterSearch {
  readonly part?: Part | undefined;
  /** Which week, by any day in it; without it this one. */
  readonly day?: string | undefined;
  readonly view?: View | undefined;
  /** The layers that are shown under the shifts that hold. */
  readonly lane?: Lane[] | undefined;
  /** Which month is foreseen; without it the next one. */
  readonly month?: string | undefined;
}

export const validateRoster = (search: Record<string, unknown>): RosterSearch =>
  present({
    part: oneOf(PARTS, search.part), day: like(DAY, search.day), view: oneOf(VIEWS, search.view), lane: someOf(LANE_NAMES, search.lane),
    month: like(MONTH, search.month),
  });
