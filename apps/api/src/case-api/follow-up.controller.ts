// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { OBLIGATION_KINDS, type Mode, type ObligationKind } from '@fyrvakt/cases';
import type { Principal } from '@fyrvakt/identity';
import { Describe } from '@fyrvakt/kernel';
import { LEDGER_STATES, type LedgerItem, type LedgerMonth, type LedgerState, type Paged } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Param, Query } from '@nestjs/common';
import { IsBoolean, IsOptional, IsUUID, Matches } from 'class-validator';
import { Endpoint } from '../http/endpoint.js';
import { Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { LEDGER_CALL, LEDGER_ROW } from './answers/rows.js';
import { CASE_API, MONTH } from './base.js';
import { CallMonth, Choices, Codes, Modes, Responsible } from './filters.js';
import { mustBeFresh } from './freshness.js';
import { askPage, pageAnswer, pageOf, PageQuery } from './paging.js';
import { ReadLog } from './read-log.js';

export class FollowUpsQuery extends PageQuery {
  @Choices(LEDGER_STATES, 'Vad som återstår, är försenat eller är uppföljt', 'What is owed, overdue or covered')
  state?: LedgerState[];

  @Choices(OBLIGATION_KINDS, 'Slag av skyldighet', 'Kind of obligation')
  kind?: ObligationKind[];

  @Codes('Områdets kod', 'Code of the area')
  area?: string[];

  @Codes('Kategorins kod', 'Code of the category')
  category?: string[];

  @Responsible()
  responsible?: string;

  @Describe('Om ingen har valts att följa upp', 'Whether nobody has been chosen to follow up')
  @IsOptional() @IsBoolean()
  unassigned?: boolean;

  @CallMonth()
  month?: string;

  @Describe('Ska vara klart den dagen eller tidigare', 'Due on that day or earlier')
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/)
  dueTo?: string;

  @Describe('En händelse', 'One case')
  @IsOptional() @IsUUID()
  caseId?: string;

  @Modes()
  mode?: Mode[];
}

class MonthQuery extends PageQuery {
  @Describe('Bara samtal som återstår att följa upp', 'Only calls that are still to be followed up')
  @IsOptional() @IsBoolean()
  outstanding?: boolean;
}

const COUNT = { type: 'integer', minimum: 0 };
const SUMS = { month: { type: 'string' }, received: COUNT, followedUp: COUNT, outstanding: COUNT, overdue: COUNT };
const MONTH_ANSWER = { ...pageAnswer(LEDGER_CALL, SUMS), required: ['rows', ...Object.keys(SUMS)] };

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
    responses: { 200: { description: { sv: 'En sida', en: 'A page' }, body: pageAnswer(LEDGER_ROW) } },
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
      sv: 'Mottagna = uppföljda + återstående. Bara skarpa samtal. Summorna gäller hela månaden, också när bara en del av raderna önskas.',
      en: 'Received = followed up + outstanding. Actual calls only. The sums are those of the whole month, also when only some rows are asked for.',
    },
    params: { month: MONTH }, query: MonthQuery,
    responses: { 200: { description: { sv: 'Månaden', en: 'The month' }, body: MONTH_ANSWER } },
  })
  async month(@Who() who: Principal, @Param('month') month: string, @Query() query: MonthQuery): Promise<LedgerMonth> {
    await mustBeFresh(this.runtime, query);
    const account = await askPage(() => this.runtime.queries.ledgerMonth(month, pageOf(query), query.outstanding ? 'outstanding' : undefined));
    await this.readLog.many(who, 'follow-ups-month', account.rows.length);
    return account;
  }
}
