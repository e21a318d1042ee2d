// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenRoster, rosterEvents, staffedRoster } from '@fyrvakt/testing';
import { withdrawSwap } from './withdraw-swap.js';

const given = [...staffedRoster, rosterEvents.swapProposed()];

describe('Withdraw swap', () => {
  it('is said by the one who asked', () => {
    givenRoster(...given).when(withdrawSwap, { swapId: 's1' }, { actor: { id: 'anna' } }).then({ type: 'SwapWithdrawn', data: { swapId: 's1' } });
    givenRoster(...given).when(withdrawSwap, { swapId: 's1' }, { actor: { id: 'bo' } }).refused('roster/not-proposer', '/swapId');
  });
});
