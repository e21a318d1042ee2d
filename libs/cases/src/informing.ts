// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, type Instant } from '@fyrvakt/kernel';
import { standing, type Standing } from './chain.js';
import type { PlannedStep, Route } from './instruction.js';
import type { LoggedCase } from './state.js';
import type { Channel } from './vocabulary.js';

const ELSEWHERE: ReadonlySet<Route> = new Set<Route>(['emergency112', 'police11414', 'nextShift']);

/** Those who are told of a call that goes elsewhere, or waits for a shift. They are neither asked nor waited for. */
const toldOf = ({ instruction }: LoggedCase): readonly PlannedStep[] =>
  instruction && ELSEWHERE.has(instruction.route) ? instruction.steps.filter(({ acknowledgement }) => !acknowledgement) : [];

/** After so long it is no news: they read it in their lists. */
const NEWS_MINUTES = 60;

/** What is left to tell them. */
export const telling = (state: LoggedCase, now: Instant): Extract<Standing, { at: 'contact' | 'wait' }> | undefined => {
  const { instruction } = state;
  const steps = toldOf(state);
  if (!instruction || steps.length === 0 || now >= addMinutes(instruction.matchedAt, NEWS_MINUTES)) return undefined;
  const { revision, matchedAt, before } = instruction;
  const stands = standing(state, { revision, steps, answersNeeded: 0, begunAt: matchedAt, before }, now);
  return stands.at === 'contact' || stands.at === 'wait' ? stands : undefined;
};

/** Whether a contact is one that is agreed only to tell somebody, and has not been made as often as agreed. */
export const isOnlyTold = (state: LoggedCase, { unit, channel }: { readonly unit: string; readonly channel: Channel }): boolean =>
  toldOf(state).some((step) => {
    const made = state.notifications.slice(state.instruction?.before).filter((known) => known.unit === unit && known.channel === channel);
    return step.unit === unit && step.channel === channel && made.length < step.attempts;
  });
