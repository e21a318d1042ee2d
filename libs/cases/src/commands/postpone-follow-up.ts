// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, localDate } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { caseCommand, mustBeOpen, mustOwe } from '../policies.js';
import { refuse } from '../refusals.js';
import { IsDay, IsProse } from './bodies.js';

export class PostponeFollowUpBody {
  @Describe('Sista dagen för uppföljningen', 'Last day for the follow-up')
  @IsDay()
  until!: string;

  @Describe('Varför den skjuts upp', 'Why it is postponed')
  @IsOptional() @IsProse(2000)
  why?: string;
}

/** What is owed before a day is owed on that day instead. What is owed later stays where it is. */
export const postponeFollowUp = caseCommand({
  body: PostponeFollowUpBody,
  permission: 'cases:follow-up',
  summary: { sv: 'Skjut upp uppföljningen', en: 'Postpone the follow-up' },
  example: { until: '2026-12-04', why: 'Väntar på besked från bolaget.' },
  decide(state, body, at) {
    const owed = mustOwe(mustBeOpen(state));
    const isLater = body.until > localDate(at.now, at.municipality.zone) && owed.some(({ due }) => due < body.until);
    if (!isLater) refuse('follow-up/not-later', '/until');
    return [{ type: 'FollowUpPostponed', data: { until: body.until, ...(body.why !== undefined && { why: body.why }) } }];
  },
});
