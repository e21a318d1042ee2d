// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Sources } from '@fyrvakt/intake';
import { Describe } from '@fyrvakt/kernel';
import type { Principal } from '@fyrvakt/identity';
import { Controller, Inject, Query, Req, Res } from '@nestjs/common';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../http/endpoint.js';
import { Who } from '../http/request.js';
import { API_RELEASED, API_VERSION } from '../openapi/faces.js';
import { PUBLIC_URL } from '../public-url.js';
import { ApiInfo, EventPage, GapsView } from './answers.js';
import { common, SOS_API } from './documentation.js';
import { apiInfoExample, eventPageExample, gapsExample, heartbeatExample } from './examples.js';
import { sourceSystemOf } from './intake.js';
import { OwnFeed } from './own-feed.js';
import { HeartbeatReport } from './report.js';

class OwnFeedQuery {
  @Describe('Händelser efter den här platsen; 0 från början', 'Events after this position; 0 from the beginning')
  @IsOptional() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  @Describe('Högst så många (förvalt 20)', 'At most so many (default 20)')
  @IsOptional() @IsInt() @Min(1) @Max(200)
  limit?: number;

  @Describe('Vänta så många sekunder på något nytt', 'Wait so many seconds for something new')
  @IsOptional() @IsInt() @Min(0) @Max(20)
  wait?: number;
}

/** What keeps two systems in step: the feed, signs of life, what is missing. */
@Controller()
export class ExchangeController {
  constructor(
    @Inject(OwnFeed) private readonly feed: OwnFeed,
    @Inject(Sources) private readonly sources: Sources,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Endpoint({
    method: 'GET',
    path: `${SOS_API}/api-info`,
    public: "says only which version this is (Digg's profile, VER.06)",
    unlimited: true,
    tag: 'About',
    summary: { sv: 'Om gränssnittet', en: 'About the interface' },
    responses: {
      200: { description: { sv: 'Namn, version och status', en: 'Name, version and status' }, body: ApiInfo, example: apiInfoExample },
    },
  })
  info(): ApiInfo {
    return {
      apiName: 'sos-api',
      apiVersion: API_VERSION,
      apiReleased: API_RELEASED,
      apiDocumentation: `${this.publicUrl}/docs/sos-api`,
      apiStatus: 'active',
    };
  }

  @Endpoint({
    ...common,
    method: 'GET',
    path: `${SOS_API}/events`,
    permission: 'events:read',
    tag: 'Exchange',
    query: OwnFeedQuery,
    summary: { sv: 'Följ era samtal', en: 'Follow your calls' },
    description: {
      sv: 'Ett flöde, inte sidor: skicka `next` som `after` nästa gång. Inget tappas och inget kommer två gånger.',
      en: 'A feed, not pages: send `next` as `after` next time. Nothing is lost and nothing comes twice.',
    },
    refusals: [409],
    responses: {
      200: {
        description: { sv: 'Händelser i ordning', en: 'Events in order' },
        body: EventPage,
        example: eventPageExample,
        headers: { Link: { sv: 'Nästa läsning (`rel="next"`)', en: 'The next read (`rel="next"`)' } },
      },
    },
  })
  async events(
    @Query() { after = 0, limit = 20, wait = 0 }: OwnFeedQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Who() who: Principal,
  ): Promise<EventPage> {
    const page = await this.feed.page(sourceSystemOf(who), after, limit, wait);
    void reply.header('link', `<${SOS_API}/events?after=${page.next}&limit=${limit}>; rel="next"`);
    return page;
  }

  @Endpoint({
    ...common,
    method: 'POST',
    path: `${SOS_API}/heartbeats`,
    permission: 'calls:write',
    intake: true,
    tag: 'Exchange',
    summary: { sv: 'Ge livstecken', en: 'Give a sign of life' },
    description: {
      sv: 'När ni är tysta längre än ni lovade syns det hos kommunen.',
      en: 'When you are quiet for longer than you promised, it shows at the municipality.',
    },
    body: HeartbeatReport,
    bodyExample: heartbeatExample,
    responses: {
      200: {
        description: { sv: 'Mottaget, och vad som saknas', en: 'Received, and what is missing' },
        body: GapsView,
        example: gapsExample,
      },
    },
  })
  async heartbeat(@Req() request: FastifyRequest, @Who() who: Principal): Promise<GapsView> {
    await this.sources.heartbeat(sourceSystemOf(who), request.body as HeartbeatReport);
    return this.gaps(who);
  }

  @Endpoint({
    ...common,
    method: 'GET',
    path: `${SOS_API}/gaps`,
    permission: 'calls:read',
    tag: 'Exchange',
    summary: { sv: 'Se vilka löpnummer som saknas', en: 'See which running numbers are missing' },
    responses: { 200: { description: { sv: 'Det som saknas', en: 'What is missing' }, body: GapsView, example: gapsExample } },
  })
  async gaps(@Who() who: Principal): Promise<GapsView> {
    const source = sourceSystemOf(who);
    const { missing, ...rest } = await this.sources.gaps(source);
    return { source, missing: [...missing], ...rest };
  }
}
