// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CHANNELS, IsCode, type Channel } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { mustKnowUnit, rosterCommand } from '../policies.js';
import { refuse } from '../refusals.js';
import { asReachable } from './set-channels.js';

export class RecordChannelTestBody {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsCode()
  unit!: string;

  @Describe('Kontaktväg', 'Channel')
  @IsIn(CHANNELS)
  channel!: Channel;

  @Describe('Numret eller adressen som provades', 'The number or address that was tried')
  @IsOptional() @IsString() @MaxLength(120)
  address?: string;

  @Describe('Om provet gick fram', 'Whether the test got through')
  @IsBoolean()
  works!: boolean;
}

/** A way to reach a unit was tried. One that fails is not used until it has been tried again. */
export const recordChannelTest = rosterCommand({
  body: RecordChannelTestBody,
  permission: 'roster:write',
  summary: { sv: 'Anteckna prov av kontaktväg', en: 'Record a test of a channel' },
  example: { unit: 'FT1', channel: 'phone', address: '031-390 06 01', works: true },
  decide(state, { unit, works, ...tried }) {
    const { channels } = mustKnowUnit(state, unit);
    const known = channels.some(({ channel, address }) => channel === tried.channel && address === tried.address);
    if (!known) refuse('roster/channel-unknown', '/channel');
    return [{ type: 'ChannelTested', data: { unit, ...asReachable(tried), works } }];
  },
});
