// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenInstruction, instructionEvents as events } from '@fyrvakt/testing';
import { withdrawPublication } from './withdraw-publication.js';

const published = (effectiveFrom: string, version = 1) =>
  [events.instructionDrafted({ version }), events.instructionPublished({ version, effectiveFrom })];

describe('Withdraw publication', () => {
  it('takes back what has not taken effect, also when the next version has been begun', () => {
    const withdrawn = { type: 'InstructionPublicationWithdrawn' as const, data: { version: 1 } };
    const ahead = published('2026-12-01T07:00:00.000Z');
    givenInstruction(...ahead).when(withdrawPublication, { version: 1 }).then(withdrawn);
    givenInstruction(...ahead, events.instructionDrafted({ version: 2 })).when(withdrawPublication, { version: 1 }).then(withdrawn);
  });

  it('says why', () => {
    givenInstruction(...published('2026-12-01T07:00:00.000Z')).when(withdrawPublication, { version: 1, why: 'Senare.' })
      .then({ type: 'InstructionPublicationWithdrawn', data: { version: 1, why: 'Senare.' } });
  });

  it('is refused once it holds', () => {
    givenInstruction(...published('2026-11-22T01:13:00.000Z')).when(withdrawPublication, { version: 1 })
      .refused('instruction/in-force-already', '/version');
  });

  it('is refused of what was never published, was withdrawn, or is not there', () => {
    for (const facts of [[events.instructionDrafted()], [...published('2026-12-01T07:00:00.000Z'), events.instructionPublicationWithdrawn()]])
      givenInstruction(...facts).when(withdrawPublication, { version: 1 }).refused('instruction/not-published', '/version');
    givenInstruction(events.instructionDrafted()).when(withdrawPublication, { version: 2 }).refused('instruction/not-published', '/version');
  });
});
