// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@fyrvakt/postgres';
import { openRuntime, readConfig } from '@fyrvakt/runtime';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { pino } from 'pino';
import { createApp } from '../../apps/api/src/app.js';
import { freePort } from '../support/program.js';
import { Random } from './random.js';
import type { Shot, World } from './requests.js';
import { resolved, type Document, type Schema } from './schema.js';

/** What is wrong with an answer. */
export interface Finding {
  readonly what: string;
  readonly request: string;
  readonly status: number;
  readonly answer: string;
}

const PASSWORD = 'vågor mot bryggan';
const UNLIMITED = { address: 10_000_000, intake: 10_000_000, other: 10_000_000 };

/** The real program on a database of its own, listening, with a client and a person who may do everything. */
export const openRange = async () => {
  const [database, dataDir, port] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'fyrvakt-fuzz-')), freePort()]);
  const url = `http://127.0.0.1:${port}`;
  const failures: unknown[] = [];
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
    url, runtime, failures, credentials,
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

/** Cases that exist and where they stand, so that requests can be about something. */
export class KnownCases implements World {
  private readonly revisions = new Map<string, number>();

  get size(): number {
    return this.revisions.size;
  }

  /** Learns from an answer. */
  learn(callId: string, revision: number): void {
    if (this.revisions.size < 500 || this.revisions.has(callId)) this.revisions.set(callId, revision);
  }

  private asked = '';

  known(parameter: string, random: Random): string | undefined {
    if (parameter === 'callId' || parameter === 'caseId') return (this.asked = random.pick([...this.revisions.keys()]));
    if (parameter === 'If-Match') return `"${this.revisions.get(this.asked) ?? 0}"`;
    if (parameter === 'Idempotency-Key') return random.uuid();
    if (parameter === 'system') return 'sos-alarm';
    if (parameter === 'reference') return `S-${random.below(200)}`;
    return undefined;
  }
}

const validators = new WeakMap<Document, Ajv2020>();

const ajvFor = (document: Document): Ajv2020 => {
  const found = validators.get(document);
  if (found) return found;
  const made = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  made.addSchema(document as object, 'document');
  validators.set(document, made);
  return made;
};

/** What the document says an answer of this status looks like. */
const answerSchema = (shot: Shot, status: number): string | undefined => {
  const { target } = shot;
  const stated = target.operation.responses[String(status)] as { content?: Record<string, { schema?: Schema }> } | undefined;
  const schema = stated?.content?.['application/json']?.schema;
  if (!schema || !resolved(target.document, schema)) return undefined;
  const path = target.path.replaceAll('~', '~0').replaceAll('/', '~1');
  return `document#/paths/${encodeURIComponent(path)}/${target.method.toLowerCase()}/responses/${status}/content/application~1json/schema`;
};

/** Everything that must hold of any answer to any request whatever. */
export const judge = (shot: Shot, status: number, contentType: string, text: string): string[] => {
  const wrong: string[] = [];
  if (status >= 500) wrong.push('an answer of 5xx');
  if (!Object.hasOwn(shot.target.operation.responses, String(status))) wrong.push(`undocumented status ${status}`);
  if (shot.mustRefuse && status < 400) wrong.push(`accepted what is invalid (${shot.mustRefuse})`);
  if (status >= 400 && !contentType.startsWith('application/problem+json')) wrong.push(`a refusal of type ${contentType}`);
  if (/\bat .+\(.+:\d+:\d+\)|node_modules|SELECT |INSERT /.test(text) && status >= 400) wrong.push('an answer that shows the inside');
  const schema = status < 300 && contentType.startsWith('application/json') ? answerSchema(shot, status) : undefined;
  if (schema) {
    const ajv = ajvFor(shot.target.document);
    if (!ajv.validate(schema, JSON.parse(text))) wrong.push(`an answer unlike its schema: ${ajv.errorsText()}`);
  }
  return wrong;
};
