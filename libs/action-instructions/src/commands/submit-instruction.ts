// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { instructionCommand, mustBeDraft, mustHaveNoErrors } from '../policies.js';
import { VersionBody } from './version-body.js';

export class SubmitInstructionBody extends VersionBody {}

/** Sends the draft to both parties. What is wrong in it must be put right first; what is only doubtful is theirs to judge. */
export const submitInstruction = instructionCommand({
  body: SubmitInstructionBody,
  permission: 'instructions:write',
  summary: { sv: 'Skicka för godkännande', en: 'Submit for approval' },
  example: { version: 2 },
  decide(state, body, at) {
    const { version, content } = mustBeDraft(state, body);
    mustHaveNoErrors(content, at);
    return [{ type: 'InstructionSubmitted', data: { version } }];
  },
});
