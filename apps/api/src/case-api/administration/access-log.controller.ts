// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { AccessEntry } from '@fyrvakt/identity';
import { Describe } from '@fyrvakt/kernel';
import { MOST_ROWS } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Query } from '@nestjs/common';
import { IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { Endpoint } from '../../http/endpoint.js';
import { named } from '../../http/named-schemas.js';
import { RUNTIME } from '../../runtime-token.js';
import { instant, integer, string, uuid } from '../answers/parts.js';
import { CASE_API, list, object } from '../base.js';
import { administration } from './administration.js';

export class AccessLogQuery {
  @Describe('Vem som har läst en händelse', 'Who has read a case')
  @IsOptional() @IsUUID()
  caseId?: string;

  @Describe('Vad någon har läst: användarens eller klientens id', "What somebody has read: the user's or the client's id")
  @IsOptional() @IsString() @MaxLength(60)
  reader?: string;

  @Describe('Antal rader, högst 200', 'Number of rows, 200 at most')
  @IsOptional() @IsInt() @Min(1) @Max(MOST_ROWS)
  limit?: number;
}

const ENTRY = named(
  'AccessEntry',
  object(
    { at: instant, kind: string, reader: string, readerName: string, role: string, what: string, caseId: uuid, cases: integer },
    ['readerName', 'caseId'],
  ),
);

/** Who has read what. Tells that something was read, never what it said. */
@Controller()
export class AccessLogController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/access-log`,
    ...administration('Åtkomstlogg', 'Access log', 'Vem som har läst vad, det senaste först.', 'Who has read what, the newest first.'),
    query: AccessLogQuery,
    responses: { 200: { description: { sv: 'Läsningarna', en: 'The readings' }, body: object({ rows: list(ENTRY) }) } },
  })
  async list(@Query() query: AccessLogQuery): Promise<{ rows: readonly (AccessEntry & { readerName?: string })[] }> {
    const { identity } = this.runtime;
    const [rows, users, clients] = await Promise.all([
      identity.accessLog.list({ limit: MOST_ROWS, ...query }), identity.listUsers(), identity.listClients(),
    ]);
    const names = new Map([...users, ...clients].map(({ id, name }) => [id, name]));
    return { rows: rows.map((row) => ({ ...row, ...(names.has(row.reader) ? { readerName: names.get(row.reader) } : {}) })) };
  }
}
