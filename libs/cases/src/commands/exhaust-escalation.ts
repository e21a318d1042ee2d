// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsInt, Max, Min } from 'class-validator';
import { tellAgreedDeferral } from '../deciding.js';
import { caseCommand, decisionRequested, mustExist } from '../policies.js';
import { Story } from '../story.js';

export class ExhaustEscalationBody {
  @Describe('Hur många försök som gjordes', 'How many attempts were made')
  @IsInt() @Min(0) @Max(1000)
  attempts!: number;
}

/** Every step of the instruction has been tried. That leads to the decision function, once, or to the next shift where that is agreed. */
export const exhaustEscalation = caseCommand({
  body: ExhaustEscalationBody,
  permission: 'cases:process',
  summary: { sv: 'Alla kontaktsteg är prövade', en: 'Every contact step has been tried' },
  example: { attempts: 3 },
  decide(state, body, at) {
    const logged = mustExist(state);
    if (logged.closed || logged.exhausted) return [];
    const story = new Story(logged, at);
    story.tell({ type: 'EscalationExhausted', data: { attempts: body.attempts } });
    story.tell(...decisionRequested(story.known, at, at.newId()));
    tellAgreedDeferral(story);
    return story.facts;
  },
});
