// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, Nested } from '@fyrvakt/kernel';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import {
  CHANNELS, DECISION_REPORTS, NOTIFICATION_RESULTS, REDIRECTIONS, type Channel, type DecisionReport, type NotificationResult, type Redirection,
} from '../vocabulary.js';
import { IsCode, IsInstant, IsProse, IsReference } from './bodies.js';
import { CallBody } from './call-body.js';

export class ReportedQuestionBody {
  @Describe('Vad källan kallar frågan; annars räknas platsen i listan', 'What the source calls the question; else its place in the list counts')
  @IsOptional() @IsReference()
  reference?: string;

  @Describe('När frågan ställdes', 'When it was asked')
  @IsOptional() @IsInstant()
  askedAt?: string;

  @Describe('Frågan', 'The question')
  @IsProse(500)
  question!: string;

  @Describe('Svaret', 'The answer')
  @IsOptional() @IsProse(4000)
  answer?: string;
}

export class ReportedNotificationBody {
  @Describe('Vad källan kallar kontakten; annars räknas platsen i listan', 'What the source calls the contact; else its place in the list counts')
  @IsOptional() @IsReference()
  reference?: string;

  @Describe('När kontakten togs', 'When the contact was made')
  @IsOptional() @IsInstant()
  at?: string;

  @Describe('Enhetens kod; en okänd sparas och märks', 'Code of the unit; an unknown one is kept and marked')
  @IsCode()
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

export class ReportedShiftBody {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsCode()
  unit!: string;

  @Describe('När passet börjar; utelämnat betyder enhetens nästa pass', 'When the shift starts; left out means the next shift of the unit')
  @IsOptional() @IsInstant()
  start?: string;

  @Describe('När passet slutar', 'When the shift ends')
  @IsOptional() @IsInstant()
  end?: string;
}

export class ReportedDecisionBody {
  @Describe('Vad källan kallar beslutet', 'What the source calls the decision')
  @IsOptional() @IsReference()
  reference?: string;

  @Describe('När det begärdes eller fattades', 'When it was requested or made')
  @IsOptional() @IsInstant()
  at?: string;

  @Describe('Begärt, särskild ordning eller till nästa pass', 'Requested, special handling or deferred to the next shift')
  @IsIn(DECISION_REPORTS)
  outcome!: DecisionReport;

  @Describe('Rollen som beslutade', 'The role that decided')
  @IsOptional() @IsString() @MaxLength(100)
  by?: string;

  @Describe('Varför', 'Why')
  @IsOptional() @IsProse(2000)
  motivation?: string;

  @Describe('De pass som ska ta över', 'The shifts that are to take over')
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Nested(() => ReportedShiftBody)
  shifts?: ReportedShiftBody[];
}

/** Everything the source knows of a call, at one moment. */
export class SnapshotBody extends CallBody {
  @Describe('Källans ordningsnummer för bilden; en äldre bild ändrar inget som en nyare har sagt',
    'The source\'s number of the picture; an older picture changes nothing that a newer one has said')
  @IsOptional() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER)
  sequence?: number;

  @Describe('Följdfrågor', 'Follow-up questions')
  @IsOptional() @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Nested(() => ReportedQuestionBody)
  questions?: ReportedQuestionBody[];

  @Describe('Kontaktade resurser', 'Units that were contacted')
  @IsOptional() @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Nested(() => ReportedNotificationBody)
  notifications?: ReportedNotificationBody[];

  @Describe('Vart samtalet hänvisades', 'Where the call was sent')
  @IsOptional() @IsIn(REDIRECTIONS)
  redirectedTo?: Redirection;

  @Describe('Beslutsfunktionens beslut', 'The decision of the decision function')
  @IsOptional() @IsObject() @ValidateNested() @Nested(() => ReportedDecisionBody)
  decision?: ReportedDecisionBody;
}
