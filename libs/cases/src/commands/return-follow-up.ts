// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { caseCommand, followUpDue, mustBeOpen } from '../policies.js';
import { refuse } from '../refusals.js';
import { IsInnerId, IsProse } from './bodies.js';

export class ReturnFollowUpBody {
  @Describe('Vilken uppföljning', 'Which review')
  @IsInnerId()
  followUpId!: string;

  @Describe('Vad som saknas', 'What is missing')
  @IsOptional() @IsProse(2000)
  why?: string;
}

/** A second reader sends a review back: what it covered is owed again, by a new day. */
export const returnFollowUp = caseCommand({
  body: ReturnFollowUpBody,
  permission: 'cases:follow-up',
  summary: { sv: 'Lämna tillbaka uppföljningen', en: 'Send the review back' },
  example: { followUpId: '018f0000-0000-7000-8000-0000000000bb', why: 'Resultatet på platsen saknas.' },
  decide(state, { followUpId, why }, at) {
    const review = mustBeOpen(state).reviews.find(({ id }) => id === followUpId) ?? refuse('follow-up/unknown', '/followUpId');
    if (review.returned) return [];
    return [{ type: 'FollowUpReturned', data: { followUpId, ...(why !== undefined && { why }), followUpDue: followUpDue(at) } }];
  },
});
