// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import { Describe } from '@fyrvakt/kernel';
import type { CaseItem, Facets, Paged } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Query } from '@nestjs/common';
import { IsBoolean, IsOptional } from 'class-validator';
import { Endpoint } from '../http/endpoint.js';
import { Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { CASE_ROW, FACETS } from './answers/rows.js';
import { CASE_API } from './base.js';
import { CaseChoice, within } from './case-choice.js';
import { mustBeFresh } from './freshness.js';
import { After, askPage, Limit, pageAnswer, pageOf } from './paging.js';
import { ReadLog } from './read-log.js';

export class CasesQuery extends CaseChoice {
  @Limit()
  limit?: number;

  @After()
  after?: string;

  @Describe('Räkna också vad varje val skulle visa', 'Also count what each choice would show')
  @IsOptional() @IsBoolean()
  facets?: boolean;
}

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
