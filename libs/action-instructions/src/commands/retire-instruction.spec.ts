// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenInstruction, instructionEvents as events, NOW } from '@fyrvakt/testing';
import { retireInstruction } from './retire-instruction.js';

describe('Retire instruction', () => {
  it('ends it now, when nothing else is said', () => {
    givenInstruction(events.instructionDrafted()).when(retireInstruction, { why: 'Ersatt.' })
      .then({ type: 'InstructionRetired', data: { from: NOW, why: 'Ersatt.' } });
  });

  it('ends it at a time that lies ahead', () => {
    givenInstruction(events.instructionDrafted()).when(retireInstruction, { from: '2027-01-01T00:00:00+01:00' })
      .then({ type: 'InstructionRetired', data: { from: '2026-12-31T23:00:00.000Z' } });
  });

  it('is refused back in time', () => {
    givenInstruction(events.instructionDrafted()).when(retireInstruction, { from: '2026-11-01T00:00:00Z' })
      .refused('instruction/effective-in-the-past', '/from');
  });

  it('is refused twice', () => {
    givenInstruction(events.instructionDrafted(), events.instructionRetired()).when(retireInstruction, {}).refused('instruction/retired');
  });
});
