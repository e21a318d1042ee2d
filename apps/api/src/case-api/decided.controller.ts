// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import { addDays, localDate, localInstant } from '@fyrvakt/kernel';
import type { DecidedItem, Paged } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Query } from '@nestjs/common';
import { Endpoint } from '../http/endpoint.js';
import { Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { DECIDED_ROW } from './answers/duties.js';
import { CASE_API } from './base.js';
import { DecisionsQuery } from './duties.controller.js';
import { mustBeFresh } from './freshness.js';
import { askPage, pageAnswer, pageOf } from './paging.js';
import { ReadLog } from './read-log.js';

const MADE_DAYS = 14;

/** What the decision function has decided. */
@Controller()
export class DecidedController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(ReadLog) private readonly readLog: ReadLog,
  ) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/decisions/made`, tag: 'Duties', permission: 'cases:handle', credential: 'person',
    summary: { sv: 'Fattade beslut', en: 'Decisions made' },
    description: { sv: 'De senaste två veckornas beslut, det nyaste först.', en: 'The decisions of the last two weeks, the newest first.' },
    query: DecisionsQuery,
    responses: { 200: { description: { sv: 'En sida', en: 'A page' }, body: pageAnswer(DECIDED_ROW) } },
  })
  async made(@Who() who: Principal, @Query() query: DecisionsQuery): Promise<Paged<DecidedItem>> {
    await mustBeFresh(this.runtime, query);
    // From the beginning of a day, so that the next page belongs to the same list.
    const { clock, municipality, queries } = this.runtime;
    const from = localInstant(addDays(localDate(clock.now(), municipality.zone), -MADE_DAYS), '00:00', municipality.zone);
    const page = await askPage(() => queries.decided(from, pageOf(query), query.mode ? { mode: query.mode } : {}));
    await this.readLog.many(who, 'decisions-made', page.rows.length);
    return page;
  }
}
