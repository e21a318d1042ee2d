// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsDay, IsInnerId } from '@fyrvakt/cases';
import { addDays, Describe } from '@fyrvakt/kernel';
import { keepingDecisions, mustExist, mustKeepWorked, rosterCommand } from '../policies.js';
import { refuse } from '../refusals.js';

export class EndPatternBody {
  @Describe('Schemats id', 'Id of the pattern')
  @IsInnerId()
  patternId!: string;

  @Describe('Sista dagen som ett pass börjar; före den första tas schemat bort', 'Last day on which a shift starts; before the first it is gone')
  @IsDay()
  lastDay!: string;
}

/** Shifts stop repeating. To change a pattern, end it and plan another: what has been worked stays as it was. */
export const endPattern = rosterCommand({
  body: EndPatternBody,
  permission: 'roster:write',
  summary: { sv: 'Avsluta återkommande pass', en: 'End repeating shifts' },
  example: { patternId: 'FT1-2', lastDay: '2027-05-31' },
  decide(state, { patternId, lastDay }, at) {
    const pattern = mustExist(state).patterns.find(({ id }) => id === patternId) ?? refuse('roster/pattern-unknown', '/patternId');
    if (pattern.until !== undefined && lastDay >= pattern.until) refuse('roster/pattern-over', '/lastDay');
    const ended = { type: 'PatternEnded', data: { patternId, lastDay } } as const;
    const firstGone = addDays(lastDay, 1);
    mustKeepWorked(state, ended, at, [pattern.unit], firstGone > pattern.since ? firstGone : pattern.since, '/lastDay');
    return keepingDecisions(state, ended, at, lastDay);
  },
});
