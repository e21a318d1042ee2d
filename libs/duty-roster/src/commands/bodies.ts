// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsCode, IsInstant, ShiftBody, type ShiftRef } from '@fyrvakt/cases';
import { Describe, Nested } from '@fyrvakt/kernel';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { HOLDER, OVERRIDE_REASONS, type OverrideReason, type Window } from '../plan.js';

const both =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (prototype, property) =>
    decorators.forEach((decorator) => decorator(prototype, property));

/** A time of day, `17:00`. */
export const IsClock = (): PropertyDecorator => Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property must be a time of day such as 17:00' });

/** The id of somebody who works, which tells nobody else who it is. */
export const IsHolder = (): PropertyDecorator => both(IsString(), Matches(HOLDER));

/** Those who work a shift. */
export const IsStaff = (): PropertyDecorator => both(IsArray(), ArrayMaxSize(50), ArrayUnique(), Matches(HOLDER, { each: true }));

/** A name of something of the municipality's own: a schedule, a season. */
export const IsName = (): PropertyDecorator => both(IsString(), Matches(/^\S(.{0,78}\S)?$/));

/** Hours of the day. */
export class HoursBody implements Window {
  @Describe('Från klockan', 'From this time of day')
  @IsClock()
  from!: string;

  @Describe('Till klockan; nästa dag om det inte är senare samma dag', 'To this time of day; the next day when it is not later the same day')
  @IsClock()
  to!: string;
}

/** What every change of a single shift says. */
export class OverrideBody {
  @Describe('Varför, utan att säga något om någon person', 'Why, without a word about any person')
  @IsIn(OVERRIDE_REASONS.filter((reason) => reason !== 'imported'))
  reason!: OverrideReason;
}

/** A change of a shift that is there. */
export class OverrideOfShiftBody extends OverrideBody {
  @Describe('Passet som det gäller', 'The shift that it concerns')
  @ValidateNested() @Nested(() => ShiftBody)
  shift!: ShiftBody;
}

/** A shift with those who work it. */
export class StaffedShiftBody implements ShiftRef {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsCode()
  unit!: string;

  @Describe('När passet börjar', 'When the shift starts')
  @IsInstant()
  start!: string;

  @Describe('När passet slutar', 'When the shift ends')
  @IsInstant()
  end!: string;

  @Describe('Id för dem som är bemannade', 'Ids of those who work it')
  @IsOptional() @IsStaff()
  staff?: string[];
}
