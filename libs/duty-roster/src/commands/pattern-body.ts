// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsCode, IsDay } from '@fyrvakt/cases';
import { Describe, Nested } from '@fyrvakt/kernel';
import {
  ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested,
} from 'class-validator';
import { DAY_TYPES, type DayCondition, type DayType } from '../days.js';
import type { ShiftPattern } from '../plan.js';
import { mustBeInOrder, mustKnowUnit } from '../policies.js';
import { isRule } from '../recurrence.js';
import { refuse } from '../refusals.js';
import type { RosterState } from '../state.js';
import { IsStaff, HoursBody } from './bodies.js';

const SEASON = /^\S(.{0,78}\S)?$/;

/** On which days it holds. */
export class DayConditionBody implements DayCondition {
  @Describe('Bara dagar av de här slagen', 'Only days of these kinds')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(6) @IsIn(DAY_TYPES, { each: true })
  dayTypes?: DayType[];

  @Describe('Bara under någon av de här säsongerna', 'Only during one of these seasons')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @Matches(SEASON, { each: true })
  during?: string[];

  @Describe('Inte under någon av de här säsongerna', 'Not during any of these seasons')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @Matches(SEASON, { each: true })
  notDuring?: string[];

  @Describe('Bara på skollov, eller aldrig på skollov', 'Only in school holidays, or never in them')
  @IsOptional() @IsIn(['only', 'never'])
  schoolHolidays?: 'only' | 'never';
}

/** Shifts that repeat. */
export class PatternBody extends HoursBody {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsCode()
  unit!: string;

  @Describe('Hur passen upprepas, som RRULE över dagar', 'How the shifts repeat, as an RRULE over days')
  @IsString() @MaxLength(200)
  rule!: string;

  @Describe('Första dagen', 'First day')
  @IsDay()
  since!: string;

  @Describe('Sista dagen som ett pass kan börja', 'Last day on which a shift can start')
  @IsOptional() @IsDay()
  until?: string;

  @Describe('Hur många dagar senare det slutar, om varken samma dag eller nästa', 'How many days later it ends, if neither the same day nor the next')
  @IsOptional() @IsInt() @Min(0) @Max(7)
  endsAfterDays?: number;

  @Describe('Vilka dagar det gäller', 'On which days it holds')
  @IsOptional() @ValidateNested() @Nested(() => DayConditionBody)
  when?: DayConditionBody;

  @Describe('Id för dem som är bemannade', 'Ids of those who work it')
  @IsOptional() @IsStaff()
  staff?: string[];
}

/** The pattern as it is stored. Refuses what cannot be planned; `at` is where in the body it stands. */
export const asPattern = (state: RosterState, body: PatternBody, id: string, at = ''): ShiftPattern => {
  const { unit, rule, since, until, from, to, endsAfterDays, when, staff } = body;
  mustKnowUnit(state, unit, `${at}/unit`);
  if (!isRule(rule)) refuse('roster/rule-unknown', `${at}/rule`);
  mustBeInOrder(since, until, `${at}/until`);
  if (endsAfterDays === 0 && to <= from) refuse('roster/shift-length', `${at}/endsAfterDays`);
  if (endsAfterDays === 7 && to > from) refuse('roster/shift-length', `${at}/endsAfterDays`);
  return {
    id, unit, rule, since, ...(until !== undefined && { until }), from, to, ...(endsAfterDays !== undefined && { endsAfterDays }),
    ...(when && { when: { ...when } }), ...(staff && { staff }),
  };
};
