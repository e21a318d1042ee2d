// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { caseCommand, mustBeOpen, mustOwe } from '../policies.js';
import { IsInnerId } from './bodies.js';

export class AssignFollowUpBody {
  @Describe('Id för den som ska följa upp', 'Id of whoever is to follow up')
  @IsInnerId()
  assignee!: string;
}

/** Somebody is to follow up. */
export const assignFollowUp = caseCommand({
  body: AssignFollowUpBody,
  permission: 'cases:follow-up',
  summary: { sv: 'Välj vem som följer upp', en: 'Choose who follows up' },
  example: { assignee: '018f0000-0000-7000-8000-0000000000aa' },
  decide(state, body) {
    const open = mustBeOpen(state);
    mustOwe(open);
    return open.assignee === body.assignee ? [] : [{ type: 'FollowUpAssigned', data: { assignee: body.assignee } }];
  },
});
