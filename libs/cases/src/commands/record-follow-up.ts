// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { caseCommand, mustBeOpen, mustOwe, toldAt } from '../policies.js';
import { refuse } from '../refusals.js';
import { QUALITIES, type Quality } from '../vocabulary.js';
import { HappenedBody, IsCode, IsProse } from './bodies.js';

export class RecordFollowUpBody extends HappenedBody {
  @Describe('Vad som följs upp; utelämnat betyder allt som återstår', 'What is followed up; left out means everything outstanding')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(1000) @ArrayUnique() @Matches(/^\S{1,150}$/, { each: true })
  covers?: string[];

  @Describe('Resultatet', 'The outcome')
  @IsCode()
  outcome!: string;

  @Describe('Hur väl hanteringen fungerade', 'How well the handling worked')
  @IsIn(QUALITIES)
  quality!: Quality;

  @Describe('Det vi lär av det', 'What we learn from it')
  @IsOptional() @IsProse(4000)
  learning?: string;

  @Describe('Vad vi ska göra till följd av det', 'What we are to do because of it')
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, { each: true })
  actions?: string[];
}

/** The municipality has reviewed the call and its handling (uppföljning), or the parts that it names. */
export const recordFollowUp = caseCommand({
  body: RecordFollowUpBody,
  permission: 'cases:follow-up',
  summary: { sv: 'Gör uppföljning', en: 'Follow up' },
  example: { outcome: 'solvedOnSite', quality: 'good', learning: 'Fältteamet var på plats inom tio minuter.', actions: ['morePresence'] },
  decide(state, body, at) {
    const owed = mustOwe(mustBeOpen(state)).map(({ id }) => id);
    const { municipality } = at;
    const covers = [...new Set(body.covers ?? owed)];
    covers.forEach((id, index) => owed.includes(id) || refuse('follow-up/not-owed', `/covers/${index}`));
    if (!municipality.outcomes.some(({ code }) => code === body.outcome)) refuse('outcome/unknown', '/outcome');
    const actions = [...new Set(body.actions)];
    actions.forEach((action, index) => municipality.measures.some(({ code }) => code === action) || refuse('measure/unknown', `/actions/${index}`));
    const { outcome, quality, learning } = body;
    const data = { followUpId: at.newId(), covers, outcome, quality, ...(learning !== undefined && { learning }), actions };
    return [{ type: 'FollowedUp', data, ...toldAt(at, body.at) }];
  },
});
