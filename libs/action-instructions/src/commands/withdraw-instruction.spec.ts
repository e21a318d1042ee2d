// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenInstruction, instructionEvents as events } from '@fyrvakt/testing';
import { withdrawInstruction } from './withdraw-instruction.js';

const submitted = [events.instructionDrafted(), events.instructionSubmitted()];

describe('Withdraw instruction', () => {
  it('makes it a draft again, and says why', () => {
    givenInstruction(...submitted, events.instructionApprovedByMunicipality()).when(withdrawInstruction, { why: 'Fel ordning.' })
      .then({ type: 'InstructionReturned', data: { version: 1, by: 'author', why: 'Fel ordning.' } });
  });

  it('is refused for what has not been submitted', () => {
    givenInstruction(events.instructionDrafted()).when(withdrawInstruction, {}).refused('instruction/not-submitted');
  });

  it('is refused for what is published', () => {
    givenInstruction(...submitted, events.instructionPublished()).when(withdrawInstruction, {}).refused('instruction/already-published');
  });
});
