// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import { nextStep, type NextStep } from './next-step.js';
import type { LoggedCase } from './state.js';

/** A step with the moment at which it is taken when nobody answers and nobody decides before. */
export interface StepAhead { readonly at: Instant; readonly step: NextStep }

type Contact = Extract<NextStep, { kind: 'contact' | 'askDecision' }>;

/** More than any agreement makes of one call. */
const MOST = 40;

/** The case as it would be when a contact was made then. */
const afterContact = (state: LoggedCase, step: Contact, at: Instant): LoggedCase => ({
  ...state,
  notifications: [...state.notifications, {
    id: `ahead:${state.notifications.length}`, unit: step.unit, channel: step.channel, attempt: step.attempt, reason: 'instruction', at,
    status: 'sent', recipientKind: step.kind === 'contact' ? step.recipientKind : 'decisionFunction',
  }],
});

/**
 * The next step of a call and those that follow when nobody answers, each as `nextStep` will say it when its time comes. Pure, and empty where
 * nothing more is to be done.
 */
export const stepsAhead = (state: LoggedCase, now: Instant): readonly StepAhead[] => {
  const ahead: StepAhead[] = [];
  let [known, at] = [state, now];
  for (let turn = 0; turn < MOST; turn += 1) {
    const step = nextStep(known, at);
    if (step.kind === 'done') return ahead;
    // How long to wait after a contact that is yet to be made is said with that contact.
    if (step.kind !== 'wait' || known === state) ahead.push({ at, step });
    if (step.kind === 'wait') at = step.until;
    else if (step.kind === 'contact' || step.kind === 'askDecision') known = afterContact(known, step, at);
    else return ahead;
  }
  return ahead;
};
