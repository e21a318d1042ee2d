// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { hash } from 'node:crypto';

/** Names every id that is derived from a command id; random once, fixed for ever. */
export const DERIVED = '0f6b1c1e-5d0a-4c57-9a7e-2b8a3c9d4e61';
const NAMESPACE = Buffer.from(DERIVED.replaceAll('-', ''), 'hex');

/** The UUIDv5 of a text under DERIVED. Every event has one, and one hash over one buffer makes it. */
export const derivedId = (name: string): string => {
  const input = Buffer.allocUnsafe(NAMESPACE.length + Buffer.byteLength(name));
  NAMESPACE.copy(input);
  input.write(name, NAMESPACE.length);
  const hex = hash('sha1', input, 'hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3] ?? '';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
