// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint, type EndpointSpec } from '../http/endpoint.js';
import { languageOf, Problem } from '../http/problem.js';
import type { ApiPart } from '../http/server.js';
import { html, page, sendPage } from '../pages/html.js';
import type { Encoding, WebFile, WebFiles } from './web-files.js';

const WEB_FILES = Symbol('files of the web pages');

const file = (path: string, sv: string, en: string, contentType: string): EndpointSpec => ({
  method: 'GET', path, public: 'the pages hold no data; what they show is asked for by the one who has signed in', tag: 'Pages',
  summary: { sv, en }, unlimited: true,
  responses: { 200: { description: { sv: 'Filen', en: 'The file' }, contentType, body: { type: 'string' } } },
});

/** A year: the name of such a file holds the digest of its contents. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The most compact form that the reader takes. Weights are not read, but a refusal is. */
const encodingFor = (request: FastifyRequest, { encodings }: WebFile): Encoding => {
  const accepted = String(request.headers['accept-encoding'] ?? '').slice(0, 500).toLowerCase().split(',');
  const takes = (name: string): boolean => accepted.some((part) => new RegExp(`^\\s*${name}\\s*(;(?!\\s*q=0(\\.0*)?\\s*$)|$)`).test(part));
  return encodings.find((encoding) => encoding === 'identity' || takes(encoding)) ?? 'identity';
};

/** The web pages: one document, and the files that it loads. */
@Controller()
export class WebController {
  constructor(@Inject(WEB_FILES) private readonly files: WebFiles | null) {}

  @Endpoint(file('/', 'Fyrvakts sidor', "Fyrvakt's pages", 'text/html'))
  async page(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string | Buffer | undefined> {
    const index = this.files?.get('index.html');
    if (index) return this.send(index, 'no-cache', request, reply);
    const language = languageOf(request.headers['accept-language']);
    const body = language === 'sv'
      ? html`<main><h1>Fyrvakt</h1><p>Här körs bara API:et: webbsidorna är inte byggda. Se <a href="/docs">referensen</a>.</p></main>`
      : html`<main><h1>Fyrvakt</h1><p>Only the API runs here: the web pages have not been built. See <a href="/docs">the reference</a>.</p></main>`;
    const text = sendPage(reply, language, page(language, 'API', body));
    void reply.header('cache-control', 'no-store');
    return text;
  }

  @Endpoint({
    ...file('/assets/{name}', 'En fil till sidorna', 'A file of the pages', '*/*'),
    params: {
      name: { description: { sv: 'Filens namn', en: 'Name of the file' }, schema: { type: 'string', pattern: '^[\\w.-]{1,150}$' }, required: true },
    },
  })
  asset(
    @Param('name') name: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const asset = this.files?.get(`assets/${name}`);
    if (!asset) throw new Problem('request/not-found');
    return this.send(asset, FOR_EVER, request, reply);
  }

  private async send(found: WebFile, caching: string, request: FastifyRequest, reply: FastifyReply): Promise<Buffer | undefined> {
    const encoding = encodingFor(request, found);
    void reply.headers({
      'content-type': found.type, 'cache-control': caching, vary: 'Accept-Encoding', etag: found.etag,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    });
    if (request.headers['if-none-match'] !== found.etag) return found.as(encoding);
    void reply.removeHeader('content-encoding').code(304);
    return undefined;
  }
}

/** Serves the pages, or says at `/` that there are none. */
export const webPart = (files: WebFiles | undefined): ApiPart => ({
  controllers: [WebController], providers: [{ provide: WEB_FILES, useValue: files ?? null }], hasPages: files !== undefined,
});
