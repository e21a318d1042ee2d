// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { exampleContent, type InstructionEventName, type InstructionEvents } from '@fyrvakt/action-instructions';
import type { Fact } from '@fyrvakt/kernel';

type Maker<N extends InstructionEventName> = (data?: Partial<InstructionEvents[N]>) => Fact<InstructionEvents, N>;

const maker =
  <N extends InstructionEventName>(type: N, defaults: InstructionEvents[N]): Maker<N> =>
  (data = {}) => ({ type, data: { ...defaults, ...data } }) as Fact<InstructionEvents, N>;

/** One maker per event of an instruction, so that a spec states only what matters to it. */
export const instructionEvents: { readonly [N in InstructionEventName as Uncapitalize<N>]: Maker<N> } = {
  instructionDrafted: maker('InstructionDrafted', { version: 1, name: 'Trygghetstelefonen', content: exampleContent }),
  instructionRevised: maker('InstructionRevised', { version: 1, content: { ...exampleContent, greeting: 'Hej! Vad har hänt?' } }),
  evidenceAttached: maker('EvidenceAttached', {
    version: 1, evidenceId: 'e1',
    evidence: {
      from: '2025-12-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z', comparedWith: 'history', calls: 312, changed: 41,
      reachNobody: { before: 78, after: 51 }, decisions: { before: 78, after: 51 }, deferrals: { before: 52, after: 34 },
      minutesToFirstAcknowledgement: { before: 6, after: 5 }, units: [{ unit: 'FT1', before: 88, after: 102 }],
    },
  }),
  instructionSubmitted: maker('InstructionSubmitted', { version: 1 }),
  instructionReturned: maker('InstructionReturned', { version: 1, by: 'sos' }),
  instructionApprovedByMunicipality: maker('InstructionApprovedByMunicipality', { version: 1 }),
  instructionApprovedBySos: maker('InstructionApprovedBySos', { version: 1 }),
  instructionPublished: maker('InstructionPublished', { version: 1, effectiveFrom: '2026-12-01T07:00:00.000Z' }),
  instructionPublicationWithdrawn: maker('InstructionPublicationWithdrawn', { version: 1 }),
  instructionRetirementRequested: maker('InstructionRetirementRequested', {}),
  instructionRetirementDropped: maker('InstructionRetirementDropped', {}),
  instructionRetired: maker('InstructionRetired', { from: '2027-01-01T00:00:00.000Z' }),
  changeProposed: maker('ChangeProposed', {
    proposalId: 'p1', rule: 'noise-harbour', kind: 'skippedStep', unit: 'FT1', step: 1, cases: ['c1', 'c2', 'c3'],
  }),
};
