// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenInstruction, instructionEvents as events } from '@fyrvakt/testing';
import { proposeChange } from './propose-change.js';

const body = { rule: 'noise-harbour', kind: 'skippedStep' as const, unit: 'FT1', step: 1, cases: ['c1', 'c2', 'c3'] };

describe('Propose change', () => {
  it('says what is often done otherwise', () => {
    givenInstruction(events.instructionDrafted()).when(proposeChange, body).then({ type: 'ChangeProposed', data: { proposalId: 'id-1', ...body } });
  });

  it('grows with its cases, and adds nothing without new ones', () => {
    const proposed = [events.instructionDrafted(), events.changeProposed({ ...body })];
    givenInstruction(...proposed).when(proposeChange, { ...body, cases: ['c3'] }).thenNothing();
    givenInstruction(...proposed).when(proposeChange, { ...body, cases: ['c4'] })
      .then({ type: 'ChangeProposed', data: { ...body, proposalId: 'p1', cases: ['c1', 'c2', 'c3', 'c4'] } });
  });

  it('begins anew when a version that was begun since has been published', () => {
    givenInstruction(
      events.instructionDrafted(), events.instructionPublished(), events.changeProposed({ ...body }), events.instructionDrafted({ version: 2 }),
      events.instructionPublished({ version: 2 }),
    ).when(proposeChange, { ...body, cases: ['c3'] }).then({ type: 'ChangeProposed', data: { ...body, proposalId: 'id-1', cases: ['c3'] } });
  });

  it('is refused for a row that no version has', () => {
    givenInstruction(events.instructionDrafted()).when(proposeChange, { ...body, rule: 'other' }).refused('instruction/rule-unknown', '/rule');
  });
});
