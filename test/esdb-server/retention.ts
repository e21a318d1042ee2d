// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { JSON_CONTENT, METADATA_TYPE, NO_STREAM, TOMBSTONE, type LogRecord, type Proposed } from './record.js';
import { randomUUID } from 'node:crypto';

/** What a stream's metadata says of which of its events readers still see. Other properties pass through unread. */
export interface Retention {
  readonly maxCount?: number;
  /** Seconds. */
  readonly maxAge?: number;
  readonly truncateBefore?: number;
}

/** `$tb` of a deleted stream: the highest 64-bit revision, which as a JavaScript number is only near it. */
const DELETED = 2n ** 63n - 1n;

const isMetastream = (stream: string): boolean => stream.startsWith('$$');
export const metastreamOf = (stream: string): string => `$$${stream}`;
/** The stream that a metadata stream speaks of; undefined for any other. */
export const originalOf = (stream: string): string | undefined => (isMetastream(stream) ? stream.slice(2) : undefined);

const parse = (record: LogRecord | undefined): Record<string, unknown> => {
  if (!record) return {};
  try {
    return JSON.parse(Buffer.from(record.data).toString('utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
};

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** Of a stream whose newest metadata event is this one. Metadata streams keep one event. */
export const retentionOf = (stream: string, metadata: LogRecord | undefined): Retention => {
  if (isMetastream(stream)) return { maxCount: 1 };
  const { $maxCount, $maxAge, $tb } = parse(metadata);
  return { maxCount: number($maxCount), maxAge: number($maxAge), truncateBefore: number($tb) };
};

export const saysDeleted = ({ truncateBefore = 0 }: Retention): boolean => truncateBefore >= Number(DELETED);

/** The oldest revision that readers see by count and by truncation; age is asked of each event. */
export const oldestSeen = ({ maxCount, truncateBefore = 0 }: Retention, last: number): number =>
  Math.max(0, truncateBefore, maxCount === undefined ? 0 : last - maxCount + 1);

export const isTooOld = ({ maxAge }: Retention, { created }: LogRecord): boolean =>
  maxAge !== undefined && created < Date.now() - maxAge * 1000;

const metadataEvent = (text: string): Proposed => ({
  id: randomUUID(), type: METADATA_TYPE, contentType: JSON_CONTENT, data: Buffer.from(text), metadata: new Uint8Array(),
});

/** Hides every event of a stream, until someone writes to it again. */
export const deletion = (): Proposed => metadataEvent(`{"$tb":${DELETED}}`);

/** As before the deletion, but that what was deleted stays hidden. */
export const revival = (metadata: LogRecord | undefined, from: number): Proposed =>
  metadataEvent(JSON.stringify({ ...parse(metadata), $tb: from }));

/** Newest revision in a list of events in order. */
export const lastRevision = (events: readonly LogRecord[], tombstone?: LogRecord): number =>
  tombstone ? TOMBSTONE : events.length === 0 ? NO_STREAM : events.length - 1;
