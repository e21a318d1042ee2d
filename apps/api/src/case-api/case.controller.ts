// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { stepsAhead, type CaseEvents, type LoggedCase } from '@fyrvakt/cases';
import type { UpTo } from '@fyrvakt/event-store';
import { owes } from '@fyrvakt/follow-ups';
import type { Principal } from '@fyrvakt/identity';
import { Describe, type Recorded } from '@fyrvakt/kernel';
import { timeline } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Param, Query, Res } from '@nestjs/common';
import { IsInt, IsISO8601, IsOptional, Max, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Endpoint } from '../http/endpoint.js';
import { etagOf } from '../http/parameters.js';
import { Problem } from '../http/problem.js';
import { positionHeader, Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { namingOf } from '../sos-api/next-step-words.js';
import { rowsAhead } from '../sos-api/rows-ahead.js';
import { CASE_ANSWER, TIMELINE_ANSWER } from './answers/one-case.js';
import { TOLD, toldAnswer } from './answers/telling.js';
import { CASE_API, CASE_HEADERS, CASE_ID, list, object } from './base.js';
import { caseView } from './case-view.js';
import { mustBeInLog } from './freshness.js';
import { ReadLog } from './read-log.js';
import { maySee } from './unit-bounds.js';

export class AsKnownQuery {
  @Describe('Som det var känt vid en plats i loggen', 'As known at a place in the log')
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  atPosition?: number;

  @Describe('Som det var känt vid en tid', 'As known at a time')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  atTime?: string;
}

const upTo = ({ atPosition, atTime }: AsKnownQuery): UpTo => ({
  ...(atPosition === undefined ? {} : { position: atPosition }), ...(atTime === undefined ? {} : { recordedAt: atTime }),
});

const isNow = ({ atPosition, atTime }: AsKnownQuery): boolean => atPosition === undefined && atTime === undefined;

/** What was known of a case. */
interface Known { readonly events: readonly Recorded<CaseEvents>[]; readonly state: LoggedCase }

/** One case: what it has become, now or as it was known then, and what happened in it. Always read from its own stream. */
@Controller()
export class CaseController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(ReadLog) private readonly readLog: ReadLog,
  ) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/cases/{caseId}`, tag: 'Cases', permission: 'cases:read', credential: 'person',
    summary: { sv: 'En händelse', en: 'One case' },
    description: {
      sv: 'Läses ur händelsens egen ström och är alltid färsk. Med atPosition eller atTime visas vad som var känt då.',
      en: 'Read from its own stream and always fresh. With atPosition or atTime it shows what was known then.',
    },
    params: { caseId: CASE_ID }, query: AsKnownQuery,
    responses: { 200: { description: { sv: 'Händelsen', en: 'The case' }, body: CASE_ANSWER, headers: CASE_HEADERS } },
  })
  async read(
    @Who() who: Principal, @Param('caseId') caseId: string, @Query() query: AsKnownQuery, @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { events, state } = await this.known(who, caseId, 'case', query);
    positionHeader(reply, events.at(-1)?.position ?? 0);
    // Only the newest state may be built on.
    if (isNow(query)) void reply.header('etag', etagOf(state.revision));
    return caseView(events, state);
  }

  @Endpoint({
    method: 'GET', path: `${CASE_API}/cases/{caseId}/timeline`, tag: 'Cases', permission: 'cases:read', credential: 'person',
    summary: { sv: 'Vad som hände, i ordning', en: 'What happened, in order' },
    description: {
      sv: 'Sist vad tiden kräver, och i next vad den som svarar ska göra nu och sedan. De två saknas när du frågar efter det som var känt då.',
      en: 'Last what time demands, and in next what whoever answers is to do now and after that. Both are left out of what was known then.',
    },
    params: { caseId: CASE_ID }, query: AsKnownQuery,
    responses: { 200: { description: { sv: 'Tidslinjen', en: 'The timeline' }, body: TIMELINE_ANSWER, headers: CASE_HEADERS } },
  })
  async timeline(
    @Who() who: Principal, @Param('caseId') caseId: string, @Query() query: AsKnownQuery, @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { events, state } = await this.known(who, caseId, 'timeline', query);
    positionHeader(reply, events.at(-1)?.position ?? 0);
    const { clock, municipality } = this.runtime;
    const now = clock.now();
    if (!isNow(query)) return timeline(events, now);
    void reply.header('etag', etagOf(state.revision));
    const naming = namingOf(municipality);
    return { ...timeline(events, now, owes(state, municipality)), next: rowsAhead(stepsAhead(state, now), naming) };
  }

  @Endpoint({
    method: 'GET', path: `${CASE_API}/cases/{caseId}/told`, tag: 'Cases', permission: 'cases:read', credential: 'person',
    summary: { sv: 'Vilka som har underrättats', en: 'Who has been told' },
    params: { caseId: CASE_ID },
    responses: { 200: { description: { sv: 'Underrättelserna, i ordning', en: 'The notices, in order' }, body: object({ rows: list(TOLD) }) } },
  })
  async told(@Who() who: Principal, @Param('caseId') caseId: string) {
    const { state } = await this.known(who, caseId, 'told', {});
    return { rows: (await this.runtime.outbox.toldOf(state.id)).map(toldAnswer) };
  }

  /** What was known, for someone who may know it, with the reading noted. Whatever they may not see does not exist. */
  private async known(who: Principal, caseId: string, what: string, query: AsKnownQuery): Promise<Known> {
    await mustBeInLog(this.runtime, 'atPosition', query.atPosition);
    const id = caseId.toLowerCase();
    const { events, state } = await this.runtime.cases.load(`case-${id}`, { upTo: upTo(query) });
    if (state.kind === 'none' || !maySee(who, state)) throw new Problem('case/not-found');
    await this.readLog.one(who, what, id);
    return { events, state };
  }
}
