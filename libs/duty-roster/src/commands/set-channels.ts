// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CHANNELS, IsCode, type Channel } from '@fyrvakt/cases';
import { Describe, Nested } from '@fyrvakt/kernel';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import type { Reachable } from '../events.js';
import { mustKnowUnit, rosterCommand } from '../policies.js';
import { refuse } from '../refusals.js';

/** One way to reach a unit. */
export class ReachableBody implements Reachable {
  @Describe('Kontaktväg', 'Channel')
  @IsIn(CHANNELS)
  channel!: Channel;

  @Describe('Funktionens nummer eller adress, aldrig en persons', 'The number or address of the function, never of a person')
  @IsOptional() @IsString() @Matches(/^\S(.{0,118}\S)?$/)
  address?: string;
}

export class SetChannelsBody {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsCode()
  unit!: string;

  @Describe('Alla kontaktvägar, i den ordning de ska provas', 'All ways to reach it, in the order in which to try them')
  @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Nested(() => ReachableBody)
  channels!: ReachableBody[];
}

export const asReachable = ({ channel, address }: Reachable): Reachable => ({ channel, ...(address !== undefined && { address }) });

/** How a unit is reached. What was known of a way that stays is kept; a new one has to be tested. */
export const setChannels = rosterCommand({
  body: SetChannelsBody,
  permission: 'roster:write',
  summary: { sv: 'Ange hur enheten nås', en: 'Say how the unit is reached' },
  example: { unit: 'FT1', channels: [{ channel: 'phone', address: '031-390 06 01' }] },
  decide(state, { unit, channels }) {
    mustKnowUnit(state, unit);
    const told = channels.map(asReachable);
    const firstOf = (one: Reachable) => told.findIndex(({ channel, address }) => channel === one.channel && address === one.address);
    const twice = told.findIndex((one, index) => firstOf(one) < index);
    if (twice >= 0) refuse('roster/channel-twice', `/channels/${twice}`);
    return [{ type: 'ChannelsSet', data: { unit, channels: told } }];
  },
});
