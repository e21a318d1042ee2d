// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { asked } from '../asking.js';
import { caseCommand, mustExist } from '../policies.js';
import { HappenedBody, IsProse, IsReference } from './bodies.js';

export class AskFollowUpQuestionBody extends HappenedBody {
  @Describe('Avsändarens referens för frågan', 'What the sender calls the question')
  @IsOptional() @IsReference()
  reference?: string;

  @Describe('Frågan som operatören ställde', 'The question that the operator asked')
  @IsProse(500)
  question!: string;

  @Describe('Svaret, om det kom direkt', 'The answer, if it came at once')
  @IsOptional() @IsProse(4000)
  answer?: string;
}

/** The operator asked the caller something (följdfråga). A question reported again adds at most its answer. */
export const askFollowUpQuestion = caseCommand({
  body: AskFollowUpQuestionBody,
  permission: 'cases:register',
  summary: { sv: 'Lägg till följdfråga', en: 'Add a follow-up question' },
  example: { reference: 'q-1', question: 'Hur många är de?', answer: 'Omkring tio.', at: '2026-11-22T01:14:00.000Z' },
  commutes: true,
  decide(state, body, at) {
    return asked(mustExist(state), body, body.reference === undefined ? at.newId() : `question:${body.reference}`, at);
  },
});
