// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { tellAgreedDeferral } from '../deciding.js';
import { caseCommand, decisionRequested, mustBeOpen, mustExist } from '../policies.js';
import { Story } from '../story.js';
import { HappenedBody, IsReference } from './bodies.js';

export class RequestDecisionBody extends HappenedBody {
  @Describe('Avsändarens referens för beslutet', 'What the sender calls the decision')
  @IsOptional() @IsReference()
  reference?: string;
}

/**
 * Asks the decision function. Asked again while it has not decided, it adds nothing. What the answering service reports has happened, so it opens
 * a closed case. What time asks is also answered by the agreement, where that says how.
 */
export const requestDecision = caseCommand({
  body: RequestDecisionBody,
  permission: 'cases:handle',
  summary: { sv: 'Kontakta beslutsfunktionen', en: 'Ask the decision function' },
  example: { reference: 'd-1' },
  decide(state, body, at) {
    const known = at.actor.kind === 'client' ? mustExist(state) : mustBeOpen(state);
    // Time demands it of a chain of contacts; when that is over it has been seen to.
    if (at.actor.kind === 'system' && !known.chain) return [];
    if (body.reference !== undefined && known.decisions.some(({ reference }) => reference === body.reference)) return [];
    const id = body.reference === undefined ? at.newId() : `decision:${body.reference}`;
    const story = new Story(known, at);
    story.reopen();
    story.tell(...decisionRequested(story.known, at, id, body.reference, body.at));
    if (at.actor.kind === 'system') tellAgreedDeferral(story);
    return story.facts;
  },
});
