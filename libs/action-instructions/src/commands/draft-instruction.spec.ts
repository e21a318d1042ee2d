// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { exampleContent } from '@fyrvakt/action-instructions';
import { givenInstruction, instructionEvents as events } from '@fyrvakt/testing';
import { draftInstruction } from './draft-instruction.js';

const body = { name: 'Trygghetstelefonen', content: exampleContent };
const published = [
  events.instructionDrafted(), events.instructionSubmitted(), events.instructionApprovedByMunicipality(), events.instructionApprovedBySos(),
  events.instructionPublished(),
];

describe('Draft instruction', () => {
  it('begins with version 1', () => {
    givenInstruction().when(draftInstruction, body).then({ type: 'InstructionDrafted', data: { version: 1, ...body } });
  });

  it('begins the next version from one that is published', () => {
    givenInstruction(...published).when(draftInstruction, body).then({ type: 'InstructionDrafted', data: { version: 2, ...body, basedOn: 1 } });
  });

  it('is refused while a version is being worked on', () => {
    givenInstruction(events.instructionDrafted()).when(draftInstruction, body).refused('instruction/draft-exists');
  });

  it('is refused when the instruction is retired', () => {
    givenInstruction(...published, events.instructionRetired()).when(draftInstruction, body).refused('instruction/retired');
  });
});
