// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Log } from './log.js';
import type { LogRecord, Position } from './record.js';

/** What a subscription says: an event, how far the server has looked, or that nothing older is left. */
export type News = LogRecord | Position | 'caughtUp';

/** Waits for writes to a log on behalf of one reader; false when the reader is gone. */
export class Growth {
  private grown = false;
  private wake?: () => void;
  private readonly stopListening: () => void;
  private over = false;

  constructor(log: Log) {
    this.stopListening = log.listen(() => {
      this.grown = true;
      this.wake?.();
    });
  }

  readonly next = async (): Promise<boolean> => {
    if (!this.grown && !this.over) await new Promise<void>((resolve) => (this.wake = resolve));
    this.grown = false;
    return !this.over;
  };

  end(): void {
    this.over = true;
    this.stopListening();
    this.wake?.();
  }
}
