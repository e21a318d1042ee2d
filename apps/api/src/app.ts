// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Quarantine } from '@fyrvakt/intake';
import type { Config, Runtime } from '@fyrvakt/runtime';
import type { Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import { caseApiPart } from './case-api/part.js';
import { ExecuteCommandHandler } from './commands/execute-command.js';
import { endpointsOf } from './http/endpoints.js';
import type { Rates } from './http/rates.js';
import { createServer, type ApiPart, type Server } from './http/server.js';
import { openApiDocument } from './openapi/document.js';
import { FACES } from './openapi/faces.js';
import { PUBLIC_URL } from './public-url.js';
import { RUNTIME } from './runtime-token.js';
import { intakeProviders, keepRefusedReports, sosApiPart } from './sos-api/part.js';
import { HealthController } from './system/health.controller.js';
import { Health } from './system/health.js';
import { DOCUMENTS, PagesController, type Documents } from './system/pages.controller.js';
import { webPart } from './web/web.controller.js';
import type { WebFiles } from './web/web-files.js';

/** Every face of the program, with the routes of a demonstration where it is one. */
const facesOf = (demo: boolean): ApiPart[] => [sosApiPart, caseApiPart({ demo })];

/** The OpenAPI documents by name, made of the routes' own descriptions. Needs no database. */
export const documentsOf = (publicUrl?: string): Documents => {
  const endpoints = endpointsOf(facesOf(false).flatMap((part) => [...part.controllers]));
  return Object.fromEntries(FACES.map((face) => [face.name, openApiDocument(face, endpoints, publicUrl)])) as unknown as Documents;
};

export interface AppOptions {
  readonly logger: Logger;
  /** Where others find it, without a path. */
  readonly publicUrl: string;
  readonly rates?: Partial<Rates>;
  /** The web pages; without them the API stands alone. */
  readonly web?: WebFiles | undefined;
  /** What else runs here or is served from the same address. */
  readonly also?: readonly ApiPart[];
}

/** Made when somebody first reads them: that takes as long as the rest of the start. */
const documentsWhenAsked = (publicUrl: string): (() => Documents) => {
  let made: Documents | undefined;
  return () => (made ??= documentsOf(publicUrl));
};

/** What every process can be asked for, whatever its role. */
const systemProviders = (runtime: Runtime, publicUrl: string): Provider[] => [
  { provide: RUNTIME, useValue: runtime },
  { provide: PUBLIC_URL, useValue: publicUrl },
  Health,
];

/** Where browsers may fetch the map from: the hosts that the settings name, and no others. */
export const mapHostsOf = ({ mapBackground, mapHosts }: Pick<Config, 'mapBackground' | 'mapHosts'>): readonly string[] => {
  if (!mapBackground) return [];
  return [...new Set([...(mapBackground.url.startsWith('/') ? [] : [new URL(mapBackground.url).origin]), ...mapHosts])];
};

/** The whole server over an open runtime. Listens to nothing yet. */
export const createApp = async (runtime: Runtime, { logger, publicUrl, rates, web, also = [] }: AppOptions): Promise<Server> => {
  const program: ApiPart = {
    controllers: [HealthController, PagesController],
    providers: [
      ...systemProviders(runtime, publicUrl),
      { provide: DOCUMENTS, useValue: documentsWhenAsked(publicUrl) },
      ExecuteCommandHandler,
    ],
  };
  const server: Server = await createServer({
    parts: [program, ...facesOf(runtime.config.demo), webPart(web), ...also],
    identity: runtime.identity,
    logger,
    publicUrl,
    rates,
    trustedProxies: runtime.config.trustedProxies,
    mapHosts: mapHostsOf(runtime.config),
    onInvalidBody: keepRefusedReports(() => server.app.get(Quarantine)),
  });
  return server;
};

/** The server of a worker that is alone in its process: it only says how it fares. */
export const createWorkerApp = (runtime: Runtime, { logger, publicUrl, also = [] }: AppOptions): Promise<Server> =>
  createServer({
    parts: [{ controllers: [HealthController], providers: [...systemProviders(runtime, publicUrl), ...intakeProviders] }, ...also],
    identity: runtime.identity,
    logger,
    publicUrl,
    trustedProxies: runtime.config.trustedProxies,
  });
