// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { by, givenInstruction, instructionEvents as events } from '@fyrvakt/testing';
import { approveForMunicipality } from './approve-for-municipality.js';

const submitted = [by('author', events.instructionDrafted()), by('editor', events.instructionRevised()), events.instructionSubmitted()];
const as = (id: string): { actor: { id: string } } => ({ actor: { id } });

describe('Approve for the municipality', () => {
  it('says yes', () => {
    givenInstruction(...submitted, by('other', events.instructionApprovedBySos())).when(approveForMunicipality, {}, as('leader'))
      .then({ type: 'InstructionApprovedByMunicipality', data: { version: 1 } });
  });

  it('says it once', () => {
    givenInstruction(...submitted, by('leader', events.instructionApprovedByMunicipality()))
      .when(approveForMunicipality, {}, as('leader')).thenNothing();
  });

  it.each(['author', 'editor'])('is refused for the %s of the version', (id) => {
    givenInstruction(...submitted).when(approveForMunicipality, {}, as(id)).refused('instruction/own-draft');
  });

  it('is refused for whoever approved for the other party', () => {
    givenInstruction(...submitted, by('leader', events.instructionApprovedBySos())).when(approveForMunicipality, {}, as('leader'))
      .refused('instruction/same-approver');
  });

  it('is refused for a program', () => {
    givenInstruction(...submitted).when(approveForMunicipality, {}, { actor: { kind: 'client', id: 'sos' } }).refused('instruction/person-needed');
  });

  it('is refused for another version than the one that was read', () => {
    givenInstruction(...submitted).when(approveForMunicipality, { version: 2 }, as('leader')).refused('instruction/other-version', '/version');
  });

  it('is refused for a draft, and anew for what was sent back', () => {
    givenInstruction(events.instructionDrafted()).when(approveForMunicipality, {}, as('leader')).refused('instruction/not-submitted');
    const again = [by('leader', events.instructionApprovedByMunicipality()), events.instructionReturned(), events.instructionSubmitted()];
    givenInstruction(...submitted, ...again)
      .when(approveForMunicipality, {}, as('leader')).then({ type: 'InstructionApprovedByMunicipality', data: { version: 1 } });
  });
});
