// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { awaitingDecision } from './models/awaiting-decision.js';
import { caseCounts } from './models/case-counts.js';
import { caseList } from './models/case-list.js';
import { caseSearch, type KeyedWords } from './models/case-search.js';
import { deadlines, type DeadlineRules } from './models/deadlines.js';
import { deviations } from './models/deviations.js';
import { drillCalls } from './models/drill-calls.js';
import { handover } from './models/handover.js';
import { ledger } from './models/ledger.js';
import { monthlyFigures } from './models/monthly-figures.js';
import { pastCalls } from './models/past-calls.js';
import type { Projection } from './projection.js';

/** Every read model of the program, in the order in which a reader meets them. */
export const caseProjections = (words: KeyedWords, rules: DeadlineRules): readonly Projection[] => [
  caseList, caseSearch(words), ledger, awaitingDecision, handover, monthlyFigures, caseCounts, deadlines(rules),
  deviations, drillCalls, pastCalls,
];
