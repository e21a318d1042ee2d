// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { exampleContent } from '@fyrvakt/action-instructions';
import { givenInstruction, instructionEvents as events, testRoster } from '@fyrvakt/testing';
import { submitInstruction } from './submit-instruction.js';

describe('Submit instruction', () => {
  it('sends the draft for approval, whatever is only doubtful', () => {
    const content = { ...exampleContent, rules: exampleContent.rules.slice(0, 1) };
    givenInstruction(events.instructionDrafted({ content })).when(submitInstruction, {})
      .then({ type: 'InstructionSubmitted', data: { version: 1 } });
  });

  it('is refused with an error, which it points at', () => {
    const content = { ...exampleContent, feedbackToCaller: 'Just nu är ingen i tjänst.' };
    givenInstruction(events.instructionDrafted({ content })).when(submitInstruction, {})
      .refused('instruction/has-errors', '/feedbackToCaller');
  });

  it('is refused when the roster has nobody who decides', () => {
    givenInstruction(events.instructionDrafted()).when(submitInstruction, {}, { roster: testRoster({ decisionFunction: 'XX9' }) })
      .refused('instruction/has-errors', '/fallback/decisionFunction');
  });

  it('is refused twice', () => {
    givenInstruction(events.instructionDrafted(), events.instructionSubmitted()).when(submitInstruction, {}).refused('instruction/not-a-draft');
  });
});
