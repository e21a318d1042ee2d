// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { keepingDecisions, mustHaveRoom, rosterCommand, unreachableAmong } from '../policies.js';
import { asPattern, PatternBody } from './pattern-body.js';

export class PlanPatternBody extends PatternBody {}

/** A unit works shifts that repeat. Says so when the unit cannot be reached: a shift that nobody can call is no shift. */
export const planPattern = rosterCommand({
  body: PlanPatternBody,
  permission: 'roster:write',
  summary: { sv: 'Planera återkommande pass', en: 'Plan repeating shifts' },
  example: { unit: 'FT1', rule: 'FREQ=WEEKLY;BYDAY=FR,SA', since: '2027-01-01', from: '18:00', to: '01:00', when: { schoolHolidays: 'only' } },
  decide(state, body, at) {
    const pattern = asPattern(mustHaveRoom(state, 'patterns', at), body, at.newId());
    return keepingDecisions(state, { type: 'PatternPlanned', data: { pattern, ...unreachableAmong(state, [pattern.unit]) } }, at, pattern.until);
  },
});
