// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DataState, FollowUpState, HandlingState, Mode } from '@fyrvakt/cases';
import { projection } from '../projection.js';
import { count, key, table, text, texts } from '../table.js';
import { COUNTED, UNKNOWN } from './monthly-figures.js';

/** How many cases share everything that the list can be narrowed by with a chip. A few thousand rows, however many cases there are. */
export interface CountRow {
  readonly mode: Mode;
  readonly handling: HandlingState;
  readonly followUpState: FollowUpState;
  readonly data: DataState;
  /** Empty where it is not known. */
  readonly area: string;
  readonly category: string;
  readonly source: string;
  /** Codes of the contacted units, in the order of the alphabet. */
  readonly units: readonly string[];
  readonly n: number;
}

const caseCountsTable = table<CountRow>(
  'case_counts',
  {
    mode: key(text), handling: key(text), followUpState: key(text), data: key(text), area: key(text), category: key(text), source: key(text),
    units: key(texts), n: count,
  },
  [],
);

/** What the chips of the case list say, counted as it happens: counting a million cases for each look would take seconds. */
export const caseCounts = projection<object, CountRow>({
  name: 'case-counts',
  version: 2,
  table: caseCountsTable,
  adds: 'n',
  memory: {},
  map: COUNTED,
  rows: (_memory, { state }) => [{
    mode: state.mode, handling: state.handling, followUpState: state.followUpState, data: state.data, area: state.place.area ?? UNKNOWN,
    category: state.category.code, source: state.source.system, units: [...new Set(state.notifications.map(({ unit }) => unit))].sort(), n: 1,
  }],
});
