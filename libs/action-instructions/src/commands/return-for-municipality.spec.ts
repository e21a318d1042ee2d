// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenInstruction, instructionEvents as events } from '@fyrvakt/testing';
import { returnForMunicipality } from './return-for-municipality.js';

const submitted = [events.instructionDrafted(), events.instructionSubmitted()];

describe('Return for the municipality', () => {
  it('makes it a draft again, and says why', () => {
    givenInstruction(...submitted, events.instructionApprovedByMunicipality()).when(returnForMunicipality, { why: 'Fel ordning.' })
      .then({ type: 'InstructionReturned', data: { version: 1, by: 'municipality', why: 'Fel ordning.' } });
  });

  it('is refused for what has not been submitted', () => {
    givenInstruction(events.instructionDrafted()).when(returnForMunicipality, {}).refused('instruction/not-submitted');
  });

  it('is refused for what is published', () => {
    givenInstruction(...submitted, events.instructionPublished()).when(returnForMunicipality, {}).refused('instruction/already-published');
  });
});
