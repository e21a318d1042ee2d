// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsInnerId } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { keepingDecisions, mustExist, mustNotBeOver, rosterCommand } from '../policies.js';
import { refuse } from '../refusals.js';

export class WithdrawOverrideBody {
  @Describe('Ändringens id', 'Id of the change')
  @IsInnerId()
  overrideId!: string;
}

/** A change of a shift is taken back, so that the plan holds again. */
export const withdrawOverride = rosterCommand({
  body: WithdrawOverrideBody,
  permission: 'roster:write',
  summary: { sv: 'Ta tillbaka ändring av pass', en: 'Withdraw a change of a shift' },
  example: { overrideId: '0b8f1c1e-6c1b-5a83-9a56-0d3b6f0a7a11' },
  decide(state, { overrideId }, at) {
    const { shift, becomes } = mustExist(state).overrides.find(({ id }) => id === overrideId) ?? refuse('roster/override-unknown', '/overrideId');
    for (const concerned of [shift, becomes]) if (concerned) mustNotBeOver(concerned, at, '/overrideId');
    return keepingDecisions(state, { type: 'OverrideWithdrawn', data: { overrideId } }, at);
  },
});
