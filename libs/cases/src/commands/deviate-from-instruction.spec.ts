// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { deviateFromInstruction } from './deviate-from-instruction.js';

const { callReceived, instructionMatched, instructionDeviated } = events;
const given = givenCase(callReceived(), instructionMatched());
const skipped = { kind: 'skippedStep', step: 1, unit: 'FT1' } as const;

describe('Telling of a deviation from the instruction', () => {
  it('records what was otherwise and why', () =>
    given.when(deviateFromInstruction, { ...skipped, why: 'De var redan där.' })
      .then({ type: 'InstructionDeviated', data: { ...skipped, explained: true, why: 'De var redan där.' } }));
  it('completes what has shown by itself, once', () => {
    const known = givenCase(callReceived(), instructionMatched(), instructionDeviated(skipped));
    known.when(deviateFromInstruction, { ...skipped, why: 'De var redan där.' })
      .then({ type: 'InstructionDeviated', data: { ...skipped, explained: true, why: 'De var redan där.' } });
    known.when(deviateFromInstruction, skipped, { kind: 'system' }).thenNothing();
    givenCase(callReceived(), instructionMatched(), instructionDeviated({ ...skipped, explained: true }))
      .when(deviateFromInstruction, { ...skipped, why: 'Igen.' }).thenNothing();
  });
  it('wants a reason from people, none from the system', () => {
    given.when(deviateFromInstruction, skipped).refused('instruction/no-reason', '/why');
    given.when(deviateFromInstruction, skipped, { kind: 'system' }).then({ type: 'InstructionDeviated', data: { ...skipped, explained: false } });
  });
  it('is about an instruction that holds', () =>
    givenCase(callReceived()).when(deviateFromInstruction, { kind: 'other', why: 'Annat.' }).refused('instruction/none'));
});
