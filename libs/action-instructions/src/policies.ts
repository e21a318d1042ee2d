// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality } from '@fyrvakt/cases';
import type { DutyRoster } from '@fyrvakt/duty-roster';
import { commandFor, localDate, type At, type Fact } from '@fyrvakt/kernel';
import { check } from './check.js';
import type { InstructionContent } from './content.js';
import type { InstructionEvents, Returner } from './events.js';
import type { FinishedWhatIf } from './evidence.js';
import { refuse } from './refusals.js';
import { isOver, newest, type InstructionState, type VersionState, type WrittenInstruction } from './state.js';

/** What a rule about an instruction may know: the usual, the municipality's own lists, and the roster that it will rest on. */
export interface InstructionAt extends At {
  readonly municipality: Municipality;
  readonly roster: DutyRoster;
  /** The finished run that the body names; absent when there is none. */
  readonly whatIf?: FinishedWhatIf | undefined;
  /** Hex SHA-256 of contents, the same however their fields are ordered. */
  readonly digestOf: (content: InstructionContent) => string;
}

/** Writes a command of this stream; only the body's type is left to infer. */
export const instructionCommand = commandFor<InstructionState, InstructionEvents, InstructionAt>();

/** An instruction that has begun. */
export const mustExist = (state: InstructionState): WrittenInstruction => (state.kind === 'written' ? state : refuse('instruction/not-found'));

/** An instruction that has begun and is not retired. */
export const mustHold = (state: InstructionState): WrittenInstruction => {
  const written = mustExist(state);
  return written.retiredFrom === undefined ? written : refuse('instruction/retired');
};

/** The version that is being worked on: the newest, while it is not published. */
export const mustBeWorkedOn = (state: InstructionState): VersionState => {
  const version = newest(mustHold(state));
  return isOver(version) ? refuse('instruction/already-published') : version;
};

/** What is asked for is asked of one version, where it is said which. */
interface Meant { readonly version?: number }

const mustBeMeant = (state: InstructionState, meant: Meant): VersionState => {
  const known = mustBeWorkedOn(state);
  return meant.version === undefined || meant.version === known.version ? known : refuse('instruction/other-version', '/version');
};

export const mustBeDraft = (state: InstructionState, meant: Meant = {}): VersionState => {
  const version = mustBeMeant(state, meant);
  return version.status === 'draft' ? version : refuse('instruction/not-a-draft');
};

export const mustBeSubmitted = (state: InstructionState, meant: Meant): VersionState => {
  const version = mustBeMeant(state, meant);
  return version.status === 'submitted' ? version : refuse('instruction/not-submitted');
};

/** Contents without errors, held against the roster and the lists of today. What is only doubtful is for the parties to judge. */
export const mustHaveNoErrors = (content: InstructionContent, { now, roster, municipality }: InstructionAt): void => {
  const error = check(content, roster, roster.days, municipality, localDate(now, roster.zone)).find(({ severity }) => severity === 'error');
  if (error) refuse('instruction/has-errors', error.pointer);
};

/** Somebody, by name: no program agrees to anything. */
export const mustBePerson = ({ actor }: At): void => {
  if (actor.kind !== 'person') refuse('instruction/person-needed');
};

/** The two who agree. */
export type Party = keyof VersionState['approvals'];

/**
 * One party's yes. It takes two different people who have not written in the version: nobody approves what they wrote themselves, and
 * nobody for both parties. A yes that has been given stands.
 */
export const approved = (state: InstructionState, party: Party, meant: Meant, at: At): readonly Fact<InstructionEvents>[] => {
  const { version, writers, approvals } = mustBeSubmitted(state, meant);
  const { actor } = at;
  mustBePerson(at);
  if (writers.includes(actor.id)) refuse('instruction/own-draft');
  if (approvals[party === 'sos' ? 'municipality' : 'sos']?.by === actor.id) refuse('instruction/same-approver');
  if (approvals[party]) return [];
  return [{ type: party === 'sos' ? 'InstructionApprovedBySos' : 'InstructionApprovedByMunicipality', data: { version } }];
};

/** The version becomes a draft again. */
export const returned = (
  state: InstructionState, by: Returner, { why, ...meant }: Meant & { readonly why?: string },
): readonly Fact<InstructionEvents>[] => {
  const { version } = mustBeSubmitted(state, meant);
  return [{ type: 'InstructionReturned', data: { version, by, ...(why !== undefined && { why }) } }];
};
