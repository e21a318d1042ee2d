// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DATA_STATES, FOLLOW_UP_STATES, HANDLING_STATES, type DataState, type FollowUpState, type HandlingState, type Mode,
} from '@fyrvakt/cases';
import { boundUnits, type Principal } from '@fyrvakt/identity';
import { Describe } from '@fyrvakt/kernel';
import type { CaseFilter, CaseItem, Facets, Paged } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Query } from '@nestjs/common';
import { IsBoolean, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import { Endpoint } from '../http/endpoint.js';
import { Problem } from '../http/problem.js';
import { Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { CASE_ROW, FACETS } from './answers/rows.js';
import { CASE_API } from './base.js';
import { CallMonth, Choices, Codes, Modes, Responsible } from './filters.js';
import { mustBeFresh } from './freshness.js';
import { askPage, pageAnswer, pageOf, PageQuery } from './paging.js';
import { ReadLog } from './read-log.js';

export class CasesQuery extends PageQuery {
  @Describe('Ord som ska finnas i texten', 'Words that the text must hold')
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

  @Describe('Räkna också vad varje val skulle visa', 'Also count what each choice would show')
  @IsOptional() @IsBoolean()
  facets?: boolean;
}

/** What a reader may list: whoever is bound to units lists what has been brought to those, and asks for no others. */
const within = (principal: Principal, filter: CaseFilter): CaseFilter => {
  const bound = boundUnits(principal);
  if (!bound) return filter;
  if (filter.unit?.some((unit) => !bound.includes(unit))) throw new Problem('request/forbidden');
  return { ...filter, concerning: bound };
};

/** The list of cases. */
@Controller()
export class CaseListController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(ReadLog) private readonly readLog: ReadLog,
  ) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/cases`, tag: 'Cases', permission: 'cases:read', credential: 'person',
    summary: { sv: 'Händelser', en: 'Cases' },
    description: {
      sv: 'De nyaste samtalen först. Upprepa en parameter för att välja flera värden.',
      en: 'The newest calls first. Repeat a parameter to choose several values.',
    },
    query: CasesQuery,
    responses: { 200: { description: { sv: 'En sida', en: 'A page' }, body: pageAnswer(CASE_ROW, { facets: FACETS }) } },
  })
  async list(@Who() who: Principal, @Query() query: CasesQuery): Promise<Paged<CaseItem> & { facets?: Facets }> {
    const { limit: _limit, after: _after, minPosition: _minPosition, facets, ...asked } = query;
    const filter = within(who, asked);
    await mustBeFresh(this.runtime, query);
    const page = await askPage(() => this.runtime.queries.cases(filter, pageOf(query)));
    await this.readLog.many(who, 'cases', page.rows.length);
    return facets ? { ...page, facets: await this.runtime.queries.caseFacets(filter) } : page;
  }
}
