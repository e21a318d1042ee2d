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

  it('asks SOS Alarm to say yes too, where both have agreed to a version', () => {
    const agreed = [events.instructionDrafted(), events.instructionPublished()];
    const asked = (data: object) => ({ type: 'InstructionRetirementRequested' as const, data });
    givenInstruction(...agreed).when(retireInstruction, { why: 'Ersatt.' }).then(asked({ why: 'Ersatt.' }));
    givenInstruction(...agreed).when(retireInstruction, { from: '2027-01-01T00:00:00Z' }).then(asked({ from: '2027-01-01T00:00:00.000Z' }));
    givenInstruction(...agreed, events.instructionRetirementRequested()).when(retireInstruction, {})
      .refused('instruction/retirement-requested');
  });

  it('needs nobody else where what was published has been withdrawn', () => {
    givenInstruction(events.instructionDrafted(), events.instructionPublished(), events.instructionPublicationWithdrawn())
      .when(retireInstruction, {}).then({ type: 'InstructionRetired', data: { from: NOW } });
  });

  it('is refused twice', () => {
    givenInstruction(events.instructionDrafted(), events.instructionRetired()).when(retireInstruction, {}).refused('instruction/retired');
  });
});
