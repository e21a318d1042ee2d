// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { NO_STREAM } from './port.js';
import { Recent } from './recent.js';

/** What a command needs to know of a stream's past: where it stands, what it has come to, and which commands it has heard. */
export interface Past<S> {
  /** Of the newest event; NO_STREAM when there is none. */
  readonly revision: number;
  /** Of the newest event; 0 when there is none. */
  readonly position: number;
  readonly state: S;
  /** Command id → revision of its first event. */
  readonly commands: Map<string, number>;
}

/** The past of a stream that has none. */
export const noPast = <S>(initial: S): Past<S> => ({ revision: NO_STREAM, position: 0, state: initial, commands: new Map() });

/**
 * The pasts of the streams written to last. They were true once; since then another process may have written. So what is decided on one
 * must be proved: by an append that expects its revision, or by a look at the log.
 *
 * @param most events that the remembered pasts may sum up.
 */
export const recentStreams = <S>(most: number): Recent<string, Past<S>> => new Recent(most, ({ revision }) => revision + 1);
