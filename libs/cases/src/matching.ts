// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { MatchedInstruction } from './instruction.js';
import type { MatchedState } from './state.js';
import type { Story } from './story.js';

const says = ({ instructionId, version, rule, because, route, steps, answersNeeded, considered }: MatchedInstruction): string =>
  JSON.stringify([instructionId, version, rule, because, route, steps, answersNeeded, considered]);

const isSame = (known: MatchedState | undefined, found: MatchedInstruction): boolean => known !== undefined && says(known) === says(found);

/**
 * What is agreed for the call as it is known now, by the instruction and the duty of the moment it came. Told once for a picture of the call;
 * anew only while nobody has been contacted or asked, or when it turns out that the call belongs to 112 or the police.
 */
export const tellMatched = (story: Story): void => {
  const { agreement } = story.at;
  if (!agreement) return;
  const { category, place, reported, mode, drill, instruction, notifications, decisions, closed } = story.known;
  const { danger, ongoing, receivedAt } = reported;
  const found = agreement.match(
    { category: category.code, area: place.area, place: place.code, danger, ongoing, mode, ...(drill !== undefined && { drill }) }, receivedAt,
  );
  if (!found || closed || isSame(instruction, found)) return;
  const isUrgent = found.route === 'emergency112' || found.route === 'police11414';
  const isUntouched = notifications.length === 0 && decisions.length === 0;
  if (!isUntouched && !(isUrgent && instruction?.route !== found.route)) return;
  story.tell({ type: 'InstructionMatched', data: found });
};
