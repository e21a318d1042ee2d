// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenRoster, rosterEvents, staffedRoster } from '@fyrvakt/testing';
import { declineSwap } from './decline-swap.js';

const given = [...staffedRoster, rosterEvents.swapProposed()];

describe('Decline swap', () => {
  it('is said by the one who was asked', () => {
    givenRoster(...given).when(declineSwap, { swapId: 's1' }, { actor: { id: 'bo' } }).then({ type: 'SwapDeclined', data: { swapId: 's1' } });
    givenRoster(...given).when(declineSwap, { swapId: 's1' }, { actor: { id: 'anna' } }).refused('roster/not-asked', '/swapId');
  });
});
