// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, givenRoster, NOW, rosterEvents } from '@fyrvakt/testing';
import { recordChannelTest } from './record-channel-test.js';

const established = rosterEvents.rosterEstablished();
const test = { unit: 'FT1', channel: 'phone', address: '031-390 06 01', works: false } as const;

describe('Record channel test', () => {
  it('says whether it got through, and when it was tried', () => {
    givenRoster(established).when(recordChannelTest, test).then({ type: 'ChannelTested', data: test });
    expect(dutyAfter(established, rosterEvents.channelTested()).reach('FT1')).toEqual([
      { channel: 'phone', address: '031-390 06 01', works: false, testedAt: NOW },
    ]);
  });

  it('is refused for a way that the unit does not have', () =>
    givenRoster(established).when(recordChannelTest, { ...test, address: '112' }).refused('roster/channel-unknown', '/channel'));
});
