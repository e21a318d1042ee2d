// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Mode } from '@fyrvakt/cases';
import { rolesWith } from '@fyrvakt/identity';
import { localDate } from '@fyrvakt/kernel';
import type { LedgerSummary } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Query } from '@nestjs/common';
import { Endpoint } from '../http/endpoint.js';
import { RUNTIME } from '../runtime-token.js';
import { PEOPLE_ANSWER, SUMMARY_ANSWER } from './answers/duties.js';
import { CASE_API } from './base.js';
import { Modes } from './filters.js';
import { FreshQuery, mustBeFresh } from './freshness.js';

export class FollowUpSummaryQuery extends FreshQuery {
  @Modes()
  mode?: Mode[];
}

/** Who follows up, and how much there is of it. Names no case. */
@Controller()
export class FollowUpOverviewController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/follow-ups/summary`, tag: 'Follow-up', permission: 'cases:follow-up', credential: 'person',
    summary: { sv: 'Hur mycket som ska följas upp', en: 'How much there is to follow up' },
    description: { sv: 'Antal händelser, i allt och för var och en.', en: 'Numbers of cases, in all and for each person.' },
    query: FollowUpSummaryQuery,
    responses: { 200: { description: { sv: 'Antalen', en: 'The numbers' }, body: SUMMARY_ANSWER } },
  })
  async summary(@Query() query: FollowUpSummaryQuery): Promise<LedgerSummary & { readonly today: string }> {
    await mustBeFresh(this.runtime, query);
    const { clock, municipality, queries } = this.runtime;
    const today = localDate(clock.now(), municipality.zone);
    return { today, ...(await queries.ledgerSummary(today, query.mode)) };
  }

  @Endpoint({
    method: 'GET', path: `${CASE_API}/follow-ups/people`, tag: 'Follow-up', permission: 'cases:follow-up', credential: 'person',
    summary: { sv: 'De som kan följa upp', en: 'Those who can follow up' },
    description: {
      sv: 'Även de som inte längre kan logga in, så att det de har gjort kan visas med namn.',
      en: 'Also those who can no longer sign in, so that what they have done can be shown by name.',
    },
    responses: { 200: { description: { sv: 'Personerna', en: 'The people' }, body: PEOPLE_ANSWER } },
  })
  async people() {
    const able: readonly string[] = rolesWith('cases:follow-up');
    const users = await this.runtime.identity.listUsers();
    const rows = users.filter(({ roles }) => roles.some((role) => able.includes(role)));
    return { rows: rows.map(({ id, name, disabledAt }) => ({ id, name, active: disabledAt === undefined })) };
  }
}
