// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { HeadSignal } from '@fyrvakt/event-store';
import { Hints } from './hints.js';

const TOPIC = 'log';

/** Tells other processes that the log has grown, and hears it from them. */
export class LogHints {
  private readonly hints: Hints;

  /** Over a connection of its own, or over hints that are shared, which are left open at the end. */
  constructor(private readonly over: string | Hints, heads: HeadSignal) {
    this.hints = typeof over === 'string' ? new Hints(over) : over;
    this.hints.hear(TOPIC, (position) => heads.advance(position));
  }

  tell(position: number): void {
    this.hints.tell(TOPIC, position);
  }

  async close(): Promise<void> {
    if (this.hints !== this.over) await this.hints.close();
  }
}
