// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { NO_STREAM } from './port.js';

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
 */
export class RecentStreams<S> {
  private readonly pasts = new Map<string, Past<S>>();
  private events = 0;

  /** @param most events that the remembered pasts may sum up; those written to longest ago go first. */
  constructor(private readonly most: number) {}

  recall(stream: string): Past<S> | undefined {
    return this.pasts.get(stream);
  }

  remember(stream: string, past: Past<S>): void {
    this.forget(stream);
    this.pasts.set(stream, past);
    this.events += past.revision + 1;
    if (this.events <= this.most) return;
    for (const oldest of this.pasts.keys()) {
      this.forget(oldest);
      if (this.events <= this.most) return;
    }
  }

  forget(stream: string): void {
    const past = this.pasts.get(stream);
    if (!past) return;
    this.pasts.delete(stream);
    this.events -= past.revision + 1;
  }
}
