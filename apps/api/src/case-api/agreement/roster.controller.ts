// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { gapWarnings, qualityOf, unstaffedForecast } from '@fyrvakt/duty-roster';
import type { Principal } from '@fyrvakt/identity';
import { Describe, toInstant } from '@fyrvakt/kernel';
import { pastLoad, type Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Query, Res } from '@nestjs/common';
import { IsISO8601, IsOptional, Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Endpoint } from '../../http/endpoint.js';
import { etagOf } from '../../http/parameters.js';
import { Who } from '../../http/request.js';
import { RUNTIME } from '../../runtime-token.js';
import { CASE_API, list, object } from '../base.js';
import { FORECAST_ANSWER, GAP, ON_DUTY_ANSWER, QUALITY_ANSWER, ROSTER_ANSWER } from './roster-answers.js';
import { rosterView, stretchOf } from './roster-view.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class RosterQuery {
  @Describe('Första dagen', 'The first day')
  @Matches(DAY)
  from!: string;

  @Describe('Sista dagen, högst 62 dagar efter den första', 'The last day, at most 62 days after the first')
  @Matches(DAY)
  to!: string;
}

export class MomentQuery {
  @Describe('Vid den här tiden; annars nu', 'At this time; otherwise now')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  at?: string;
}

const COMMON = { method: 'GET', tag: 'Roster', permission: 'roster:read', credential: 'person' } as const;
const ETAG = { ETag: { sv: 'Bemanningens revision, stark', en: "The roster's revision, strong" } };

/** Who is on duty and when: the roster as it holds now. Names no case. */
@Controller()
export class RosterController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    ...COMMON, path: `${CASE_API}/roster`,
    summary: { sv: 'Bemanningen under några dagar', en: 'The roster of some days' },
    description: {
      sv: 'Varje enhets pass så som de gäller, och varför. Följer kommunens fil tills bemanningen tas över. Personer namnges där de har pass, '
        + 'och alla för den som planerar.',
      en: 'Each unit’s shifts as they hold, and why. Follows the municipality’s file until it is taken over. People are named where they '
        + 'have shifts, and all of them to those who plan.',
    },
    query: RosterQuery,
    responses: { 200: { description: { sv: 'Bemanningen', en: 'The roster' }, body: ROSTER_ANSWER, headers: ETAG } },
  })
  async stretch(@Who() who: Principal, @Query() query: RosterQuery, @Res({ passthrough: true }) reply: FastifyReply) {
    const { roster } = this.runtime.agreement;
    if (roster.revision >= 0) void reply.header('etag', etagOf(roster.revision));
    return rosterView(roster, query, who.permissions.has('roster:write'), () => this.runtime.identity.listUsers());
  }

  @Endpoint({
    ...COMMON, path: `${CASE_API}/roster/on-duty`,
    summary: { sv: 'Vilka som är i tjänst', en: 'Who is on duty' },
    description: { sv: 'Varje enhet: i tjänst eller inte, och varför.', en: 'Each unit: on duty or not, and why.' },
    query: MomentQuery,
    responses: { 200: { description: { sv: 'Enheterna', en: 'The units' }, body: ON_DUTY_ANSWER } },
  })
  onDuty(@Query() query: MomentQuery) {
    const { roster } = this.runtime.agreement;
    const at = query.at === undefined ? this.runtime.clock.now() : toInstant(query.at);
    return { at, staffed: roster.staffedAt(at), units: roster.units.map(({ code: unit }) => ({ unit, ...roster.explain(unit, at) })) };
  }

  @Endpoint({
    ...COMMON, path: `${CASE_API}/roster/gaps`,
    summary: { sv: 'Tider utan någon i tjänst', en: 'Hours with nobody on duty' },
    query: RosterQuery,
    responses: {
      200: {
        description: { sv: 'Utan bemanning, och utan beslutsfunktion', en: 'Without staff, and without the decision function' },
        body: object({ gaps: list(GAP), undecided: list(GAP) }),
      },
    },
  })
  gaps(@Query() query: RosterQuery) {
    const { roster } = this.runtime.agreement;
    const { begins, ends } = stretchOf(query, roster.zone);
    return { gaps: roster.gaps(begins, ends), undecided: roster.undecided(begins, ends) };
  }

  @Endpoint({
    ...COMMON, path: `${CASE_API}/roster/quality`,
    summary: { sv: 'Hur bra bemanningen är', en: 'How good the roster is' },
    description: {
      sv: 'Poäng av hundra med skälen, och varningar för luckor som kommer, med samtalen som samma timmar har haft.',
      en: 'Points of a hundred with the reasons, and warnings of gaps ahead, with the calls that the same hours have had.',
    },
    query: RosterQuery,
    responses: { 200: { description: { sv: 'Omdömet', en: 'The judgement' }, body: QUALITY_ANSWER } },
  })
  async quality(@Query() query: RosterQuery) {
    const { roster } = this.runtime.agreement;
    const { begins, ends } = stretchOf(query, roster.zone);
    const now = this.runtime.clock.now();
    return { ...qualityOf(roster, begins, ends), warnings: gapWarnings(roster, now, await pastLoad(this.runtime)) };
  }

  @Endpoint({
    ...COMMON, permission: 'roster:write', path: `${CASE_API}/roster/forecast`,
    summary: { sv: 'Samtal som väntas utan någon i tjänst', en: 'Calls expected with nobody on duty' },
    description: {
      sv: 'Natt för natt, av samma timmar tidigare år, och vad ett pass till skulle ändra. Bara för den som planerar.',
      en: 'Night by night, from the same hours of earlier years, and what one more shift would change. For those who plan only.',
    },
    query: RosterQuery,
    responses: { 200: { description: { sv: 'Prognosen', en: 'The forecast' }, body: FORECAST_ANSWER } },
  })
  async forecast(@Query() query: RosterQuery) {
    const { roster } = this.runtime.agreement;
    const { to } = stretchOf(query, roster.zone);
    return unstaffedForecast(roster, await pastLoad(this.runtime), query.from, to);
  }
}
