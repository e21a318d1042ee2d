// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, Nested } from '@fyrvakt/kernel';
import {
  MODES, PEOPLE_ESTIMATES, REDIRECTIONS, YES_NO_UNKNOWN, type Mode, type PeopleEstimate, type Redirection, type YesNoUnknown,
} from '@fyrvakt/cases';
import {
  ArrayMaxSize, IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested,
} from 'class-validator';
import { CallbackReport, DecisionReport, NotificationReport, PlaceReport, QuestionReport, REFERENCE } from './report-parts.js';

/** A call as the answering centre knows it: at once, or piece by piece. Only the reference is demanded. */
export class CallReport {
  @Describe(
    'Vad ni kallar samtalet. Samma referens är alltid samma samtal.',
    'What you call the call. The same reference is always the same call.',
  )
  @IsString() @Matches(REFERENCE)
  sourceReference!: string;

  @Describe(
    'Löpnummer från er, utan luckor. Då ser båda om något har kommit bort.',
    'Running number of yours, without gaps. Then both see when something was lost.',
  )
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  sequence?: number;

  @Describe('Skarpt (förvalt), övning eller prov', 'Actual (the default), exercise or test')
  @IsOptional() @IsIn(MODES)
  mode?: Mode;

  @Describe('Övningen som samtalet hör till; det blir då ett övningssamtal', 'The drill that the call belongs to; it is then an exercise')
  @IsOptional() @IsUUID()
  drill?: string;

  @Describe('När samtalet kom', 'When the call came')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  receivedAt?: string;

  @Describe('När samtalet besvarades', 'When the call was answered')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  answeredAt?: string;

  @Describe('När samtalet avslutades', 'When the call ended')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  endedAt?: string;

  @Describe('Operatörens pseudonym', 'Pseudonym of the operator')
  @IsOptional() @IsString() @Matches(/^\S{1,40}$/)
  operator?: string;

  @Describe(
    'Kategorins kod i åtgärdsinstruktionen; en okänd sparas som den skrevs',
    'Code of the category in the action instruction; an unknown one is kept as written',
  )
  @IsOptional() @IsString() @MaxLength(100)
  category?: string;

  @Describe('Pågår det nu?', 'Is it going on now?')
  @IsOptional() @IsIn(YES_NO_UNKNOWN)
  ongoing?: YesNoUnknown;

  @Describe('Finns det fara för någon?', 'Is anybody in danger?')
  @IsOptional() @IsIn(YES_NO_UNKNOWN)
  danger?: YesNoUnknown;

  @Describe('Ungefär hur många är på platsen?', 'About how many people are there?')
  @IsOptional() @IsIn(PEOPLE_ESTIMATES)
  people?: PeopleEstimate;

  @Describe('Var?', 'Where?')
  @IsOptional() @ValidateNested() @Nested(() => PlaceReport)
  place?: PlaceReport;

  @Describe(
    'Vad har hänt? Skriv inte namn, personnummer, hälsa eller ursprung.',
    'What has happened? Write no names, identity numbers, health or origin.',
  )
  @IsOptional() @IsString() @MaxLength(4000)
  description?: string;

  @Describe('Hur den som ringde kan nås, om den vill det', 'How to reach the caller, where the caller wants that')
  @IsOptional() @ValidateNested() @Nested(() => CallbackReport)
  callback?: CallbackReport;

  @Describe('Följdfrågor som har ställts', 'Follow-up questions that were asked')
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Nested(() => QuestionReport)
  questions?: QuestionReport[];

  @Describe('Resurser som har kontaktats', 'Units that were contacted')
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Nested(() => NotificationReport)
  notifications?: NotificationReport[];

  @Describe('Vart samtalet hänvisades', 'Where the call was sent')
  @IsOptional() @IsIn(REDIRECTIONS)
  redirectedTo?: Redirection;

  @Describe('Beslutsfunktionens beslut', 'What the decision function decided')
  @IsOptional() @ValidateNested() @Nested(() => DecisionReport)
  decision?: DecisionReport;
}

export class RedirectionReport {
  @Describe('Vart samtalet hänvisades', 'Where the call was sent')
  @IsIn(REDIRECTIONS)
  to!: Redirection;

  @Describe('När', 'When')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  at?: string;
}

export class EndReport {
  @Describe('När samtalet avslutades', 'When the call ended')
  @IsISO8601({ strict: true, strictSeparator: true })
  endedAt!: string;
}

export class HeartbeatReport {
  @Describe('Ert senaste löpnummer, så att en lucka på slutet också syns', 'Your newest running number, so that a gap at the end shows too')
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  lastSequence?: number;

  @Describe('Inom hur många sekunder ni hör av er igen', 'Within how many seconds you will be heard from again')
  @IsOptional() @IsInt() @Min(10) @Max(86_400)
  nextWithinSeconds?: number;
}
