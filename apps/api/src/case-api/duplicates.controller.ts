// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { boundUnits, type Principal } from '@fyrvakt/identity';
import { addMinutes } from '@fyrvakt/kernel';
import type { CaseItem } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Param, Query } from '@nestjs/common';
import { Endpoint } from '../http/endpoint.js';
import { Problem } from '../http/problem.js';
import { Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { CASE_ROW } from './answers/rows.js';
import { CASE_API, CASE_ID } from './base.js';
import { FreshQuery, mustBeFresh } from './freshness.js';
import { pageAnswer } from './paging.js';
import { ReadLog } from './read-log.js';
import { maySee } from './unit-bounds.js';

/** Calls about one event tend to come within so many minutes of each other. */
const MINUTES = 90;
const MOST = 20;

/** Calls that may be about the same event: from the same area at about the same time. Someone has to look; nothing is merged by itself. */
@Controller()
export class DuplicatesController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(ReadLog) private readonly readLog: ReadLog,
  ) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/cases/{caseId}/possible-duplicates`, tag: 'Cases', permission: 'cases:read', credential: 'person',
    summary: { sv: 'Kan vara samma händelse', en: 'May be the same event' },
    description: {
      sv: 'Samtal från samma område inom 90 minuter före eller efter. De som redan är kopplade är inte med.',
      en: 'Calls from the same area within 90 minutes before or after. Those that are linked already are left out.',
    },
    params: { caseId: CASE_ID }, query: FreshQuery,
    responses: { 200: { description: { sv: 'Högst 20 samtal', en: 'At most 20 calls' }, body: pageAnswer(CASE_ROW) } },
  })
  async list(@Who() who: Principal, @Param('caseId') caseId: string, @Query() query: FreshQuery): Promise<{ rows: readonly CaseItem[] }> {
    const id = caseId.toLowerCase();
    await mustBeFresh(this.runtime, query);
    const { state } = await this.runtime.cases.load(`case-${id}`);
    if (state.kind === 'none' || !maySee(who, state)) throw new Problem('case/not-found');
    const rows = state.place.area === undefined ? [] : await this.near(who, state.place.area, state.mode, state.reported.receivedAt);
    const apart = new Set([id, state.attachedTo, ...state.links.map((link) => link.caseId)]);
    const shown = rows.filter((row) => !apart.has(row.caseId)).slice(0, MOST);
    await this.readLog.many(who, 'possible-duplicates', shown.length);
    return { rows: shown };
  }

  private async near(who: Principal, area: string, mode: CaseItem['mode'], at: string): Promise<readonly CaseItem[]> {
    const concerning = boundUnits(who);
    const around = { from: addMinutes(at, -MINUTES), to: addMinutes(at, MINUTES) };
    const page = await this.runtime.queries.cases(
      { area: [area], mode: [mode], ...around, ...(concerning ? { concerning } : {}) }, { limit: MOST * 2 },
    );
    return page.rows;
  }
}
