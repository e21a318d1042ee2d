// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenInstruction, instructionEvents as events } from '@fyrvakt/testing';
import { attachEvidence } from './attach-evidence.js';

const { evidence } = attachEvidence.example;

describe('Attach evidence', () => {
  it('lays it beside the version', () => {
    givenInstruction(events.instructionDrafted()).when(attachEvidence, { evidence })
      .then({ type: 'EvidenceAttached', data: { version: 1, evidenceId: 'id-1', evidence } });
  });

  it('adds nothing when it is there', () => {
    givenInstruction(events.instructionDrafted(), events.evidenceAttached({ evidence })).when(attachEvidence, { evidence }).thenNothing();
  });

  it('adds it anew when the contents have changed since', () => {
    givenInstruction(events.instructionDrafted(), events.evidenceAttached({ evidence }), events.instructionRevised())
      .when(attachEvidence, { evidence })
      .then({ type: 'EvidenceAttached', data: { version: 1, evidenceId: 'id-1', evidence } });
  });

  it('is refused once the version is published', () => {
    givenInstruction(events.instructionDrafted(), events.instructionPublished()).when(attachEvidence, { evidence })
      .refused('instruction/already-published');
  });
});
