// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyRequest } from 'fastify';

/** The prefix makes browsers demand Secure, Path=/ and no Domain. Without https (a demo on one's own machine) it cannot be used. */
const SECURE_NAME = '__Host-fyrvakt';
const PLAIN_NAME = 'fyrvakt';

const COOKIE = /^(__Host-fyrvakt|fyrvakt)=([A-Za-z0-9_-]{1,200})$/;

/** The session token that a browser sent along, if any; the secure one before the plain one. */
export const sessionTokenOf = (request: FastifyRequest): string | undefined => {
  const found = new Map<string, string>();
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [, name, value] = COOKIE.exec(part.trim()) ?? [];
    if (name && value && !found.has(name)) found.set(name, value);
  }
  return found.get(SECURE_NAME) ?? found.get(PLAIN_NAME);
};

const attributes = (https: boolean): string => `Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`;

/**
 * Set-Cookie that begins a session: kept by the browser until it closes, never seen by scripts. Lax, so that a link in a message
 * opens signed in; what changes something is guarded besides, see access-guard.ts.
 */
export const sessionCookie = (token: string, https: boolean): string =>
  `${https ? SECURE_NAME : PLAIN_NAME}=${token}; ${attributes(https)}`;

/** Set-Cookie that ends it. */
export const expiredSessionCookie = (https: boolean): string =>
  `${https ? SECURE_NAME : PLAIN_NAME}=; Max-Age=0; ${attributes(https)}`;
