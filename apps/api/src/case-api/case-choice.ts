// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DATA_STATES, FOLLOW_UP_STATES, HANDLING_STATES, type DataState, type FollowUpState, type HandlingState, type Mode,
} from '@fyrvakt/cases';
import { boundUnits, type Principal } from '@fyrvakt/identity';
import { Describe } from '@fyrvakt/kernel';
import type { CaseFilter } from '@fyrvakt/read-models';
import { IsBoolean, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import { Problem } from '../http/problem.js';
import { CallMonth, Choices, Codes, Modes, Responsible } from './filters.js';
import { FreshQuery } from './freshness.js';

/** Which cases: the same words for the list, its numbers and the map. */
export class CaseChoice extends FreshQuery {
  @Describe(
    'Ord som alla ska finnas i texten, var för sig eller sist i ett sammansatt ord; det sista får vara början av ett ord, minst fyra bokstäver',
    'Words that the text must all hold, by themselves or last in a compound; the last may be the beginning of a word, four letters at least',
  )
  @IsOptional() @IsString() @MaxLength(200)
  q?: string;

  @Choices(HANDLING_STATES, 'Läge i hanteringen', 'State of the handling')
  handling?: HandlingState[];

  @Choices(FOLLOW_UP_STATES, 'Läge i uppföljningen', 'State of the follow-up')
  followUpState?: FollowUpState[];

  @Choices(DATA_STATES, 'Vad som finns kvar av innehållet', 'What is left of the contents')
  data?: DataState[];

  @Codes('Områdets kod', 'Code of the area')
  area?: string[];

  @Codes('Platsens kod; - för ingen av kommunens platser', "Code of the place; - for none of the municipality's")
  place?: string[];

  @Codes('Kategorins kod', 'Code of the category')
  category?: string[];

  @Codes('Kod för en enhet som har kontaktats', 'Code of a unit that has been contacted')
  unit?: string[];

  @Codes('System som rapporterade', 'The system that reported')
  source?: string[];

  @Modes()
  mode?: Mode[];

  @CallMonth()
  month?: string;

  @Describe('Samtal från och med', 'Calls from')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  from?: string;

  @Describe('Samtal före', 'Calls before')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  to?: string;

  @Describe('Om något i rapporten är tveksamt', 'Whether something in the report is doubtful')
  @IsOptional() @IsBoolean()
  doubt?: boolean;

  @Describe('Om någon i tjänst gick att nå', 'Whether somebody on duty could be reached')
  @IsOptional() @IsBoolean()
  staffed?: boolean;

  @Responsible()
  responsible?: string;
}

/** What a reader may list: whoever is bound to units lists what has been brought to those, and asks for no others. */
export const within = (principal: Principal, filter: CaseFilter): CaseFilter => {
  const bound = boundUnits(principal);
  if (!bound) return filter;
  if (filter.unit?.some((unit) => !bound.includes(unit))) throw new Problem('request/forbidden');
  return { ...filter, concerning: bound };
};
