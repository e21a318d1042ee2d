// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { ArrayMaxSize, IsArray, Matches } from 'class-validator';
import { tellAgreedDeferral } from '../deciding.js';
import { caseCommand, decisionRequested, mustBeOpen, toldAt } from '../policies.js';
import { Story } from '../story.js';
import { HappenedBody } from './bodies.js';

export class ReportNoRecipientBody extends HappenedBody {
  @Describe('Enheter som övervägdes', 'Units that were considered')
  @IsArray() @ArrayMaxSize(50) @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, { each: true })
  considered!: string[];
}

/** Nobody is on duty who can be contacted. That is something that happened, and it leads to the decision function. */
export const reportNoRecipient = caseCommand({
  body: ReportNoRecipientBody,
  permission: 'cases:handle',
  summary: { sv: 'Ingen resurs i tjänst', en: 'No unit on duty' },
  example: { considered: ['FT1', 'TV1'] },
  decide(state, body, at) {
    const open = mustBeOpen(state);
    // Time demands it of a chain of contacts; when that is over it has been seen to.
    if (at.actor.kind === 'system' && !open.chain) return [];
    if (open.nobodyAmong?.join() === body.considered.join()) return [];
    const story = new Story(open, at);
    story.tell({ type: 'NoRecipientAvailable', data: { considered: [...body.considered] }, ...toldAt(at, body.at) });
    story.tell(...decisionRequested(story.known, at, at.newId(), undefined, body.at));
    if (at.actor.kind === 'system') tellAgreedDeferral(story);
    return story.facts;
  },
});
