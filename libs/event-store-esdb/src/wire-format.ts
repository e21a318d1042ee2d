// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { AllStreamRecordedEvent, BinaryEventData, RecordedEvent } from '@eventstore/db-client';
import type { NewEvent } from '@fyrvakt/event-store';

import type { StreamNames } from './stream-names.js';

/** Where an event lies in the server's own log. The same on every node of a cluster, with gaps, and meaningless elsewhere. */
export interface Place {
  readonly commit: number;
  readonly prepare: number;
}

/** An event as the server gives it back. It has no position of ours yet. */
export interface ServedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  /** Which append wrote it, so that the one who asked can tell its own from another's; null when it was not written by us. */
  readonly append: string | null;
}

/** An event met in the server's own log. */
export interface PlacedEvent extends ServedEvent {
  readonly place: Place;
}

// Canonical JSON escapes it, and the port refuses a raw one.
const BREAK = '\n';

const text = (what: string, value: unknown): string => {
  if (typeof value === 'string') return value;
  throw new TypeError(`${what} of an event is text, not ${typeof value}`);
};

/**
 * As the client sends it: `meta` and `data` as two lines of bytes, because JSON would be parsed on the way back and might come out as
 * other bytes than the links were made over. What the client is given is bytes already, so it has nothing to fail at.
 */
export const toServer = (event: NewEvent, append: string): BinaryEventData => ({
  id: event.id,
  contentType: 'application/octet-stream',
  type: text('type', event.type),
  data: new TextEncoder().encode(`${text('meta', event.meta)}${BREAK}${text('data', event.data)}`),
  metadata: { append },
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const appendOf = (metadata: unknown): string | null => {
  const { append } = (metadata ?? {}) as { append?: unknown };
  return typeof append === 'string' && UUID.test(append) ? append : null;
};

/** What somebody else has written into a stream of ours is kept as a thing apart; nobody's hand may stop the log. */
const foreign = (data: unknown): Pick<NewEvent, 'meta' | 'data'> => ({
  meta: '{}',
  data: JSON.stringify({ foreign: data instanceof Uint8Array ? Buffer.from(data).toString('base64') : data }),
});

const payloadOf = ({ isJson, data }: RecordedEvent): Pick<NewEvent, 'meta' | 'data'> => {
  if (isJson || !(data instanceof Uint8Array)) return foreign(data);
  const lines = Buffer.from(data).toString('utf8').split(BREAK);
  const [meta, rest] = lines;
  return lines.length === 2 && meta && rest ? { meta, data: rest } : foreign(data);
};

/** The server's own events, such as the end of a deleted stream, lie in our streams too but are no part of the log. */
const isOwnOfServer = (event: RecordedEvent): boolean => event.type.startsWith('$');

/** Reads an event of one of our streams; undefined when it is none. Never throws, so that every reader sees the same log. */
export const fromServer = (names: StreamNames, event: RecordedEvent): ServedEvent | undefined => {
  const stream = names.fromServer(event.streamId);
  if (stream === undefined || isOwnOfServer(event)) return undefined;
  const { id, type, revision } = event;
  return { id: id.toLowerCase(), type, ...payloadOf(event), stream, revision: Number(revision), append: appendOf(event.metadata) };
};

/** The same for an event met in the server's own log. */
export const placedFromServer = (names: StreamNames, event: AllStreamRecordedEvent): PlacedEvent | undefined => {
  const served = fromServer(names, event);
  return served && { ...served, place: placeOf(event.position) };
};

/** As a number: both count bytes, and no log holds 2^53 of them. */
export const placeOf = ({ commit, prepare }: { readonly commit: bigint; readonly prepare: bigint }): Place => ({
  commit: Number(commit),
  prepare: Number(prepare),
});

/** Below zero when `a` lies before `b`. */
export const comparePlaces = (a: Place, b: Place): number => a.commit - b.commit || a.prepare - b.prepare;
