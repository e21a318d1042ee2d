// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Mode } from '@fyrvakt/cases';
import { boundUnits, type Principal } from '@fyrvakt/identity';
import { Describe } from '@fyrvakt/kernel';
import type { AwaitingItem, HandoverItem, Paged } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Query } from '@nestjs/common';
import { IsISO8601, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { Endpoint } from '../http/endpoint.js';
import { Problem } from '../http/problem.js';
import { Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { AWAITING_ROW, HANDOVER_ROW } from './answers/rows.js';
import { CASE_API } from './base.js';
import { Modes } from './filters.js';
import { FreshQuery, mustBeFresh } from './freshness.js';
import { askPage, pageAnswer, pageOf, PageQuery } from './paging.js';
import { ReadLog } from './read-log.js';

export class DecisionsQuery extends PageQuery {
  @Modes()
  mode?: Mode[];
}

export class HandoversQuery extends FreshQuery {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsString() @MinLength(1) @MaxLength(40)
  unit!: string;

  @Describe(
    'När passet börjar; annars det som ingen i enheten har tagit emot',
    'When the shift starts; without it, what nobody in the unit has accepted',
  )
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  shiftStart?: string;

  @Modes()
  mode?: Mode[];
}

/** What waits for someone: decisions for the decision function, handovers for a unit's shift. */
@Controller()
export class DutiesController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(ReadLog) private readonly readLog: ReadLog,
  ) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/decisions`, tag: 'Duties', permission: 'cases:handle', credential: 'person',
    summary: { sv: 'Väntar på beslut', en: 'Awaiting a decision' },
    description: {
      sv: 'Det som beslutsfunktionen har fått frågan om, det som har väntat längst först.',
      en: 'What the decision function has been asked, the longest waiting first.',
    },
    query: DecisionsQuery,
    responses: { 200: { description: { sv: 'En sida', en: 'A page' }, body: pageAnswer(AWAITING_ROW) } },
  })
  async decisions(@Who() who: Principal, @Query() query: DecisionsQuery): Promise<Paged<AwaitingItem>> {
    await mustBeFresh(this.runtime, query);
    const page = await askPage(() => this.runtime.queries.awaitingDecision(pageOf(query), query.mode ? { mode: query.mode } : {}));
    await this.readLog.many(who, 'decisions', page.rows.length);
    return page;
  }

  @Endpoint({
    method: 'GET', path: `${CASE_API}/handovers`, tag: 'Duties', permission: 'cases:read', credential: 'person',
    summary: { sv: 'Till nästa pass', en: 'For the next shift' },
    description: {
      sv: 'Det som har lämnats till en enhets pass. En enhet ser bara sitt eget.',
      en: "What has been left to a unit's shift. A unit sees its own only.",
    },
    query: HandoversQuery,
    responses: { 200: { description: { sv: 'Det som väntar', en: 'What waits' }, body: pageAnswer(HANDOVER_ROW) } },
  })
  async handovers(@Who() who: Principal, @Query() query: HandoversQuery): Promise<{ rows: readonly HandoverItem[] }> {
    if (boundUnits(who)?.includes(query.unit) === false) throw new Problem('request/forbidden');
    const { minPosition: _minPosition, ...filter } = query;
    await mustBeFresh(this.runtime, query);
    const rows = await this.runtime.queries.handover(filter);
    await this.readLog.many(who, 'handovers', rows.length);
    return { rows };
  }
}
