// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsCode, IsProse } from '@fyrvakt/cases';
import { Describe, Nested } from '@fyrvakt/kernel';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import type { Fallback, InstructionContent } from '../content.js';
import { InstructionRuleBody, OTHERWISE, RedirectBody } from './rule-body.js';
import { ContactWayBody } from './step-body.js';

export class ScopeBody {
  @Describe('Vad telefonen är till för', 'What the line is for')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsProse(500, { each: true })
  in!: string[];

  @Describe('Vad den inte är till för', 'What it is not for')
  @IsArray() @ArrayMaxSize(50) @IsProse(500, { each: true })
  out!: string[];
}

export class CategoryQuestionsBody {
  @Describe('Kategorins kod', 'Code of the category')
  @IsCode()
  category!: string;

  @Describe('Frågor om just detta', 'Questions about just this')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsProse(300, { each: true })
  questions!: string[];
}

export class QuestionsBody {
  @Describe('Frågor som alltid ställs', 'Questions that are always asked')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(30) @IsProse(300, { each: true })
  mandatory!: string[];

  @Describe('Frågor för vissa kategorier', 'Questions for certain categories')
  @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Nested(() => CategoryQuestionsBody)
  byCategory!: CategoryQuestionsBody[];
}

export class MessagesBody {
  @Describe('Vad ett meddelande får innehålla', 'What a message may hold')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(30) @IsProse(300, { each: true })
  may!: string[];

  @Describe('Vad det aldrig får innehålla', 'What it may never hold')
  @IsArray() @ArrayMaxSize(30) @IsProse(300, { each: true })
  mayNot!: string[];
}

export class FallbackBody implements Fallback {
  @Describe('Hur beslutsfunktionen tillfrågas', 'How the decision function is asked')
  @IsObject() @ValidateNested() @Nested(() => ContactWayBody)
  decisionFunction!: ContactWayBody;

  @Describe('Vad som följer när ingen rad gäller samtalet', 'What follows when no row names the call')
  @IsIn(OTHERWISE)
  otherwise!: (typeof OTHERWISE)[number];

  @Describe('Vad operatören gör när inte heller beslutsfunktionen svarar', 'What the operator does when the decision function does not answer either')
  @IsProse(2000)
  whenNobodyAnswers!: string;

  @Describe('Minuter in i passet som det har på sig att ta emot', 'Minutes into the shift that it has to accept')
  @IsOptional() @IsInt() @Min(0) @Max(480)
  handoverMarginMinutes?: number;
}

/** Everything that is agreed. */
export class InstructionContentBody implements InstructionContent {
  @Describe('Det första som den som ringer hör', 'What the caller hears first')
  @IsProse(1000)
  greeting!: string;

  @Describe('Vad telefonen är till för', 'What the line is for')
  @IsObject() @ValidateNested() @Nested(() => ScopeBody)
  scope!: ScopeBody;

  @Describe('När samtalet går till 112', 'When the call goes to 112')
  @IsObject() @ValidateNested() @Nested(() => RedirectBody)
  emergency112!: RedirectBody;

  @Describe('När samtalet går till polisens 114 14', 'When the call goes to 114 14, the police')
  @IsObject() @ValidateNested() @Nested(() => RedirectBody)
  police11414!: RedirectBody;

  @Describe('Vad operatören frågar', 'What the operator asks')
  @IsObject() @ValidateNested() @Nested(() => QuestionsBody)
  questions!: QuestionsBody;

  @Describe('Vad operatören aldrig frågar', 'What the operator never asks')
  @IsArray() @ArrayMaxSize(50) @IsProse(300, { each: true })
  doNotAsk!: string[];

  @Describe('Vilka som kontaktas; den första raden som stämmer gäller', 'Who is contacted; the first row that fits holds')
  @IsArray() @ArrayMaxSize(300) @ValidateNested({ each: true }) @Nested(() => InstructionRuleBody)
  rules!: InstructionRuleBody[];

  @Describe('Vad som får skrivas till en enhet', 'What may be written to a unit')
  @IsObject() @ValidateNested() @Nested(() => MessagesBody)
  messages!: MessagesBody;

  @Describe('Vad som gäller när ingen svarar', 'What holds when nobody answers')
  @IsObject() @ValidateNested() @Nested(() => FallbackBody)
  fallback!: FallbackBody;

  @Describe('Vad den som ringer får veta om fortsättningen', 'What the caller is told of what follows')
  @IsProse(1000)
  feedbackToCaller!: string;

  @Describe('Hur och när händelser och månadssiffror lämnas', 'How and when cases and monthly figures are delivered')
  @IsProse(2000)
  reports!: string;

  @Describe('När telefonen provas', 'When the line is tried')
  @IsProse(1000)
  testCalls!: string;

  @Describe('Vilken funktion man vänder sig till med ändringar', 'Which function to turn to with changes')
  @IsProse(500)
  contactForChanges!: string;
}
