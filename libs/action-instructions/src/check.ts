// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DayFacts, DutyRoster } from '@fyrvakt/duty-roster';
import type { LocalDate } from '@fyrvakt/kernel';
import { checkNames } from './check-names.js';
import { checkPublicTexts } from './check-public-texts.js';
import { checkSteps } from './check-steps.js';
import { checkTable } from './check-table.js';
import type { InstructionContent } from './content.js';
import { coverageOf } from './coverage.js';
import type { Finding, Lists } from './finding.js';

/** Most findings that are told at once; whoever has as many begins with those. */
const MOST = 200;

/**
 * What is wrong or doubtful in an instruction, errors first. It is checked against the roster as it is, and the calendar of the two years
 * from a day on.
 */
export const check = (content: InstructionContent, roster: DutyRoster, days: DayFacts, lists: Lists, from: LocalDate): readonly Finding[] => {
  const coverage = coverageOf(content, lists, days, from);
  const found = [
    ...checkNames(content, lists, coverage.seasons),
    ...checkSteps(content, roster),
    ...checkTable(content, coverage, lists),
    ...checkPublicTexts(content),
  ];
  const rank = ({ severity }: Finding): number => (severity === 'error' ? 0 : 1);
  return found.toSorted((one, other) => rank(one) - rank(other)).slice(0, MOST);
};
