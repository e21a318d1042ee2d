// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsIn, IsOptional } from 'class-validator';
import { Describe } from '@fyrvakt/kernel';
import { Controller, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint, type EndpointSpec, type ParameterSpec } from '../http/endpoint.js';
import { isProblemCode } from '../http/problem-catalogue.js';
import { languageOf, Problem, type Language } from '../http/problem.js';
import type { JsonSchema } from '../http/schemas.js';
import { sendPage } from '../pages/html.js';
import { problemList, problemPage } from '../pages/problem-pages.js';
import { referencePage } from '../pages/reference-page.js';
import { STYLE } from '../pages/style.js';

/** Injects the OpenAPI documents as they are served here, by name. */
export const DOCUMENTS = Symbol('openapi documents');
export type Documents = Readonly<Record<'sos-api' | 'case-api', JsonSchema>>;

class PageQuery {
  @Describe('Språk', 'Language')
  @IsOptional() @IsIn(['sv', 'en'])
  lang?: Language;
}

const word = (sv: string, en: string, schema: JsonSchema): ParameterSpec => ({ description: { sv, en }, schema, required: true });
const pageOf = (path: string, sv: string, en: string, params?: EndpointSpec['params']): EndpointSpec => ({
  method: 'GET',
  path,
  public: 'documentation holds no data',
  tag: 'Pages',
  summary: { sv, en },
  query: PageQuery,
  unlimited: true,
  ...(params ? { params } : {}),
  responses: { 200: { description: { sv: 'En sida', en: 'A page' }, contentType: 'text/html', body: { type: 'string' } } },
});
const file = (path: string, sv: string, en: string, contentType: string): EndpointSpec => ({
  method: 'GET',
  path,
  public: 'documentation holds no data',
  tag: 'Pages',
  summary: { sv, en },
  unlimited: true,
  responses: { 200: { description: { sv: 'Filen', en: 'The file' }, contentType, body: {} } },
});

const SLUG = { type: 'string', pattern: '^[a-z0-9-]{1,60}$' };

/** The reference, the OpenAPI documents and a page for each problem. All public: none of it holds data. */
@Controller()
export class PagesController {
  constructor(@Inject(DOCUMENTS) private readonly documents: () => Documents) {}

  @Endpoint(file('/openapi/sos-api.json', 'OpenAPI för samtal', 'OpenAPI of calls', 'application/json'))
  sosApi(@Res({ passthrough: true }) reply: FastifyReply): JsonSchema {
    void reply.header('cache-control', 'public, max-age=300');
    return this.documents()['sos-api'];
  }

  @Endpoint(file('/openapi/case-api.json', 'OpenAPI för handläggning', 'OpenAPI of handling', 'application/json'))
  caseApi(@Res({ passthrough: true }) reply: FastifyReply): JsonSchema {
    void reply.header('cache-control', 'public, max-age=300');
    return this.documents()['case-api'];
  }

  @Endpoint(file('/docs/style.css', 'Utseende', 'Look', 'text/css'))
  style(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' });
    return STYLE;
  }

  @Endpoint(pageOf('/docs', 'Referens', 'Reference'))
  docs(@Query() query: PageQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return this.reference('sos-api', query, request, reply);
  }

  @Endpoint(
    pageOf('/docs/{face}', 'Referens för ett gränssnitt', 'Reference of one interface', {
      face: word('Gränssnitt', 'Interface', { type: 'string', enum: ['sos-api', 'case-api'] }),
    }),
  )
  face(
    @Param('face') face: keyof Documents,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return this.reference(face, query, request, reply);
  }

  @Endpoint(pageOf('/problems', 'Alla problem', 'All problems'))
  problems(@Query() query: PageQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const language = languageFor(query, request);
    return sendPage(reply, language, problemList(language));
  }

  @Endpoint(
    pageOf('/problems/{group}/{name}', 'Ett problem', 'One problem', {
      group: word('Grupp', 'Group', SLUG),
      name: word('Namn', 'Name', SLUG),
    }),
  )
  problem(
    @Param('group') group: string,
    @Param('name') name: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const code = `${group}/${name}`;
    if (!isProblemCode(code)) throw new Problem('request/not-found');
    const language = languageFor(query, request);
    return sendPage(reply, language, problemPage(code, language));
  }

  private reference(face: keyof Documents, query: PageQuery, request: FastifyRequest, reply: FastifyReply): string {
    const language = languageFor(query, request);
    return sendPage(reply, language, referencePage(face, this.documents()[face], language));
  }
}

const languageFor = (query: PageQuery, request: FastifyRequest): Language => query.lang ?? languageOf(request.headers['accept-language']);
