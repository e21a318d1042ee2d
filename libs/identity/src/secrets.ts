// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits as text that is safe in cookies, headers and file names. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** A short public id without look-alike marks or separators. */
export const newClientId = (): string => randomBytes(6).toString('hex');

/** What is stored of a secret. The secret is random and long, so a fast hash is enough and cannot be guessed backwards. */
export const hashSecret = (secret: string): Buffer => hash('sha256', secret, 'buffer');

/** Compares in constant time. */
export const sameHash = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);

const KEY = /^fyr_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The key of an API client as it is handed out, once. */
export const formatKey = (clientId: string, secret: string): string => `fyr_${clientId}_${secret}`;

/** The two parts of a key; undefined when it cannot be one, before any look-up. */
export const parseKey = (key: string): { clientId: string; secret: string } | undefined => {
  const [, clientId, secret] = KEY.exec(key) ?? [];
  return clientId && secret ? { clientId, secret } : undefined;
};

export const looksLikeToken = (token: string): boolean => TOKEN.test(token);
