// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, Nested } from '@fyrvakt/kernel';
import { CHANNELS, DEVIATIONS, NOTIFICATION_RESULTS, type Channel, type DeviationKind, type NotificationResult } from '@fyrvakt/cases';
import {
  ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min,
  MinLength, ValidateNested,
} from 'class-validator';

/** What a sender calls something of its own: no spaces, so that it can stand in an address. */
export const REFERENCE = /^\S{1,100}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;

export class PlaceReport {
  @Describe('Platsens namn eller närmaste gata', 'The name of the place or the nearest street')
  @IsOptional() @IsString() @MaxLength(500)
  text?: string;

  @Describe('Kod i kommunens platsregister', "Code in the municipality's register of places")
  @IsOptional() @IsString() @MaxLength(40)
  code?: string;

  @Describe('Latitud i WGS 84', 'Latitude in WGS 84')
  @IsOptional() @IsNumber() @Min(-90) @Max(90)
  latitude?: number;

  @Describe('Longitud i WGS 84', 'Longitude in WGS 84')
  @IsOptional() @IsNumber() @Min(-180) @Max(180)
  longitude?: number;

  @Describe('Punktens osäkerhet i meter', 'Uncertainty of the point in metres')
  @IsOptional() @IsInt() @Min(0) @Max(100_000)
  accuracyMetres?: number;
}

export class CallbackReport {
  @Describe('Telefonnummer', 'Telephone number')
  @IsString() @Matches(/^\+?[0-9 ()-]{3,30}$/)
  phone!: string;

  @Describe(
    'Sant om den som ringde vill bli uppringd; annars sparas inte numret',
    'True when the caller wants to be called; otherwise the number is not kept',
  )
  @IsOptional() @IsBoolean()
  allowed?: boolean;
}

export class QuestionReport {
  @Describe('Er referens för frågan; gör att den aldrig räknas två gånger', 'Your reference for the question; keeps it from counting twice')
  @IsOptional() @IsString() @Matches(REFERENCE)
  reference?: string;

  @Describe('När frågan ställdes', 'When the question was asked')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  askedAt?: string;

  @Describe('Frågan', 'The question')
  @IsString() @MinLength(1) @MaxLength(500) @Matches(/\S/)
  question!: string;

  @Describe('Svaret, om det finns', 'The answer, where there is one')
  @IsOptional() @IsString() @MinLength(1) @MaxLength(4000) @Matches(/\S/)
  answer?: string;
}

export class NotificationReport {
  @Describe(
    'Er referens för kontakten; samma referens igen berättar hur det gick',
    'Your reference for the contact; the same reference again tells how it went',
  )
  @IsOptional() @IsString() @Matches(REFERENCE)
  reference?: string;

  @Describe('När kontakten togs, eller när svaret kom', 'When the contact was made, or when the answer came')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  at?: string;

  @Describe('Enhetens kod i åtgärdsinstruktionen', 'Code of the unit in the action instruction')
  @IsString() @Matches(CODE)
  unit!: string;

  @Describe('Hur enheten kontaktades', 'How the unit was contacted')
  @IsOptional() @IsIn(CHANNELS)
  channel?: Channel;

  @Describe('Vilket försök i ordningen', 'Which attempt in order')
  @IsOptional() @IsInt() @Min(1) @Max(100)
  attempt?: number;

  @Describe('Hur det gick', 'How it went')
  @IsOptional() @IsIn(NOTIFICATION_RESULTS)
  result?: NotificationResult;
}

/** One unit's shift, as the municipality's plan has it. */
export class ShiftReport {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsString() @Matches(CODE)
  unit!: string;

  @Describe('När passet börjar; utelämnat betyder enhetens nästa pass', 'When the shift starts; left out means the next shift of the unit')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  start?: string;

  @Describe('När passet slutar', 'When the shift ends')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  end?: string;
}

export const DECISION_OUTCOMES = ['requested', 'specialHandling', 'deferred'] as const;

/** Something was done otherwise than the instruction says. */
export class DeviationReport {
  @Describe('På vilket sätt; annars `other`', 'In which way; else `other`')
  @IsOptional() @IsIn(DEVIATIONS)
  kind?: DeviationKind;

  @Describe('Steget i instruktionen', 'The step of the instruction')
  @IsOptional() @IsInt() @Min(1) @Max(100)
  step?: number;

  @Describe('Enhetens kod', 'Code of the unit')
  @IsOptional() @IsString() @Matches(CODE)
  unit?: string;

  @Describe('Varför', 'Why')
  @IsString() @Matches(/\S/) @MaxLength(2000)
  why!: string;

  @Describe('När det hände', 'When it happened')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  at?: string;
}

export class DecisionReport {
  @Describe('Er referens för beslutet', 'Your reference for the decision')
  @IsOptional() @IsString() @Matches(REFERENCE)
  reference?: string;

  @Describe('När beslutet begärdes eller fattades', 'When the decision was requested or made')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  at?: string;

  @Describe(
    'Begärt, hanteras i särskild ordning, eller lämnas till nästa pass',
    'Requested, handled in special order, or left to the next shift',
  )
  @IsIn(DECISION_OUTCOMES)
  outcome!: (typeof DECISION_OUTCOMES)[number];

  @Describe('Rollen som beslutade', 'The role that decided')
  @IsOptional() @IsString() @Matches(CODE)
  by?: string;

  @Describe('Varför', 'Why')
  @IsOptional() @IsString() @MinLength(1) @MaxLength(2000) @Matches(/\S/)
  motivation?: string;

  @Describe(
    'De pass som ska ta över; utelämnas de väljs nästa pass för kategorins enhet',
    'The shifts that are to take over; left out, the next shift of the unit of the category',
  )
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ValidateNested({ each: true }) @Nested(() => ShiftReport)
  shifts?: ShiftReport[];
}
