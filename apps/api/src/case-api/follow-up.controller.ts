// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { MODES, OBLIGATION_KINDS, type Mode, type ObligationKind } from '@fyrvakt/cases';
import type { Principal } from '@fyrvakt/identity';
import { Describe } from '@fyrvakt/kernel';
import { LEDGER_STATES, type LedgerItem, type LedgerMonth, type LedgerState, type Paged } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Param, Query } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { Endpoint } from '../http/endpoint.js';
import { Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { CASE_API, MONTH } from './base.js';
import { mustBeFresh } from './freshness.js';
import { askPage, pageAnswer, pageOf, PageQuery, rowWith } from './paging.js';
import { ReadLog } from './read-log.js';

const MOST = 50;

export class FollowUpsQuery extends PageQuery {
  @Describe('Vad som återstår, är försenat eller är uppföljt', 'What is owed, overdue or covered')
  @IsOptional() @IsArray() @ArrayMaxSize(MOST) @IsIn(LEDGER_STATES, { each: true })
  state?: LedgerState[];

  @Describe('Slag av skyldighet', 'Kind of obligation')
  @IsOptional() @IsArray() @ArrayMaxSize(MOST) @IsIn(OBLIGATION_KINDS, { each: true })
  kind?: ObligationKind[];

  @Describe('Områdets kod', 'Code of the area')
  @IsOptional() @IsArray() @ArrayMaxSize(MOST) @IsString({ each: true }) @MaxLength(40, { each: true })
  area?: string[];

  @Describe('Kategorins kod', 'Code of the category')
  @IsOptional() @IsArray() @ArrayMaxSize(MOST) @IsString({ each: true }) @MaxLength(40, { each: true })
  category?: string[];

  @Describe('Den som följer upp', 'Whoever follows up')
  @IsOptional() @IsString() @MaxLength(80)
  responsible?: string;

  @Describe('Samtalets månad', "The call's month")
  @IsOptional() @Matches(/^\d{4}-\d{2}$/)
  month?: string;

  @Describe('Ska vara klart den dagen eller tidigare', 'Due on that day or earlier')
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/)
  dueTo?: string;

  @Describe('En händelse', 'One case')
  @IsOptional() @IsUUID()
  caseId?: string;

  @Describe('Skarpt, övning eller prov; skarpt om inget sägs', 'Actual, exercise or test; actual unless told')
  @IsOptional() @IsArray() @ArrayMaxSize(MODES.length) @IsIn(MODES, { each: true })
  mode?: Mode[];
}

const ROW = rowWith('caseId', 'id', 'kind', 'due', 'state', 'coveredBy', 'receivedAt', 'category', 'place');
const COUNT = { type: 'integer', minimum: 0 };
const MONTH_ANSWER = pageAnswer(rowWith('caseId', 'receivedAt', 'outstanding', 'followedUp'), {
  month: { type: 'string' }, received: COUNT, followedUp: COUNT, outstanding: COUNT, overdue: COUNT,
});

/** The ledger: everything that is or was owed a follow-up. */
@Controller()
export class FollowUpController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(ReadLog) private readonly readLog: ReadLog,
  ) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/follow-ups`, tag: 'Follow-up', permission: 'cases:follow-up', credential: 'person',
    summary: { sv: 'Att följa upp', en: 'To follow up' },
    description: {
      sv: 'Allt som ska eller har följts upp, det mest brådskande först.',
      en: 'Everything that is to be or has been followed up, the most urgent first.',
    },
    query: FollowUpsQuery,
    responses: { 200: { description: { sv: 'En sida', en: 'A page' }, body: pageAnswer(ROW) } },
  })
  async list(@Who() who: Principal, @Query() query: FollowUpsQuery): Promise<Paged<LedgerItem>> {
    const { limit: _limit, after: _after, minPosition: _minPosition, ...filter } = query;
    await mustBeFresh(this.runtime, query);
    const page = await askPage(() => this.runtime.queries.ledger(filter, pageOf(query)));
    await this.readLog.many(who, 'follow-ups', new Set(page.rows.map((row) => row.caseId)).size);
    return page;
  }

  @Endpoint({
    method: 'GET', path: `${CASE_API}/follow-ups/months/{month}`, tag: 'Follow-up', permission: 'cases:follow-up', credential: 'person',
    summary: { sv: 'En månads samtal, ett för ett', en: "A month's calls, one by one" },
    description: {
      sv: 'Mottagna = uppföljda + återstående. Bara skarpa samtal.',
      en: 'Received = followed up + outstanding. Actual calls only.',
    },
    params: { month: MONTH }, query: PageQuery,
    responses: { 200: { description: { sv: 'Månaden', en: 'The month' }, body: MONTH_ANSWER } },
  })
  async month(@Who() who: Principal, @Param('month') month: string, @Query() query: PageQuery): Promise<LedgerMonth> {
    await mustBeFresh(this.runtime, query);
    const account = await askPage(() => this.runtime.queries.ledgerMonth(month, pageOf(query)));
    await this.readLog.many(who, 'follow-ups-month', account.rows.length);
    return account;
  }
}
