// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mustBeProposed, rosterCommand } from '../policies.js';
import { refuse } from '../refusals.js';
import { SwapBody } from './swap-body.js';

export class DeclineSwapBody extends SwapBody {}

/** The one who was asked says no. */
export const declineSwap = rosterCommand({
  body: DeclineSwapBody,
  permission: 'roster:read',
  summary: { sv: 'Nej till byte av pass', en: 'Decline a swap' },
  example: { swapId: '0b8f1c1e-6c1b-5a83-9a56-0d3b6f0a7a11' },
  decide: (state, { swapId }, { actor }) =>
    mustBeProposed(state, swapId).to === actor.id ? [{ type: 'SwapDeclined', data: { swapId } }] : refuse('roster/not-asked', '/swapId'),
});
