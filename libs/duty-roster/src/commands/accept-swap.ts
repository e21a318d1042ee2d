// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mustBePlanned, mustBeProposed, mustNotHaveStarted, rosterCommand, rosterOf } from '../policies.js';
import { refuse } from '../refusals.js';
import { worksOn } from '../swapping.js';
import { SwapBody } from './swap-body.js';

export class AcceptSwapBody extends SwapBody {}

/** The one who was asked says yes. Nobody says it for them; and both must still work what they give. */
export const acceptSwap = rosterCommand({
  body: AcceptSwapBody,
  permission: 'roster:read',
  summary: { sv: 'Ja till byte av pass', en: 'Accept a swap' },
  example: { swapId: '0b8f1c1e-6c1b-5a83-9a56-0d3b6f0a7a11' },
  decide(state, { swapId }, at) {
    const { from, to, gives, takes } = mustBeProposed(state, swapId);
    if (at.actor.id !== to) refuse('roster/not-asked', '/swapId');
    const roster = rosterOf(state, at);
    worksOn(mustNotHaveStarted(mustBePlanned(roster, gives, '/swapId'), at, '/swapId'), from) ?? refuse('roster/not-theirs', '/swapId');
    if (takes) worksOn(mustNotHaveStarted(mustBePlanned(roster, takes, '/swapId'), at, '/swapId'), to) ?? refuse('roster/not-yours', '/swapId');
    return [{ type: 'SwapAccepted', data: { swapId } }];
  },
});
