// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenInstruction, instructionEvents as events } from '@fyrvakt/testing';
import { returnForSos } from './return-for-sos.js';

const submitted = [events.instructionDrafted(), events.instructionSubmitted()];

describe('Return for SOS Alarm', () => {
  it('makes it a draft again, and says why', () => {
    givenInstruction(...submitted, events.instructionApprovedByMunicipality()).when(returnForSos, { why: 'Fel ordning.' })
      .then({ type: 'InstructionReturned', data: { version: 1, by: 'sos', why: 'Fel ordning.' } });
  });

  it('is refused for what has not been submitted', () => {
    givenInstruction(events.instructionDrafted()).when(returnForSos, {}).refused('instruction/not-submitted');
  });

  it('is refused for what is published', () => {
    givenInstruction(...submitted, events.instructionPublished()).when(returnForSos, {}).refused('instruction/already-published');
  });
});
