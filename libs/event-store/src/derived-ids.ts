// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { hash } from 'node:crypto';

/** Names every id that is derived from a command id; random once, fixed for ever. */
export const DERIVED = '0f6b1c1e-5d0a-4c57-9a7e-2b8a3c9d4e61';

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/** Makes UUIDv5 of texts under a namespace. Every event and every request has some, and one hash over one buffer makes each. */
export const idsUnder = (namespace: string): ((name: string) => string) => {
  const bytes = bytesOf(namespace);
  return (name) => nameBased(bytes, name);
};

const nameBased = (namespace: Buffer, name: string): string => {
  const input = Buffer.allocUnsafe(namespace.length + Buffer.byteLength(name));
  namespace.copy(input);
  input.write(name, namespace.length);
  const hex = hash('sha1', input, 'hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3] ?? '';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The UUIDv5 of a text under DERIVED. */
export const derivedId = idsUnder(DERIVED);
