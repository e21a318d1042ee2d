// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsDay } from '@fyrvakt/cases';
import { Describe, Nested } from '@fyrvakt/kernel';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, Matches, ValidateNested } from 'class-validator';
import { keepingDecisions, mustBeInOrder, mustHaveRoom, mustKeepWorked, mustKnowUnit, rosterCommand, unreachableAmong } from '../policies.js';
import { refuse } from '../refusals.js';
import { IsName } from './bodies.js';
import { asPattern, PatternBody } from './pattern-body.js';

export class PlanTemporaryScheduleBody {
  @Describe('Vad schemat kallas', 'What the schedule is called')
  @IsName()
  name!: string;

  @Describe('De enheter vars vanliga pass vilar', 'The units whose ordinary shifts rest')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique() @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, { each: true })
  units!: string[];

  @Describe('Första dagen', 'First day')
  @IsDay()
  from!: string;

  @Describe('Sista dagen', 'Last day')
  @IsDay()
  to!: string;

  @Describe('De pass som gäller i stället; inga betyder att enheterna vilar', 'The shifts that hold instead; none means that the units rest')
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Nested(() => PatternBody)
  patterns!: PatternBody[];
}

/** For a period some units work otherwise: a festival week, a summer. */
export const planTemporarySchedule = rosterCommand({
  body: PlanTemporaryScheduleBody,
  permission: 'roster:write',
  summary: { sv: 'Planera tillfälligt schema', en: 'Plan a temporary schedule' },
  example: {
    name: 'Festivalveckan', units: ['FT1'], from: '2027-07-12', to: '2027-07-18',
    patterns: [{ unit: 'FT1', rule: 'FREQ=DAILY', since: '2027-07-12', from: '18:00', to: '04:00' }],
  },
  decide(state, { name, units, from, to, patterns }, at) {
    mustHaveRoom(state, 'temporaries', at);
    units.forEach((unit, index) => mustKnowUnit(state, unit, `/units/${index}`));
    mustBeInOrder(from, to, '/to');
    const id = at.newId();
    const planned = patterns.map((pattern, index) => {
      if (!units.includes(pattern.unit)) refuse('roster/unit-not-in-schedule', `/patterns/${index}/unit`);
      return asPattern(state, pattern, `${id}:${index + 1}`, `/patterns/${index}`);
    });
    const data = { schedule: { id, name, units, from, to, patterns: planned }, ...unreachableAmong(state, planned.map(({ unit }) => unit)) };
    const fact = { type: 'TemporarySchedulePlanned', data } as const;
    mustKeepWorked(state, fact, at, units, from, '/from');
    return keepingDecisions(state, fact, at, to);
  },
});
