// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsCode, IsInstant } from '@fyrvakt/cases';
import { Describe, Nested } from '@fyrvakt/kernel';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNumber, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import type { BeforeAfter, UnitLoad, WhatIfSummary } from '../evidence.js';

const MOST = 100_000_000;

export class BeforeAfterBody implements BeforeAfter {
  @Describe('Som det var', 'As it was')
  @IsInt() @Min(0) @Max(MOST)
  before!: number;

  @Describe('Som det hade blivit', 'As it would have been')
  @IsInt() @Min(0) @Max(MOST)
  after!: number;
}

export class UnitLoadBody extends BeforeAfterBody implements UnitLoad {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsCode()
  unit!: string;
}

export class MinutesBody {
  @Describe('Minuter som det var', 'Minutes as it was')
  @IsOptional() @IsNumber() @Min(0) @Max(MOST)
  before?: number;

  @Describe('Minuter som det hade blivit', 'Minutes as it would have been')
  @IsOptional() @IsNumber() @Min(0) @Max(MOST)
  after?: number;
}

export class WhatIfSummaryBody implements WhatIfSummary {
  @Describe('Samtal från och med', 'Calls from')
  @IsInstant()
  from!: string;

  @Describe('Samtal före', 'Calls before')
  @IsInstant()
  to!: string;

  @Describe('Vad det jämförs med', 'What it is compared with')
  @IsIn(['history', 'instruction'])
  comparedWith!: 'history' | 'instruction';

  @Describe('Samtal som prövades', 'Calls that were tried')
  @IsInt() @Min(0) @Max(MOST)
  calls!: number;

  @Describe('Samtal som hade gått till andra', 'Calls that would have gone to others')
  @IsInt() @Min(0) @Max(MOST)
  changed!: number;

  @Describe('Samtal som inte når någon enhet', 'Calls that reach no unit')
  @IsObject() @ValidateNested() @Nested(() => BeforeAfterBody)
  reachNobody!: BeforeAfterBody;

  @Describe('Beslut av beslutsfunktionen', 'Decisions of the decision function')
  @IsObject() @ValidateNested() @Nested(() => BeforeAfterBody)
  decisions!: BeforeAfterBody;

  @Describe('Lämnade till nästa pass', 'Left to the next shift')
  @IsObject() @ValidateNested() @Nested(() => BeforeAfterBody)
  deferrals!: BeforeAfterBody;

  @Describe('Median i minuter till första kvittens', 'Median of minutes to the first acknowledgement')
  @IsObject() @ValidateNested() @Nested(() => MinutesBody)
  minutesToFirstAcknowledgement!: MinutesBody;

  @Describe('Samtal per enhet', 'Calls for each unit')
  @IsArray() @ArrayMaxSize(500) @ValidateNested({ each: true }) @Nested(() => UnitLoadBody)
  units!: UnitLoadBody[];
}
