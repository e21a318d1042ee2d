// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { hash } from 'node:crypto';

import type { NewEvent } from './port.js';

// One byte before each kind of hash input, so that no input of one kind can pass for another (RFC 6962 section 2.1).
const LEAF = 0x00;
const LINK = 0x02;
const GENESIS = 0x03;

/**
 * SHA-256(kind ‖ head ‖ tail), as hex or as 32 characters of Latin-1. One call for the whole input, and digests as text: this runs for
 * every event appended and verified, and a Hash object or a Buffer for each step would cost three times as much.
 */
const sha256 = (kind: number, head: string, encoding: 'utf8' | 'hex', tail: string, as: 'binary' | 'hex'): string => {
  const length = Buffer.byteLength(head, encoding);
  const input = Buffer.allocUnsafe(1 + length + tail.length);
  input[0] = kind;
  input.write(head, 1, encoding);
  input.write(tail, 1 + length, 'latin1');
  return hash('sha256', input, as);
};

/**
 * Links an event to the one before it in its stream: SHA-256(0x02 ‖ previous link ‖ leaf), as hex. The first event links to
 * SHA-256(0x03 ‖ stream name). The leaf is what the event says: SHA-256(0x00 ‖ canonical header ‖ SHA-256(data)); the data can be
 * left out and the hash still be checked. The position is no part of it: it depends on the other streams, so links are equal in
 * every store.
 */
export const linkOf = (previousLink: string | undefined, stream: string, revision: number, event: NewEvent): string => {
  // The keys in the order of canonical JSON, which then need not sort them.
  const header = JSON.stringify({ id: event.id, meta: event.meta, revision, stream, type: event.type });
  const leaf = sha256(LEAF, header, 'utf8', hash('sha256', event.data, 'binary'), 'binary');
  const previous = previousLink ?? sha256(GENESIS, stream, 'utf8', '', 'hex');
  return sha256(LINK, previous, 'hex', leaf, 'hex');
};
