// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Municipality } from '@fyrvakt/cases';
import { testDatabase } from '@fyrvakt/postgres';
import { openRuntime, readConfig } from '@fyrvakt/runtime';
import { pino } from 'pino';
import { createApp } from '../../apps/api/src/app.js';
import { freePort } from '../support/program.js';
import type { Document } from './schema.js';

const PASSWORD = 'vågor mot bryggan';
const UNLIMITED = { address: 10_000_000, intake: 10_000_000, other: 10_000_000 };

/** The codes that a municipality's lists hold, by the field that takes them. */
const codesOf = ({ units, categories, outcomes, actions, referrals }: Municipality): Record<string, string[]> => {
  const of = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
  return { unit: of(units), category: of(categories), outcome: of(outcomes), code: of(actions), to: of(referrals) };
};

/** The real program on a database of its own, listening, with a client and a person who may do everything. */
export const openRange = async () => {
  const [database, dataDir, port] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'fyrvakt-fuzz-')), freePort()]);
  const url = `http://127.0.0.1:${port}`;
  const runtime = await openRuntime(readConfig({ FYRVAKT_DATA: join(dataDir, 'data'), DATABASE_URL: database.url }), { unsafeForTests: true });
  await runtime.projections.start();
  const server = await createApp(runtime, { logger: pino({ level: 'silent' }), publicUrl: url, rates: UNLIMITED });
  await server.listen(port, '127.0.0.1');
  const { key } = await runtime.identity.addClient({ name: 'fuzz', sourceSystem: 'sos-alarm', scopes: ['calls:write', 'calls:read', 'events:read'] });
  const roles = ['operator', 'coordinator', 'decisionMaker', 'leadership', 'administrator'];
  await runtime.identity.addUser({ name: 'fuzz', roles, password: PASSWORD });
  const { token = '' } = (await runtime.identity.signIn('fuzz', PASSWORD)) ?? {};
  const credentials: Record<string, Record<string, string>> = { apiKey: { authorization: `Bearer ${key}` }, session: { cookie: `fyrvakt=${token}` } };
  return {
    url, runtime, credentials, codes: codesOf(runtime.municipality),
    documents: async (): Promise<Document[]> =>
      Promise.all(['sos-api', 'case-api'].map(async (name) => (await fetch(`${url}/openapi/${name}.json`)).json() as Promise<Document>)),
    async close(): Promise<void> {
      await server.close();
      await runtime.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

export type Range = Awaited<ReturnType<typeof openRange>>;
