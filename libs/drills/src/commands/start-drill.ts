// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, Describe } from '@fyrvakt/kernel';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { drillCommand, type DrillAt } from '../policies.js';
import { refuse } from '../refusals.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;
const USUAL_HOURS = 4;

export class StartDrillBody {
  @Describe('Vad övningen heter', 'What the drill is called')
  @IsString() @Matches(/\S/) @MaxLength(100)
  name!: string;

  @Describe('Så många timmar pågår den som längst; annars fyra', 'For so many hours at most; else four')
  @IsOptional() @IsInt() @Min(1) @Max(48)
  hours?: number;

  @Describe('Enheter som är i tjänst hela övningen, vad planen än säger', 'Units that are at work all through the drill, whatever the roster says')
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ArrayUnique() @Matches(CODE, { each: true })
  present?: string[];

  @Describe('Enheter som inte är i tjänst i övningen', 'Units that are not at work in the drill')
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ArrayUnique() @Matches(CODE, { each: true })
  absent?: string[];
}

const mustBeUnits = (units: readonly string[], at: DrillAt, pointer: string): void =>
  units.forEach((unit, index) => at.units.includes(unit) || refuse('drill/unit-unknown', `${pointer}/${index}`));

/** A drill begins, against a copy of the roster in which units may come and go as those who drill want. Nobody real is reached. */
export const startDrill = drillCommand({
  body: StartDrillBody,
  permission: 'drills:run',
  summary: { sv: 'Starta en övning', en: 'Start a drill' },
  example: { name: 'Ingen svarar en fredagskväll', hours: 3, present: ['TV1'], absent: ['FT1'] },
  creates: true,
  decide(state, { name, hours = USUAL_HOURS, present = [], absent = [] }, at) {
    if (state.kind === 'held') refuse('drill/started-already');
    mustBeUnits(present, at, '/present');
    mustBeUnits(absent, at, '/absent');
    const both = absent.findIndex((unit) => present.includes(unit));
    if (both >= 0) refuse('drill/unit-both-ways', `/absent/${both}`);
    const until = addMinutes(at.now, hours * 60);
    return [{ type: 'DrillStarted', data: { name: name.trim(), rosterRevision: at.rosterRevision, present, absent, until } }];
  },
});
