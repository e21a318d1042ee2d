// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsCode, IsDay } from '@fyrvakt/cases';
import { Describe, Nested } from '@fyrvakt/kernel';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches, ValidateNested } from 'class-validator';
import { mustBeInOrder, mustKnowUnit, rosterCommand } from '../policies.js';
import { HoursBody } from './bodies.js';

export class SetPermitBody {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsCode()
  unit!: string;

  @Describe('Koder för de områden och platser som tillståndet gäller', 'Codes of the areas and places that the permit is for')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, { each: true })
  areas!: string[];

  @Describe('Första dagen', 'First day')
  @IsDay()
  from!: string;

  @Describe('Sista dagen', 'Last day')
  @IsDay()
  to!: string;

  @Describe('Timmar på dygnet; inga betyder hela dygnet', 'Hours of the day; none means all day long')
  @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Nested(() => HoursBody)
  windows!: HoursBody[];
}

/** Where and when the police let a unit's guards keep order (lag 2023:421). Outside it the unit is never contacted by instruction. */
export const setPermit = rosterCommand({
  body: SetPermitBody,
  permission: 'roster:write',
  summary: { sv: 'Ange tillstånd för ordningsvakter', en: 'Set the permit of a unit’s guards' },
  example: { unit: 'OV1', areas: ['LYS-NHA'], from: '2027-07-01', to: '2027-07-31', windows: [{ from: '20:00', to: '04:00' }] },
  decide(state, { unit, areas, from, to, windows }) {
    mustKnowUnit(state, unit);
    mustBeInOrder(from, to, '/to');
    const hours = windows.map((window) => ({ from: window.from, to: window.to }));
    return [{ type: 'PermitSet', data: { unit, permit: { areas, from, to, windows: hours } } }];
  },
});
