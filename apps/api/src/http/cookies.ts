// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyRequest } from 'fastify';

/** The prefix makes browsers demand Secure, Path=/ and no Domain. Without https (a demo on one's own machine) it cannot be used. */
const SECURE_NAME = '__Host-fyrvakt';
const PLAIN_NAME = 'fyrvakt';

const TOKEN = /^[A-Za-z0-9_-]{1,200}$/;

const nameOf = (https: boolean): string => (https ? SECURE_NAME : PLAIN_NAME);

/**
 * The session token that a browser sent along, if any. Under https the plain name counts for nothing: a neighbouring host, or somebody
 * on the line, could plant one and have people work in another's session.
 */
export const sessionTokenOf = ({ headers, overHttps }: Pick<FastifyRequest, 'headers' | 'overHttps'>): string | undefined => {
  const begins = `${nameOf(overHttps)}=`;
  const sent = (headers.cookie ?? '').split(';').map((part) => part.trim()).filter((part) => part.startsWith(begins));
  return sent.map((part) => part.slice(begins.length)).find((value) => TOKEN.test(value));
};

const attributes = (https: boolean): string => `Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`;

/**
 * Set-Cookie that begins a session: kept by the browser until it closes, never seen by scripts. Lax, so that a link in a message
 * opens signed in; what changes something is guarded besides, see access-guard.ts.
 */
export const sessionCookie = (token: string, https: boolean): string =>
  `${nameOf(https)}=${token}; ${attributes(https)}`;

/** Set-Cookie that ends it. */
export const expiredSessionCookie = (https: boolean): string =>
  `${nameOf(https)}=; Max-Age=0; ${attributes(https)}`;
