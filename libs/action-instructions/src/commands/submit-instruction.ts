// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { localDate } from '@fyrvakt/kernel';
import { check } from '../check.js';
import { instructionCommand, mustBeDraft } from '../policies.js';
import { refuse } from '../refusals.js';
import { VersionBody } from './version-body.js';

export class SubmitInstructionBody extends VersionBody {}

/** Sends the draft to both parties. What is wrong in it must be put right first; what is only doubtful is theirs to judge. */
export const submitInstruction = instructionCommand({
  body: SubmitInstructionBody,
  permission: 'instructions:write',
  summary: { sv: 'Skicka för godkännande', en: 'Submit for approval' },
  example: { version: 2 },
  decide(state, body, { now, roster, municipality }) {
    const { version, content } = mustBeDraft(state, body);
    const error = check(content, roster, roster.days, municipality, localDate(now, roster.zone)).find(({ severity }) => severity === 'error');
    if (error) refuse('instruction/has-errors', error.pointer);
    return [{ type: 'InstructionSubmitted', data: { version } }];
  },
});
