// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DECISION_FUNCTION, type ContactWay, type InstructionRule, type RuleStep } from '@fyrvakt/action-instructions';
import type { Channel } from '@fyrvakt/cases';

/** How the decision function is called: three times, five minutes apart. */
export const DECISION_CALL: ContactWay = {
  channel: 'phone', attempts: 3, everyMinutes: 5, acknowledgement: true, withinMinutes: 15,
  say: 'Trygghetstelefonen behöver ett beslut: ska det hanteras nu eller lämnas till nästa pass?',
};

/** A unit is called and must answer. */
export const call = (unit: string, say: string, more: Partial<RuleStep> = {}): RuleStep => ({
  unit, channel: 'phone', attempts: 2, everyMinutes: 3, acknowledgement: true, withinMinutes: 10, say, ...more,
});

/** A unit gets to know, and reads it when its next shift begins if it is off duty. */
export const tell = (unit: string, channel: Channel, say: string): RuleStep => ({
  unit, channel, attempts: 1, everyMinutes: 5, acknowledgement: false, withinMinutes: 60, say, evenOffDuty: true,
});

/** A unit on duty gets to know. */
export const mention = (unit: string, say: string): RuleStep => ({
  unit, channel: 'email', attempts: 1, everyMinutes: 5, acknowledgement: false, withinMinutes: 60, say,
});

export const tellDecisionFunction = (say: string): RuleStep => tell(DECISION_FUNCTION, 'sms', say);

/** A row that ends when one unit has answered, else at the decision function. */
export const row = (
  id: string, about: Partial<InstructionRule>, steps: readonly RuleStep[], more: Partial<InstructionRule> = {},
): InstructionRule => ({
  id, ...about, route: 'contact', steps, answersNeeded: 1, otherwise: 'decisionFunction', ...more,
});

/** A row for what can wait: the unit is told, and takes it on its next shift. */
export const waits = (id: string, about: Partial<InstructionRule>, steps: readonly RuleStep[]): InstructionRule =>
  row(id, about, steps, { route: 'nextShift', answersNeeded: 0, otherwise: 'nextShift' });
