// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, Nested } from '@fyrvakt/kernel';
import { FOLLOW_UP_STATES, HANDLING_STATES, MODES } from '@fyrvakt/cases';
import { IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, ValidateNested } from 'class-validator';
import { Advised } from './next-step-view.js';

export class CallReceipt extends Advised {
  @Describe('Vårt id för samtalet', 'Our id of the call')
  @IsUUID()
  callId!: string;

  @Describe('Er referens', 'Your reference')
  @IsString()
  sourceReference!: string;

  @Describe('Samtalets revision efter rapporten', "The call's revision after the report")
  @IsInt()
  revision!: number;

  @Describe('Plats i händelseflödet', 'Position in the event feed')
  @IsInt()
  position!: number;

  @Describe('Det som är märkt för granskning', 'What has been marked for review')
  @IsArray() @IsString({ each: true })
  doubts!: string[];
}

export class EventView {
  @Describe('Plats i flödet', 'Position in the feed')
  @IsInt()
  position!: number;

  @Describe('Händelsens id', 'Id of the event')
  @IsUUID()
  id!: string;

  @Describe('Vad som hände', 'What happened')
  @IsString()
  type!: string;

  @Describe('Samtalet', 'The call')
  @IsUUID()
  callId!: string;

  @Describe('Ordning inom samtalet, från 0', 'Order within the call, from 0')
  @IsInt()
  revision!: number;

  @Describe('När det hände', 'When it happened')
  @IsISO8601({ strict: true })
  occurredAt!: string;

  @Describe('När kommunen fick veta det', 'When the municipality learned of it')
  @IsISO8601({ strict: true })
  recordedAt!: string;
}

export class EventPage {
  @Describe('Händelser i ordning', 'Events in order')
  @IsArray() @ValidateNested({ each: true }) @Nested(() => EventView)
  events!: EventView[];

  @Describe('Skicka detta som `after` nästa gång', 'Send this as `after` next time')
  @IsInt()
  next!: number;

  @Describe('Var loggen slutar just nu', 'Where the log ends right now')
  @IsInt()
  head!: number;
}

export class QuestionView {
  @IsString()
  id!: string;

  @IsOptional() @IsString()
  reference?: string;

  @IsBoolean()
  answered!: boolean;
}

export class NotificationView {
  @IsString()
  id!: string;

  @IsOptional() @IsString()
  reference?: string;

  @Describe('Enhetens kod', 'Code of the unit')
  @IsString()
  unit!: string;

  @IsString()
  channel!: string;

  @Describe('Vilket försök', 'Which attempt')
  @IsInt()
  attempt!: number;

  @Describe('Hur långt kontakten har kommit', 'How far the contact has come')
  @IsIn(['sent', 'delivered', 'failed', 'acknowledged', 'declined', 'expired'])
  status!: string;
}

export class DecisionView {
  @IsString()
  id!: string;

  @IsOptional() @IsString()
  reference?: string;

  @Describe('Utfallet; saknas medan beslutet väntar', 'The outcome; absent while the decision is awaited')
  @IsOptional() @IsIn(['specialHandling', 'deferred'])
  outcome?: string;
}

export class CallView extends Advised {
  @Describe('Vårt id för samtalet', 'Our id of the call')
  @IsUUID()
  callId!: string;

  @Describe('Er referens', 'Your reference')
  @IsString()
  sourceReference!: string;

  @IsIn(MODES)
  mode!: string;

  @Describe('Övningen som samtalet hör till', 'The drill that the call belongs to')
  @IsOptional() @IsUUID()
  drill?: string;

  @Describe('Vad som görs', 'What is being done')
  @IsIn(HANDLING_STATES)
  handling!: string;

  @Describe('Om kommunen har följt upp', 'Whether the municipality has followed up')
  @IsIn(FOLLOW_UP_STATES)
  followUpState!: string;

  @Describe('Om samtalet är avslutat hos kommunen', 'Whether the municipality has closed it')
  @IsBoolean()
  closed!: boolean;

  @IsInt()
  revision!: number;

  @IsInt()
  position!: number;

  @Describe('När samtalet avslutades', 'When the call ended')
  @IsOptional() @IsISO8601({ strict: true })
  endedAt?: string;

  @Describe('Vart samtalet hänvisades', 'Where the call was sent')
  @IsOptional() @IsString()
  redirectedTo?: string;

  @IsArray() @ValidateNested({ each: true }) @Nested(() => QuestionView)
  questions!: QuestionView[];

  @IsArray() @ValidateNested({ each: true }) @Nested(() => NotificationView)
  notifications!: NotificationView[];

  @IsArray() @ValidateNested({ each: true }) @Nested(() => DecisionView)
  decisions!: DecisionView[];

  @Describe('Allt som har hänt, i ordning, utan innehåll', 'Everything that has happened, in order, without contents')
  @IsArray() @ValidateNested({ each: true }) @Nested(() => EventView)
  events!: EventView[];
}

export class GapRange {
  @Describe('Första numret som saknas', 'First number missing')
  @IsInt()
  from!: number;

  @Describe('Sista numret som saknas', 'Last number missing')
  @IsInt()
  to!: number;
}

export class GapsView {
  @Describe('Ert system', 'Your system')
  @IsString()
  source!: string;

  @Describe('Löpnummer som inte har kommit fram; skicka dem igen', 'Running numbers that have not arrived; send them again')
  @IsArray() @ValidateNested({ each: true }) @Nested(() => GapRange)
  missing!: GapRange[];

  @Describe('Sant när fler saknas än svaret rymmer', 'True when more are missing than the answer holds')
  @IsBoolean()
  more!: boolean;

  @Describe('Högsta kända löpnummer', 'Highest running number known')
  @IsOptional() @IsInt()
  highest?: number;

  @Describe('När ni senast hördes', 'When you were last heard from')
  @IsOptional() @IsISO8601({ strict: true })
  lastHeardAt?: string;

  @Describe('Sant när ni har varit tysta längre än ni lovade', 'True when you have been quiet for longer than you promised')
  @IsBoolean()
  silent!: boolean;
}

/** Digg's REST API profile, VER.06. */
export class ApiInfo {
  @IsString()
  apiName!: string;

  @IsString() @Matches(/^\d+\.\d+\.\d+$/)
  apiVersion!: string;

  @IsString()
  apiReleased!: string;

  @IsString()
  apiDocumentation!: string;

  @IsIn(['active', 'deprecated', 'retired'])
  apiStatus!: string;
}
