// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mustBeProposed, rosterCommand } from '../policies.js';
import { refuse } from '../refusals.js';
import { SwapBody } from './swap-body.js';

export class WithdrawSwapBody extends SwapBody {}

/** The one who asked takes it back before there is an answer. */
export const withdrawSwap = rosterCommand({
  body: WithdrawSwapBody,
  permission: 'roster:read',
  summary: { sv: 'Ta tillbaka förslag om byte', en: 'Withdraw a swap' },
  example: { swapId: '0b8f1c1e-6c1b-5a83-9a56-0d3b6f0a7a11' },
  decide: (state, { swapId }, { actor }) =>
    mustBeProposed(state, swapId).from === actor.id ? [{ type: 'SwapWithdrawn', data: { swapId } }] : refuse('roster/not-proposer', '/swapId'),
});
