// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import { Describe } from '@fyrvakt/kernel';
import { Controller, Inject, Query, Req, Res } from '@nestjs/common';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionTokenOf } from '../../http/cookies.js';
import { Endpoint, type ResponseSpec } from '../../http/endpoint.js';
import { headerOf, Who } from '../../http/request.js';
import { CASE_API } from '../base.js';
import { Feed } from './feed.js';

export class FeedQuery {
  @Describe(
    'Börja efter den här platsen i loggen. Last-Event-ID går före.',
    'Begin after this place in the log. Last-Event-ID takes precedence.',
  )
  @IsOptional() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER)
  after?: number;
}

const EVENTS = 'id: 1042\ndata: {"position":1042,"type":"ResourceNotified","caseId":"0b7a3f0e-7a55-5d0c-9c1e-2f5f4f0a9d11"}\n\n';

const STREAM: ResponseSpec = {
  description: { sv: 'En ström som inte tar slut', en: 'A stream without end' }, contentType: 'text/event-stream', body: { type: 'string' },
  example: EVENTS,
};
const HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };

/** What happens, live. */
@Controller()
export class FeedController {
  constructor(@Inject(Feed) private readonly feed: Feed) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/feed`, tag: 'Feed', permission: 'cases:read', credential: 'person',
    summary: { sv: 'Följ det som händer', en: 'Follow what happens' },
    description: {
      sv: 'Server-Sent Events med bara plats, typ och händelse. `id` är platsen i loggen: kom tillbaka med Last-Event-ID och inget saknas.',
      en: 'Server-Sent Events with place, type and case only. `id` is the place in the log: come back with Last-Event-ID and nothing is lost.',
    },
    query: FeedQuery,
    headers: {
      'Last-Event-ID': {
        description: { sv: 'Den sista plats du såg; skickas av webbläsaren', en: 'The last place that you saw; sent by the browser' },
        schema: { type: 'string', pattern: '^[0-9]{1,15}$', maxLength: 15 }, example: '1042',
      },
    },
    responses: { 200: STREAM },
  })
  async follow(@Who() who: Principal, @Query() query: FeedQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    // Whoever asks for the headers alone takes no line: nothing would ever end it.
    if (request.method === 'HEAD') return void (await reply.headers(HEADERS).send());
    const last = headerOf(request, 'last-event-id');
    const line = await this.feed.line(who, sessionTokenOf(request) ?? '', last === undefined ? query.after : Number(last));
    await reply.headers(HEADERS).send(line);
  }
}
