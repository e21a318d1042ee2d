// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsISO8601, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, type ValidationOptions } from 'class-validator';

const INSTANT = /^(19|20|21)\d{2}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const DAY = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;

const both =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (prototype, property) =>
    decorators.forEach((decorator) => decorator(prototype, property));

/** An instant in RFC 3339 with offset, between the years 1900 and 2199. */
export const IsInstant = (): PropertyDecorator =>
  both(IsISO8601({ strict: true, strictSeparator: true }), Matches(INSTANT, { message: '$property must be a time with date and offset (RFC 3339)' }));

/** A calendar day in ISO 8601. */
export const IsDay = (): PropertyDecorator =>
  both(IsISO8601({ strict: true }), Matches(DAY, { message: '$property must be a day such as 2026-11-22' }));

/** A code of one of the municipality's lists; `each` for a list of them. */
export const IsCode = (options?: ValidationOptions): PropertyDecorator =>
  both(IsString(options), Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, options));

/** What a sender calls something of its own; a name without spaces, never about a person. */
export const IsReference = (options?: ValidationOptions): PropertyDecorator => both(IsString(options), Matches(/^\S{1,100}$/, options));

/** An id that Fyrvakt has given something inside a case. */
export const IsInnerId = (): PropertyDecorator => both(IsString(), Matches(/^\S{1,150}$/));

/** Free text that says something, up to a length in characters; `each` for a list of them. */
export const IsProse = (longest: number, options?: ValidationOptions): PropertyDecorator =>
  both(IsString(options), IsNotEmpty(options), Matches(/\S/, options), MaxLength(longest, options));

/** What every report of something that happened can say besides what happened. */
export class HappenedBody {
  @Describe('När det hände, om inte just nu', 'When it happened, if not just now')
  @IsOptional() @IsInstant()
  at?: string;
}

/** One unit's shift, as the plan has it. */
export class ShiftBody {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsCode()
  unit!: string;

  @Describe('När passet börjar', 'When the shift starts')
  @IsInstant()
  start!: string;

  @Describe('När passet slutar', 'When the shift ends')
  @IsInstant()
  end!: string;
}
