// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, Nested } from '@fyrvakt/kernel';
import { IsObject, ValidateNested } from 'class-validator';
import { exampleContent } from '../example-content.js';
import { sameContent } from '../same-content.js';
import { instructionCommand, mustBeDraft } from '../policies.js';
import { InstructionContentBody } from './content-body.js';

export class ReviseInstructionBody {
  @Describe('Allt som avtalas, så som det nu ska vara', 'Everything that is agreed, as it is to be now')
  @IsObject() @ValidateNested() @Nested(() => InstructionContentBody)
  content!: InstructionContentBody;
}

/** Changes the draft. Whoever does has written in it, and cannot approve it. What was attached no longer speaks of it. */
export const reviseInstruction = instructionCommand({
  body: ReviseInstructionBody,
  permission: 'instructions:write',
  summary: { sv: 'Ändra utkastet', en: 'Change the draft' },
  example: { content: exampleContent },
  decide(state, { content }) {
    const { version, content: before } = mustBeDraft(state);
    return sameContent(before, content) ? [] : [{ type: 'InstructionRevised', data: { version, content } }];
  },
});
