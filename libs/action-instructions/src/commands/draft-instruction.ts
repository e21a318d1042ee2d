// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsProse } from '@fyrvakt/cases';
import { Describe, Nested } from '@fyrvakt/kernel';
import { IsObject, ValidateNested } from 'class-validator';
import { exampleContent } from '../example-content.js';
import { instructionCommand, mustHold } from '../policies.js';
import { refuse } from '../refusals.js';
import { isOver, newest } from '../state.js';
import { InstructionContentBody } from './content-body.js';

export class DraftInstructionBody {
  @Describe('Vad instruktionen heter', 'What the instruction is called')
  @IsProse(200)
  name!: string;

  @Describe('Allt som avtalas', 'Everything that is agreed')
  @IsObject() @ValidateNested() @Nested(() => InstructionContentBody)
  content!: InstructionContentBody;
}

/** Begins an instruction, or the next version of one whose newest version is published, or was withdrawn. */
export const draftInstruction = instructionCommand({
  body: DraftInstructionBody,
  permission: 'instructions:write',
  summary: { sv: 'Börja på en version', en: 'Begin a version' },
  example: { name: 'Trygghetstelefonen', content: exampleContent },
  creates: true,
  decide(state, { name, content }) {
    if (state.kind === 'none') return [{ type: 'InstructionDrafted', data: { version: 1, name, content } }];
    const last = newest(mustHold(state));
    if (!isOver(last)) refuse('instruction/draft-exists');
    const { version } = last;
    return [{ type: 'InstructionDrafted', data: { version: version + 1, name, content, basedOn: version } }];
  },
});
