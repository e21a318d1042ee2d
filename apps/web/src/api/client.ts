// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import createClient, { type Middleware } from 'openapi-fetch';
import { language } from '../i18n/language.js';
import { sawPosition } from './freshness.js';
import { Problem, Unreachable } from './problem.js';
import type { paths } from './schema.js';

type Listener = () => void;
const signedOut = new Set<Listener>();

/** Called when an answer says that the session is over; what is on the screen stays, and somebody signs in over it. */
export const onSignedOut = (listener: Listener): (() => void) => {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
};

const bodyOf = async (response: Response): Promise<Record<string, unknown>> => {
  const fallback = { status: response.status, code: 'service/unknown', retryable: response.status >= 500 };
  try {
    return { ...fallback, ...((await response.clone().json()) as object) };
  } catch {
    return fallback;
  }
};

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', language());
    return request;
  },
  async onResponse({ response, request }) {
    const position = Number(response.headers.get('x-event-position'));
    if (position > 0) sawPosition(position);
    if (response.ok) return;
    const asksWho = request.url.includes('/sessions');
    if (response.status === 401 && !asksWho) for (const listener of signedOut) listener();
    throw new Problem(await bodyOf(response));
  },
  onError({ error }) {
    // Leaving a page ends what it was asking for; that is no failure.
    return error instanceof DOMException && error.name === 'AbortError' ? error : new Unreachable(error);
  },
};

/** The case API, typed by its own description. Every refusal is thrown as a Problem; no answer at all as Unreachable. */
export const api = createClient<paths>({ baseUrl: `${globalThis.location?.origin ?? ''}/case-api/v1` });
api.use(manners);

/** The answer of a call that did not throw. */
export const answer = <T,>({ data }: { data?: T }): T => data as T;

/** `"7"` → 7: an ETag is the revision of the case. */
export const revisionOf = (response: Response): number => Number(response.headers.get('etag')?.replaceAll('"', ''));

export const etagOf = (revision: number): string => `"${revision}"`;
