// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DeviationKind } from '@fyrvakt/cases';
import type { Instant, Personal, PersonalParts } from '@fyrvakt/kernel';
import type { InstructionContent } from './content.js';
import type { EvidenceOrigin, WhatIfSummary } from './evidence.js';

/** Who sent a version back. */
export const RETURNERS = ['author', 'municipality', 'sos'] as const;
export type Returner = (typeof RETURNERS)[number];

/**
 * The catalogue of the stream `instruction`: one stream per instruction, named `instruction-<id>`. This is the stored format. Versions count
 * from 1; a version is worked on until it is published and then never changes. Who did what is the actor of the event.
 */
export interface InstructionEvents {
  /** A version was begun: the first event of every instruction, and of each version after the first. */
  InstructionDrafted: { version: number; name: string; content: InstructionContent; basedOn?: number };
  InstructionRevised: { version: number; content: InstructionContent };
  /**
   * What the version would have led to, for its approvers to read. Holds for the contents it was made of. The oldest ones say nothing of
   * their origin: they are what whoever attached them said.
   */
  EvidenceAttached: { version: number; evidenceId: string; evidence: WhatIfSummary; origin?: EvidenceOrigin };
  InstructionSubmitted: { version: number };
  /** It is a draft again, and every approval of it is void. */
  InstructionReturned: { version: number; by: Returner; why?: Personal<string> };
  InstructionApprovedByMunicipality: { version: number };
  InstructionApprovedBySos: { version: number };
  /** It holds from then on, until a later version does. */
  InstructionPublished: { version: number; effectiveFrom: Instant };
  /** Before it took effect. It can still be read, and never holds. */
  InstructionPublicationWithdrawn: { version: number; why?: Personal<string> };
  /** The municipality wants it to end, from then on, or as soon as SOS Alarm has said yes too. */
  InstructionRetirementRequested: { from?: Instant; why?: Personal<string> };
  /** The municipality does not want it to end any more. */
  InstructionRetirementDropped: { why?: Personal<string> };
  /** From then on nothing of it holds. */
  InstructionRetired: { from: Instant; why?: Personal<string> };
  /** Cases were handled otherwise than agreed, several times and in the same way: perhaps that is how it should be agreed. */
  ChangeProposed: {
    proposalId: string;
    rule: string;
    kind: DeviationKind;
    unit?: string;
    step?: number;
    cases: readonly string[];
  };
}

export type InstructionEventName = keyof InstructionEvents;

export const instructionPersonalParts: PersonalParts<InstructionEvents> = {
  InstructionDrafted: {},
  InstructionRevised: {},
  EvidenceAttached: {},
  InstructionSubmitted: {},
  InstructionReturned: { why: true },
  InstructionApprovedByMunicipality: {},
  InstructionApprovedBySos: {},
  InstructionPublished: {},
  InstructionPublicationWithdrawn: { why: true },
  InstructionRetirementRequested: { why: true },
  InstructionRetirementDropped: { why: true },
  InstructionRetired: { why: true },
  ChangeProposed: {},
};
