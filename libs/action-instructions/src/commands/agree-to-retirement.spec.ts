// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { by, givenInstruction, instructionEvents as events, NOW } from '@fyrvakt/testing';
import { agreeToRetirement } from './agree-to-retirement.js';

const agreed = [events.instructionDrafted(), events.instructionPublished()];
const asked = (from?: string) => by('leader', events.instructionRetirementRequested(from === undefined ? {} : { from }));

describe('Agree to retirement', () => {
  it('ends it when that was asked for, and now when that has passed', () => {
    const ends = (from: string) => ({ type: 'InstructionRetired' as const, data: { from } });
    givenInstruction(...agreed, asked('2027-01-01T00:00:00.000Z')).when(agreeToRetirement, {}).then(ends('2027-01-01T00:00:00.000Z'));
    for (const from of [undefined, '2026-11-01T00:00:00.000Z'])
      givenInstruction(...agreed, asked(from)).when(agreeToRetirement, {}).then(ends(NOW));
  });

  it('is refused to whoever asked for it, and to a program', () => {
    givenInstruction(...agreed, asked()).when(agreeToRetirement, {}, { actor: { kind: 'person', id: 'leader', role: 'leadership' } })
      .refused('instruction/same-approver');
    givenInstruction(...agreed, asked()).when(agreeToRetirement, {}, { actor: { kind: 'client', id: 'sos', role: 'client' } })
      .refused('instruction/person-needed');
  });

  it('is refused where nobody has asked, and where it has been dropped or a new version published since', () => {
    const since = [[], [asked(), events.instructionRetirementDropped()], [asked(), events.instructionPublished()]];
    for (const facts of since) givenInstruction(...agreed, ...facts).when(agreeToRetirement, {}).refused('instruction/retirement-not-requested');
  });
});
