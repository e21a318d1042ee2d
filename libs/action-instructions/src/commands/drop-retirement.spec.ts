// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenInstruction, instructionEvents as events } from '@fyrvakt/testing';
import { dropRetirement } from './drop-retirement.js';

const agreed = [events.instructionDrafted(), events.instructionPublished()];

describe('Drop retirement', () => {
  it('lets it hold on', () => {
    givenInstruction(...agreed, events.instructionRetirementRequested()).when(dropRetirement, {})
      .then({ type: 'InstructionRetirementDropped', data: {} });
    givenInstruction(...agreed).when(dropRetirement, {}).refused('instruction/retirement-not-requested');
  });
});
