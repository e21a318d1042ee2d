// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { exampleContent } from '@fyrvakt/action-instructions';
import { givenInstruction, instructionEvents as events } from '@fyrvakt/testing';
import { reviseInstruction } from './revise-instruction.js';

const content = { ...exampleContent, greeting: 'Hej! Vad har hänt?' };

describe('Revise instruction', () => {
  it('changes the draft', () => {
    givenInstruction(events.instructionDrafted()).when(reviseInstruction, { content })
      .then({ type: 'InstructionRevised', data: { version: 1, content } });
  });

  it('adds nothing when it says the same', () => {
    const same = JSON.parse(JSON.stringify(exampleContent)) as typeof exampleContent;
    givenInstruction(events.instructionDrafted()).when(reviseInstruction, { content: same }).thenNothing();
  });

  it('is refused once it is submitted', () => {
    givenInstruction(events.instructionDrafted(), events.instructionSubmitted()).when(reviseInstruction, { content })
      .refused('instruction/not-a-draft');
  });

  it('is refused for an instruction that does not exist', () => {
    givenInstruction().when(reviseInstruction, { content }).refused('instruction/not-found');
  });
});
