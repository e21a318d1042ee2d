// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';

import { canonicalJson } from './canonical-json.js';
import type { NewEvent } from './port.js';

// One byte before each kind of hash input, so that no input of one kind can pass for another (RFC 6962 section 2.1).
const LEAF = Buffer.of(0x00);
const LINK = Buffer.of(0x02);
const GENESIS = Buffer.of(0x03);

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** What an event says, as 32 bytes: SHA-256(0x00 ‖ canonical header ‖ SHA-256(data)). The data can be left out and the hash still be checked. */
export const leafOf = (stream: string, revision: number, event: NewEvent): Buffer => {
  const header = canonicalJson({ stream, revision, id: event.id, type: event.type, meta: event.meta });
  return sha256(LEAF, header, sha256(event.data));
};

/**
 * Links an event to the one before it in its stream: SHA-256(0x02 ‖ previous link ‖ leaf), as hex. The first event links to
 * SHA-256(0x03 ‖ stream name). The position is left out: it depends on the other streams, so links are equal in every store.
 */
export const linkOf = (previousLink: string | undefined, stream: string, revision: number, event: NewEvent): string => {
  const previous = previousLink === undefined ? sha256(GENESIS, stream) : Buffer.from(previousLink, 'hex');
  return sha256(LINK, previous, leafOf(stream, revision, event)).toString('hex');
};
