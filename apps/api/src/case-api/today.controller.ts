// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { boundUnits, type Principal } from '@fyrvakt/identity';
import { addMinutes, Describe, localDate, type Instant } from '@fyrvakt/kernel';
import type { AwaitingItem, CaseItem, HandoverItem, LedgerItem, LedgerState } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Query } from '@nestjs/common';
import { IsISO8601, IsOptional } from 'class-validator';
import { Endpoint } from '../http/endpoint.js';
import { named } from '../http/named-schemas.js';
import { Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { instant } from './answers/parts.js';
import { AWAITING_ROW, CASE_ROW, HANDOVER_ROW, LEDGER_ROW } from './answers/rows.js';
import { CASE_API, list, object } from './base.js';
import { FreshQuery, mustBeFresh } from './freshness.js';
import { ReadLog } from './read-log.js';

export class TodayQuery extends FreshQuery {
  @Describe('Samtal sedan dess; annars det senaste dygnet', 'Calls since then; otherwise the last day and night')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  since?: string;
}

const MOST = 50;
const DAY = 24 * 60;

const TODAY = named(
  'Today',
  object({
    now: instant, since: instant, decisions: list(AWAITING_ROW), handovers: list(HANDOVER_ROW), overdue: list(LEDGER_ROW), due: list(LEDGER_ROW),
    calls: list(CASE_ROW), gaps: list(object({ from: instant, to: instant })),
  }),
);

interface Today {
  readonly now: Instant;
  readonly since: Instant;
  readonly decisions: readonly AwaitingItem[];
  readonly handovers: readonly HandoverItem[];
  readonly overdue: readonly LedgerItem[];
  readonly due: readonly LedgerItem[];
  readonly calls: readonly CaseItem[];
  readonly gaps: readonly { readonly from: Instant; readonly to: Instant }[];
}

/** What waits for the one who asks. Each part is there for those who can do something about it, and empty for others. */
@Controller()
export class TodayController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(ReadLog) private readonly readLog: ReadLog,
  ) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/today`, tag: 'Duties', permission: 'cases:read', credential: 'person',
    summary: { sv: 'Det som väntar på dig nu', en: 'What waits for you now' },
    description: {
      sv: 'Beslut, överlämningar, uppföljningar som är försenade eller ska göras i dag, nya samtal och obemannade tider. Högst 50 av varje.',
      en: 'Decisions, handovers, follow-ups that are overdue or due today, new calls and unstaffed hours. At most 50 of each.',
    },
    query: TodayQuery,
    responses: { 200: { description: { sv: 'Det som väntar', en: 'What waits' }, body: TODAY } },
  })
  async today(@Who() who: Principal, @Query() query: TodayQuery): Promise<Today> {
    await mustBeFresh(this.runtime, query);
    const { municipality, clock } = this.runtime;
    const now = clock.now();
    const since = query.since ?? addMinutes(now, -DAY);
    const [decisions, handovers, overdue, due, calls] = await Promise.all([
      this.decisions(who), this.handovers(who), this.owed(who, 'overdue', now), this.owed(who, 'owed', now), this.calls(who, since),
    ]);
    const seen = new Set([decisions, handovers, overdue, due, calls].flat().map(({ caseId }) => caseId));
    await this.readLog.many(who, 'today', seen.size);
    return { now, since, decisions, handovers, overdue, due, calls, gaps: municipality.gaps(now, addMinutes(now, DAY)) };
  }

  private async decisions({ permissions }: Principal): Promise<readonly AwaitingItem[]> {
    if (!permissions.has('cases:handle')) return [];
    return (await this.runtime.queries.awaitingDecision({ limit: MOST })).rows;
  }

  private async handovers(who: Principal): Promise<readonly HandoverItem[]> {
    if (!who.permissions.has('cases:receive')) return [];
    const units = boundUnits(who);
    return (await this.runtime.queries.handover(units ? { units } : {})).slice(0, MOST);
  }

  private async owed({ permissions }: Principal, state: LedgerState, now: Instant): Promise<readonly LedgerItem[]> {
    if (!permissions.has('cases:follow-up')) return [];
    const upTo = state === 'owed' ? { dueTo: localDate(now, this.runtime.municipality.zone) } : {};
    return (await this.runtime.queries.ledger({ state: [state], ...upTo }, { limit: MOST })).rows;
  }

  private async calls(who: Principal, from: Instant): Promise<readonly CaseItem[]> {
    const concerning = boundUnits(who);
    return (await this.runtime.queries.cases({ from, ...(concerning ? { concerning } : {}) }, { limit: MOST })).rows;
  }
}
