// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ShiftRef } from '@fyrvakt/cases';
import { mustBePlanned, mustBeProposed, mustNotHaveStarted, rosterCommand, rosterOf } from '../policies.js';
import { refuse } from '../refusals.js';
import { mustBeGivable } from '../swapping.js';
import { SwapBody } from './swap-body.js';

export class AcceptSwapBody extends SwapBody {}

/** The one who was asked says yes. Nobody says it for them; and both must still work what they give, and not yet what they take. */
export const acceptSwap = rosterCommand({
  body: AcceptSwapBody,
  permission: 'roster:read',
  summary: { sv: 'Ja till byte av pass', en: 'Accept a swap' },
  example: { swapId: '0b8f1c1e-6c1b-5a83-9a56-0d3b6f0a7a11' },
  decide(state, { swapId }, at) {
    const { from, to, gives, takes } = mustBeProposed(state, swapId);
    if (at.actor.id !== to) refuse('roster/not-asked', '/swapId');
    const roster = rosterOf(state, at);
    const ahead = (shift: ShiftRef) => mustNotHaveStarted(mustBePlanned(roster, shift, '/swapId'), at, '/swapId');
    mustBeGivable(ahead(gives), { giver: from, taker: to, refusal: 'roster/not-theirs', pointer: '/swapId' });
    if (takes) mustBeGivable(ahead(takes), { giver: to, taker: from, refusal: 'roster/not-yours', pointer: '/swapId' });
    return [{ type: 'SwapAccepted', data: { swapId } }];
  },
});
