// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { caseCommand, decisionRequested, mustBeOpen, mustBePromised, toldAt } from '../policies.js';
import { Story } from '../story.js';
import { HappenedBody, IsCode, IsInnerId, IsProse } from './bodies.js';

export class ReturnHandoverBody extends HappenedBody {
  @Describe('Vad som lämnades', 'What was left')
  @IsInnerId()
  deferralId!: string;

  @Describe('Enheten som lämnar tillbaka', 'The unit that hands it back')
  @IsCode()
  unit!: string;

  @Describe('Varför ni inte kan ta det', 'Why you cannot take it')
  @IsOptional() @IsProse(2000)
  why?: string;
}

/** The shift hands back what was left to it; the decision function has to decide anew. */
export const returnHandover = caseCommand({
  body: ReturnHandoverBody,
  permission: 'cases:receive',
  summary: { sv: 'Lämna tillbaka', en: 'Hand back' },
  example: { deferralId: 'deferral:d-1', unit: 'GE1', why: 'Ligger på privat mark.' },
  decide(state, { deferralId, unit, why, at: told }, at) {
    const open = mustBeOpen(state);
    if (mustBePromised(open, { deferralId, unit }).status === 'returned') return [];
    const story = new Story(open, at);
    story.tell({ type: 'HandoverReturned', data: { deferralId, unit, ...(why !== undefined && { why }) }, ...toldAt(at, told) });
    story.tell(...decisionRequested(story.known, at, at.newId(), undefined, told));
    return story.facts;
  },
});
