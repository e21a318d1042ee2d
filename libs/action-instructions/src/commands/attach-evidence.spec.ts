// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { digestOf, givenInstruction, instructionEvents as events } from '@fyrvakt/testing';
import type { FinishedWhatIf } from '../evidence.js';
import { exampleContent } from '../example-content.js';
import { attachEvidence } from './attach-evidence.js';

const body = attachEvidence.example;
const { evidence } = events.evidenceAttached().data as { evidence: FinishedWhatIf['summary'] };
const whatIf: FinishedWhatIf = { summary: evidence, origin: { ...body, digest: digestOf(exampleContent), rosterRevision: 3, position: 4711 } };
const attached = { type: 'EvidenceAttached', data: { version: 1, evidenceId: 'id-1', evidence, origin: whatIf.origin } } as const;

describe('Attach evidence', () => {
  it('lays beside the version what the run came to, and what it was made of', () => {
    givenInstruction(events.instructionDrafted()).when(attachEvidence, body, { whatIf }).then(attached);
  });

  it('adds nothing when it is there', () => {
    givenInstruction(events.instructionDrafted(), events.evidenceAttached({ evidence, origin: whatIf.origin }))
      .when(attachEvidence, body, { whatIf }).thenNothing();
  });

  it('adds it beside an older one of which nobody knows what it was made of', () => {
    givenInstruction(events.instructionDrafted(), events.evidenceAttached({ evidence })).when(attachEvidence, body, { whatIf }).then(attached);
  });

  it('adds it anew when the contents have changed and changed back since', () => {
    givenInstruction(
      events.instructionDrafted(), events.evidenceAttached({ evidence, origin: whatIf.origin }), events.instructionRevised(),
      events.instructionRevised({ content: exampleContent }),
    ).when(attachEvidence, body, { whatIf }).then(attached);
  });

  it('is refused when the run is not known or not done', () => {
    givenInstruction(events.instructionDrafted()).when(attachEvidence, body).refused('instruction/what-if-not-found');
  });

  it('is refused when other contents were tried than those that stand', () => {
    givenInstruction(events.instructionDrafted(), events.instructionRevised()).when(attachEvidence, body, { whatIf })
      .refused('instruction/what-if-of-other-contents');
  });

  it('is refused once the version is published', () => {
    givenInstruction(events.instructionDrafted(), events.instructionPublished()).when(attachEvidence, body, { whatIf })
      .refused('instruction/already-published');
  });
});
