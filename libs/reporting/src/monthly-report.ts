// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import type { CallFacts } from './call-facts.js';
import { addMonths, monthEnd, monthOf, type Month } from './month.js';
import type { Report } from './report.js';
import { contacts } from './sections/contacts.js';
import { dataQuality } from './sections/data-quality.js';
import { followUpProof } from './sections/follow-up-proof.js';
import { inflow } from './sections/inflow.js';
import { outcome } from './sections/outcome.js';

export interface MonthlyInput {
  readonly month: Month;
  /** Calls of this month, the one before and the same one last year, as known at `position`; in any order, other months ignored. */
  readonly calls: readonly CallFacts[];
  readonly municipality: Municipality;
  readonly position: number;
  readonly asOf: Instant | null;
}

/** The months whose calls the follow-up of a month is made from. */
export const monthsNeeded = (month: Month): Month[] => [month, addMonths(month, -1), addMonths(month, -12)];

/** The monthly follow-up: a pure function of the log up to a position. Exercise and test calls are never counted. */
export const monthlyReport = ({ month, calls, municipality, position, asOf }: MonthlyInput): Report => {
  const actual = [...calls].filter(({ mode }) => mode === 'actual').sort((a, b) => (a.receivedAt + a.caseId < b.receivedAt + b.caseId ? -1 : 1));
  const [own = [], previous = [], lastYear = []] = monthsNeeded(month).map((wanted) =>
    actual.filter(({ receivedAt }) => monthOf(receivedAt, municipality.zone) === wanted),
  );
  const facts = { month, calls: own, previous, lastYear, municipality, asOf };
  return {
    kind: 'monthly-follow-up', definition: 1, month, municipality: municipality.name, position, asOf,
    preliminary: asOf === null || asOf < monthEnd(month, municipality.zone),
    sections: [followUpProof, inflow, contacts, outcome, dataQuality].map((section) => section(facts)),
  };
};
