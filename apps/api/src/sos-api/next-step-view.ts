// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CHANNELS, DONE_BECAUSE, type NextStep } from '@fyrvakt/cases';
import { Describe, Nested } from '@fyrvakt/kernel';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, ValidateNested } from 'class-validator';

export const ACTIONS = [
  'call112', 'call11414', 'contact', 'wait', 'askDecision', 'awaitDecision', 'leaveToShift', 'done',
] as const satisfies readonly NextStep['kind'][];

/** Plain words in both languages, to be read as they are or read out. */
export class Words {
  @IsString()
  sv!: string;

  @IsString()
  en!: string;
}

export class ShiftView {
  @IsString()
  unit!: string;

  @IsISO8601({ strict: true })
  start!: string;

  @IsISO8601({ strict: true })
  end!: string;
}

/** What to do next about a call, as codes for a program and in words for a person. */
export class NextStepView {
  @Describe('Vad som ska göras nu', 'What is to be done now')
  @IsIn(ACTIONS)
  action!: string;

  @Describe('Samma sak i klartext, att läsa eller läsa upp', 'The same in plain words, to read or read out')
  @ValidateNested() @Nested(() => Words)
  text!: Words;

  @Describe('Enheten som det gäller', 'The unit that it is about')
  @IsOptional() @IsString()
  unit?: string;

  @IsOptional() @IsString()
  unitName?: string;

  @Describe('Hur enheten kontaktas', 'How the unit is contacted')
  @IsOptional() @IsIn(CHANNELS)
  channel?: string;

  @Describe('Numret eller adressen', 'The number or address')
  @IsOptional() @IsString()
  address?: string;

  @Describe('Vilket försök', 'Which attempt')
  @IsOptional() @IsInt()
  attempt?: number;

  @Describe('Så många försök är överenskomna', 'So many attempts are agreed')
  @IsOptional() @IsInt()
  attempts?: number;

  @Describe('Vad som får sägas eller skrivas', 'What may be said or written')
  @IsOptional() @IsString()
  say?: string;

  @Describe('Så länge väntar du på svar, i minuter; 0 när ingen ska svara', 'So long you wait for an answer, in minutes; 0 where nobody is to answer')
  @IsOptional() @IsInt()
  waitMinutes?: number;

  @Describe('Vänta till dess', 'Wait until then')
  @IsOptional() @IsISO8601({ strict: true })
  until?: string;

  @Describe('Kontakten som väntar på svar', 'The contact that waits for an answer')
  @IsOptional() @IsString()
  notificationId?: string;

  @Describe('Vad du säger till den som ringer', 'What you tell the caller')
  @IsOptional() @IsString()
  sayToCaller?: string;

  @Describe('Passet som tar över', 'The shift that takes over')
  @IsOptional() @ValidateNested() @Nested(() => ShiftView)
  shift?: ShiftView;

  @Describe('Varför inget mer behöver göras', 'Why nothing more needs to be done')
  @IsOptional() @IsIn(DONE_BECAUSE)
  because?: string;

  @Describe('Finns när det är övning eller prov', 'There when it is an exercise or a test')
  @IsOptional() @ValidateNested() @Nested(() => Words)
  watermark?: Words;
}

/** What every answer about a call says besides. */
export class Advised {
  @Describe('Vad som ska göras härnäst, just nu', 'What is to be done next, right now')
  @ValidateNested() @Nested(() => NextStepView)
  nextStep!: NextStepView;

  @Describe('Finns när det är övning eller prov', 'There when it is an exercise or a test')
  @IsOptional() @ValidateNested() @Nested(() => Words)
  watermark?: Words;
}
