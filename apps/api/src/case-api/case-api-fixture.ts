// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import type { RoleName } from '@fyrvakt/identity';
import { localDate } from '@fyrvakt/kernel';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { openApi, type Outside } from '../api-fixture.js';
import { CASE_API } from './base.js';

export const PASSWORD = 'vågor mot bryggan';

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

/** Members that specs look at; each answer has some of them. */
export interface Members {
  readonly code: string;
  readonly errors: readonly { readonly header?: string; readonly parameter?: string; readonly pointer?: string; readonly code: string }[];
  readonly name: string;
  readonly permissions: readonly string[];
  readonly caseId: string;
  readonly revision: number;
  readonly position: number;
  readonly replayed: boolean;
  readonly events: readonly { readonly id: string; readonly type: string; readonly revision: number; readonly position: number }[];
  readonly state: { readonly handling: string; readonly followUpState: string; readonly closed: boolean };
  readonly handling: string;
  readonly description?: string;
  readonly currentRevision: number;
  readonly since: readonly { readonly type: string }[];
  readonly rows: readonly { readonly caseId: string; readonly state?: string; readonly unit?: string }[];
  readonly next?: string;
  readonly facets?: { readonly total: number; readonly unit: readonly { readonly code: string; readonly n: number }[] };
  readonly entries: readonly { readonly kind: string; readonly type?: string }[];
  readonly received: number;
  readonly followedUp: number;
  readonly outstanding: number;
  readonly notifications: readonly { readonly id: string; readonly status: string }[];
  readonly deferrals: readonly { readonly id: string }[];
  readonly projections: readonly { readonly name: string; readonly state: string }[];
  readonly now: string;
  readonly month: string;
  readonly kind: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Members;
  readonly headers: LightMyRequestResponse['headers'];
  readonly text: string;
}

const answerOf = (response: LightMyRequestResponse): Answer => ({
  status: response.statusCode, headers: response.headers, text: response.body,
  body: (/json/.test(String(response.headers['content-type'])) ? response.json() : {}) as Members,
});

/** The routes for people over the whole program, for specs. */
export const openCaseApi = async ({ publicUrl = 'http://localhost', demo = false } = {}, outside: Outside = {}) => {
  const api = await openApi({ publicUrl }, { publicUrl, demo }, outside);
  const { runtime, server } = api;
  await runtime.projections.start();
  const ask = async (path: string, { method = 'GET', body, headers = {} }: Ask = {}): Promise<Answer> => {
    const options: InjectOptions = { method, url: path.startsWith('/') ? path : `${CASE_API}/${path}`, headers };
    const json = { 'content-type': 'application/json', ...headers };
    return answerOf(await server.app.inject(body ? { ...options, payload: body, headers: json } : options));
  };
  /** Signs in someone new with a role and asks on their behalf from then on. */
  const signedIn = async (role: RoleName, units: readonly string[] = []) => {
    const name = `${role} ${randomUUID().slice(0, 8)}`;
    const { id } = await runtime.identity.addUser({ name, roles: [role], units, password: PASSWORD });
    const { token = '' } = (await runtime.identity.signIn(name, PASSWORD)) ?? {};
    const cookie = `fyrvakt=${token}`;
    const as = (path: string, given: Ask = {}): Promise<Answer> => ask(path, { ...given, headers: { cookie, ...given.headers } });
    /** A command on a case, with a key of its own and the revision that is asked for. */
    const command = (path: string, body: object, revision?: number, key: string = randomUUID()): Promise<Answer> =>
      as(`cases/${path}`, {
        method: 'POST', body, headers: { 'idempotency-key': key, ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) },
      });
    return { id, name, token, cookie, ask: as, command };
  };
  return { ...api, ask, signedIn };
};

export type CaseApiFixture = Awaited<ReturnType<typeof openCaseApi>>;
export type SignedIn = Awaited<ReturnType<CaseApiFixture['signedIn']>>;

/** The month that it is where the municipality lies: `2026-11`. */
export const thisMonth = (): string => localDate(new Date().toISOString()).slice(0, 7);

/** A call as a person registers it. */
export const newCall = (more: object = {}): object => ({
  source: { system: 'manual', reference: randomUUID() }, category: 'noiseMusic', place: { text: 'Södra hamnen', code: 'LYS-SHA' },
  description: 'Hög musik vid kajen.', ...more,
});
