// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { caseCommand, mustBeOpen, toldAt } from '../policies.js';
import { refuse } from '../refusals.js';
import { HappenedBody, IsCode } from './bodies.js';

export class CompleteHandlingBody extends HappenedBody {
  @Describe('Hur det gick', 'How it went')
  @IsCode()
  outcome!: string;
}

/** The handling is over, with an outcome. The follow-up is not. */
export const completeHandling = caseCommand({
  body: CompleteHandlingBody,
  permission: 'cases:receive',
  summary: { sv: 'Hanteringen är klar', en: 'The handling is complete' },
  example: { outcome: 'solvedOnSite' },
  decide(state, body, at) {
    const open = mustBeOpen(state);
    const outcome = at.municipality.outcomes.find(({ code }) => code === body.outcome) ?? refuse('outcome/unknown', '/outcome');
    const isKnown = (open.handling === 'handled' || open.handling === 'unfounded') && open.outcome === outcome.code;
    if (isKnown) return [];
    const data = { outcome: outcome.code, unfounded: outcome.unfounded === true };
    return [{ type: 'HandlingCompleted', data, ...toldAt(at, body.at) }];
  },
});
