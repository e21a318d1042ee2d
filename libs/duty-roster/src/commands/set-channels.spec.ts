// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, givenRoster, rosterEvents } from '@fyrvakt/testing';
import { setChannels } from './set-channels.js';

const established = rosterEvents.rosterEstablished();
const phone = { channel: 'phone', address: '031-390 06 01' } as const;

describe('Set channels', () => {
  it('sets all of them in order', () => {
    const data = { unit: 'FT1', channels: [phone, { channel: 'radio' as const }] };
    givenRoster(established).when(setChannels, data).then({ type: 'ChannelsSet', data });
  });

  it('keeps what was known of a way that stays; a new one is not known to work', () =>
    expect(dutyAfter(established, rosterEvents.channelsSet({ channels: [{ channel: 'radio' }, phone] })).reach('FT1')).toEqual([
      { channel: 'radio', works: false }, { ...phone, works: true, testedAt: '2026-11-01T09:00:00.000Z' },
    ]));

  it('is refused when one is there twice', () =>
    givenRoster(established).when(setChannels, { unit: 'FT1', channels: [phone, phone] }).refused('roster/channel-twice', '/channels/1'));

  it('is refused for a unit that is not there', () =>
    givenRoster(established).when(setChannels, { unit: 'XX9', channels: [] }).refused('roster/unit-unknown', '/unit'));
});
