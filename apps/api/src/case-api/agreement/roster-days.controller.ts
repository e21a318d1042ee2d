// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DayFacts } from '@fyrvakt/duty-roster';
import { addDays, type LocalDate } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Query } from '@nestjs/common';
import { Endpoint } from '../../http/endpoint.js';
import { RUNTIME } from '../../runtime-token.js';
import { CASE_API } from '../base.js';
import { SPANS_ANSWER } from './roster-answers.js';
import { RosterQuery } from './roster.controller.js';

/** A year, and what shows of the months around it. */
const MOST_DAYS = 430;

interface Span { readonly kind: 'season' | 'schoolHoliday'; readonly name: string; readonly from: LocalDate; to: LocalDate }

/** The stretches of days that a season or a school holiday lasts, cut off where it is not asked further. */
const spansOf = (days: DayFacts, from: LocalDate, to: LocalDate): readonly Span[] => {
  const spans: Span[] = [];
  for (let day = from, count = 0; day <= to && count < MOST_DAYS; day = addDays(day, 1), count++) {
    const holiday = days.schoolHoliday(day);
    const held = [
      ...days.seasons(day).map((name) => ({ kind: 'season', name }) as const),
      ...(holiday === undefined ? [] : [{ kind: 'schoolHoliday', name: holiday } as const]),
    ];
    for (const { kind, name } of held) {
      const open = spans.find((span) => span.kind === kind && span.name === name && span.to === addDays(day, -1));
      if (open) open.to = day;
      else spans.push({ kind, name, from: day, to: day });
    }
  }
  return spans;
};

/** What the municipality's calendar says of days: what patterns of shifts go by. */
@Controller()
export class RosterDaysController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/roster/seasons`, tag: 'Roster', permission: 'roster:read', credential: 'person',
    summary: { sv: 'Säsonger och skollov', en: 'Seasons and school holidays' },
    description: { sv: 'Högst 430 dagar. De står i kommunens fil.', en: 'At most 430 days. They are in the municipality’s file.' },
    query: RosterQuery,
    responses: { 200: { description: { sv: 'Säsongerna', en: 'The seasons' }, body: SPANS_ANSWER } },
  })
  spans(@Query() { from, to }: RosterQuery) {
    return { spans: spansOf(this.runtime.agreement.roster.days, from, to) };
  }
}
