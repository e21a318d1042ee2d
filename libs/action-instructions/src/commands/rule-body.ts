// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsCode, IsProse, ROUTES, YES_NO_UNKNOWN, type Route, type YesNoUnknown } from '@fyrvakt/cases';
import { DAY_TYPES, type DayType, type Window } from '@fyrvakt/duty-roster';
import { Describe, Nested } from '@fyrvakt/kernel';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import type { InstructionRule, Redirect, RedirectCondition } from '../content.js';
import { RuleStepBody } from './step-body.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export const OTHERWISE = ['decisionFunction', 'nextShift'] as const;

export class WindowBody implements Window {
  @Describe('Från klockan', 'From this time of day')
  @Matches(CLOCK)
  from!: string;

  @Describe('Till klockan; nästa dag om det inte är senare samma dag', 'To this time of day; the next day when it is not later the same day')
  @Matches(CLOCK)
  to!: string;
}

/** One row of the table. What is left out holds for all. */
export class InstructionRuleBody implements InstructionRule {
  @Describe('Radens namn i versionen', 'The name of the row in the version')
  @IsCode()
  id!: string;

  @Describe('Kategorier; alla om inget anges', 'Categories; all when left out')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ArrayUnique() @IsCode({ each: true })
  categories?: string[];

  @Describe('Områden eller enskilda platser; alla om inget anges', 'Areas or single places; all when left out')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @ArrayUnique() @IsCode({ each: true })
  areas?: string[];

  @Describe('Slag av dagar; alla om inget anges', 'Kinds of days; all when left out')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(6) @ArrayUnique() @IsIn(DAY_TYPES, { each: true })
  dayTypes?: DayType[];

  @Describe('Tider på dygnet; hela dygnet om inget anges', 'Times of day; all day when left out')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10) @ValidateNested({ each: true }) @Nested(() => WindowBody)
  windows?: WindowBody[];

  @Describe('Säsonger i kommunens kalender; hela året om inget anges', 'Seasons of the municipality\'s calendar; all year when left out')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ArrayUnique() @IsCode({ each: true })
  seasons?: string[];

  @Describe('Vart samtalet går', 'Where the call goes')
  @IsIn(ROUTES)
  route!: Route;

  @Describe('Vilka som kontaktas, i ordning', 'Who is contacted, in order')
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Nested(() => RuleStepBody)
  steps!: RuleStepBody[];

  @Describe('Så många enheter måste svara', 'So many units must answer')
  @IsInt() @Min(0) @Max(20)
  answersNeeded!: number;

  @Describe('Vad som följer när ingen är i tjänst eller svarar', 'What follows when nobody is on duty or answers')
  @IsIn(OTHERWISE)
  otherwise!: (typeof OTHERWISE)[number];
}

export class RedirectConditionBody implements RedirectCondition {
  @Describe('Villkorets namn i versionen', 'The name of the condition in the version')
  @IsCode()
  id!: string;

  @Describe('Kategorier; alla om inget anges', 'Categories; all when left out')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ArrayUnique() @IsCode({ each: true })
  categories?: string[];

  @Describe('Om det finns fara för någon', 'Whether anyone is in danger')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(3) @ArrayUnique() @IsIn(YES_NO_UNKNOWN, { each: true })
  danger?: YesNoUnknown[];

  @Describe('Om det pågår', 'Whether it is going on')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(3) @ArrayUnique() @IsIn(YES_NO_UNKNOWN, { each: true })
  ongoing?: YesNoUnknown[];
}

export class RedirectBody implements Redirect {
  @Describe('Vad operatören säger till den som ringer', 'What the operator says to the caller')
  @IsProse(1000)
  say!: string;

  @Describe('När samtalet går dit; ett villkor räcker', 'When the call goes there; one condition is enough')
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Nested(() => RedirectConditionBody)
  when!: RedirectConditionBody[];

  @Describe('Vilka som får veta det', 'Who is told')
  @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Nested(() => RuleStepBody)
  inform!: RuleStepBody[];
}
