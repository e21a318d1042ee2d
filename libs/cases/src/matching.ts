// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact, Instant } from '@fyrvakt/kernel';
import type { CaseEvents } from './events.js';
import type { MatchedInstruction } from './instruction.js';
import type { CaseAt } from './policies.js';
import type { MatchedState } from './state.js';
import type { Story } from './story.js';
import type { Code, Mode, Place, YesNoUnknown } from './vocabulary.js';

interface KnownCall {
  readonly category: Code;
  readonly place: Place;
  readonly danger: YesNoUnknown;
  readonly ongoing: YesNoUnknown;
  readonly mode: Mode;
  readonly drill?: string;
  readonly receivedAt: Instant;
}

/** What is agreed for a call, by the instruction and the duty of the moment it came. */
const agreedFor = ({ category, place, danger, ongoing, mode, drill, receivedAt }: KnownCall, { agreement }: CaseAt): MatchedInstruction | undefined =>
  agreement?.match(
    { category: category.code, area: place.area, place: place.code, danger, ongoing, mode, ...(drill !== undefined && { drill }) }, receivedAt,
  );

/** The facts with which a case begins, and what is agreed for it. Most calls come this way, so it costs nothing where nothing is agreed. */
export const withAgreement = (begun: readonly Fact<CaseEvents>[], at: CaseAt): readonly Fact<CaseEvents>[] => {
  const [received] = begun;
  const found = received?.type === 'CallReceived' ? agreedFor(received.data, at) : undefined;
  return found ? [...begun, { type: 'InstructionMatched', data: found }] : begun;
};

const says = ({ instructionId, version, rule, because, route, steps, answersNeeded, considered }: MatchedInstruction): string =>
  JSON.stringify([instructionId, version, rule, because, route, steps, answersNeeded, considered]);

const isSame = (known: MatchedState | undefined, found: MatchedInstruction): boolean => known !== undefined && says(known) === says(found);

/**
 * What is agreed for the call as its source has now corrected it: anew only while nobody has been contacted or asked, or when it turns out
 * that the call belongs to 112 or the police.
 */
export const tellMatched = (story: Story): void => {
  const { category, place, reported, mode, drill, instruction, notifications, decisions, closed } = story.known;
  const { danger, ongoing, receivedAt } = reported;
  const found = agreedFor({ category, place, danger, ongoing, mode, receivedAt, ...(drill !== undefined && { drill }) }, story.at);
  if (!found || closed || isSame(instruction, found)) return;
  const isUrgent = found.route === 'emergency112' || found.route === 'police11414';
  const isUntouched = notifications.length === 0 && decisions.length === 0;
  if (!isUntouched && !(isUrgent && instruction?.route !== found.route)) return;
  story.tell({ type: 'InstructionMatched', data: found });
};
