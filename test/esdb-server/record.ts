// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** An event as a client proposes it. Data and metadata are bytes: the server reads neither, but for those of `$metadata`. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** A place in the whole log. An event lies at one where both numbers are equal; a checkpoint may lie between two events. */
export interface Position {
  readonly commit: number;
  readonly prepare: number;
}

/** An event in the log. */
export interface LogRecord extends Proposed {
  readonly stream: string;
  /** From 0; TOMBSTONE for the record that ends a stream for ever. */
  readonly revision: number;
  /** Where it begins in the log, in bytes, so that positions grow by leaps as they do in a real log. */
  readonly position: number;
  /** The position after it. */
  readonly end: number;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** What a reader is sent, made when first asked for. */
  answer?: Buffer;
}

export const TOMBSTONE = Number.POSITIVE_INFINITY;
/** Revision of a stream without events, and what a writer expects who means to be the first. */
export const NO_STREAM = -1;

export const METADATA_TYPE = '$metadata';
export const TOMBSTONE_TYPE = '$streamDeleted';
export const JSON_CONTENT = 'application/json';

/** Before, at or after: by commit, then by prepare. */
export const compare = (a: Position, b: Position): number => a.commit - b.commit || a.prepare - b.prepare;
export const at = (position: number): Position => ({ commit: position, prepare: position });
