// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenInstruction, instructionEvents as events, testRoster } from '@fyrvakt/testing';
import { publishInstruction } from './publish-instruction.js';

const approved = (version: number) => [
  events.instructionDrafted({ version }), events.instructionSubmitted({ version }), events.instructionApprovedByMunicipality({ version }),
  events.instructionApprovedBySos({ version }),
];
const effectiveFrom = '2026-12-01T07:00:00.000Z';

describe('Publish instruction', () => {
  it('puts the version into force at a time', () => {
    givenInstruction(...approved(1)).when(publishInstruction, { effectiveFrom: '2026-12-01T08:00:00+01:00' })
      .then({ type: 'InstructionPublished', data: { version: 1, effectiveFrom } });
  });

  it('puts the version into force at once where no time is given', () => {
    givenInstruction(...approved(1)).when(publishInstruction, {})
      .then({ type: 'InstructionPublished', data: { version: 1, effectiveFrom: '2026-11-22T01:13:00.000Z' } });
  });

  it('is refused until both parties have said yes', () => {
    givenInstruction(...approved(1).slice(0, 3)).when(publishInstruction, { effectiveFrom }).refused('instruction/not-approved');
  });

  it('is refused when the roster has lost what it names since it was approved', () => {
    givenInstruction(...approved(1)).when(publishInstruction, {}, { roster: testRoster({ decisionFunction: 'XX9' }) })
      .refused('instruction/has-errors', '/fallback/decisionFunction');
  });

  it('is refused back in time', () => {
    givenInstruction(...approved(1)).when(publishInstruction, { effectiveFrom: '2026-11-22T01:12:59.000Z' })
      .refused('instruction/effective-in-the-past', '/effectiveFrom');
  });

  it('is refused before the version that it follows', () => {
    givenInstruction(...approved(1), events.instructionPublished({ effectiveFrom }), ...approved(2)).when(publishInstruction, { effectiveFrom })
      .refused('instruction/effective-before-previous', '/effectiveFrom');
  });
});
