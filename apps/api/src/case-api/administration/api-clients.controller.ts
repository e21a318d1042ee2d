// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { MODES } from '@fyrvakt/cases';
import type { ApiClient } from '@fyrvakt/identity';
import { Describe, PERMISSIONS, type Permission } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Endpoint, type ParameterSpec } from '../../http/endpoint.js';
import { named } from '../../http/named-schemas.js';
import { idParameter } from '../../http/parameters.js';
import { Problem } from '../../http/problem.js';
import { RUNTIME } from '../../runtime-token.js';
import { choice, CODED_LABEL, instant, MODE, string, uuid } from '../answers/parts.js';
import { CASE_API, list, object } from '../base.js';
import { administration, DONE } from './administration.js';

/** What a system can be let do. */
const SCOPES = ['calls:write', 'calls:read', 'events:read'] as const satisfies readonly Permission[];

const WEEK_MINUTES = 7 * 24 * 60;

export class AddClientBody {
  @Describe('Systemets namn', "The system's name")
  @IsString() @MinLength(2) @MaxLength(80)
  name!: string;

  @Describe('Källsystem i samtalens referenser, till exempel sos-alarm', "Source system in the calls' references, such as sos-alarm")
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/)
  sourceSystem!: string;

  @Describe('Vad systemet får göra', 'What the system may do')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(SCOPES.length) @IsIn(SCOPES, { each: true })
  scopes!: (typeof SCOPES)[number][];

  @Describe('Slag av samtal som det får rapportera; annars alla', 'Modes of calls that it may report; otherwise all')
  @IsOptional() @IsArray() @ArrayMaxSize(MODES.length) @IsIn(MODES, { each: true })
  modes?: string[];
}

export class RotateKeyBody {
  @Describe('Så länge gäller den gamla nyckeln, i minuter; annars en vecka', 'How long the old key goes on working, in minutes; otherwise a week')
  @IsOptional() @IsInt() @Min(0) @Max(5 * WEEK_MINUTES)
  overlapMinutes?: number;
}

const KEY = object({ id: uuid, createdAt: instant, expiresAt: instant, lastUsedAt: instant }, ['expiresAt', 'lastUsedAt']);
const CLIENT = named(
  'ApiClient',
  object({
    id: string, name: string, sourceSystem: string, scopes: list(choice(Object.keys(PERMISSIONS))), modes: list(MODE), createdAt: instant,
    disabledAt: instant, keys: list(KEY),
  }, ['modes', 'disabledAt']),
);

const CLIENTS = `${CASE_API}/api-clients`;
const CLIENT_ID: ParameterSpec = {
  description: { sv: 'Klientens id', en: "The client's id" }, schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,60}$' },
  example: 'k3v8q1m5', required: true,
};
const SHOWN_ONCE = ['Nyckeln visas bara nu.', 'The key is shown only now.'] as const;
const one = { params: { clientId: CLIENT_ID }, responses: { 204: DONE } };

/** The systems that may report calls, and their keys. */
@Controller()
export class ApiClientsController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    method: 'GET', path: CLIENTS, ...administration('API-klienter', 'API clients'),
    responses: {
      200: {
        description: { sv: 'Alla klienter, och vad en klient kan få göra', en: 'All clients, and what a client can be let do' },
        body: object({ rows: list(CLIENT), scopes: list(CODED_LABEL) }),
      },
    },
  })
  async list(): Promise<{ rows: readonly ApiClient[]; scopes: readonly object[] }> {
    const scopes = SCOPES.map((code) => ({ code, label: PERMISSIONS[code] }));
    return { rows: await this.runtime.identity.listClients(), scopes };
  }

  @Endpoint({
    method: 'POST', path: CLIENTS, ...administration('Lägg till en API-klient', 'Add an API client', ...SHOWN_ONCE),
    body: AddClientBody, bodyExample: { name: 'SOS Alarm', sourceSystem: 'sos-alarm', scopes: ['calls:write', 'calls:read'] },
    responses: { 201: { description: { sv: 'Klienten och dess nyckel', en: 'The client and its key' }, body: object({ id: string, key: string }) } },
  })
  add(@Body() { name, sourceSystem, scopes, modes }: AddClientBody): Promise<{ id: string; key: string }> {
    return this.runtime.identity.addClient({ name, sourceSystem, scopes, ...(modes ? { modes } : {}) });
  }

  @Endpoint({
    method: 'POST', path: `${CLIENTS}/{clientId}/keys`, ...administration('Byt nyckel', 'Change the key', ...SHOWN_ONCE),
    params: { clientId: CLIENT_ID }, body: RotateKeyBody, bodyExample: { overlapMinutes: 60 },
    responses: { 201: { description: { sv: 'Den nya nyckeln', en: 'The new key' }, body: object({ key: string }) } },
  })
  rotate(@Param('clientId') clientId: string, @Body() { overlapMinutes }: RotateKeyBody): Promise<{ key: string }> {
    return this.runtime.identity.rotateKey(clientId, overlapMinutes === undefined ? {} : { overlapMinutes });
  }

  @Endpoint({
    method: 'DELETE', path: `${CLIENTS}/{clientId}/keys/{keyId}`, ...administration('Återkalla en nyckel', 'Revoke a key'),
    params: { clientId: CLIENT_ID, keyId: idParameter('Nyckelns id', "The key's id") }, responses: { 204: DONE },
  })
  async revoke(@Param('clientId') clientId: string, @Param('keyId') keyId: string): Promise<void> {
    if (!(await this.runtime.identity.revokeKey(clientId, keyId))) throw new Problem('request/not-found');
  }

  @Endpoint({ method: 'POST', path: `${CLIENTS}/{clientId}/disable`, ...administration('Stäng av en API-klient', 'Disable an API client'), ...one })
  async disable(@Param('clientId') clientId: string): Promise<void> {
    await this.runtime.identity.disableClient(clientId);
  }
}
