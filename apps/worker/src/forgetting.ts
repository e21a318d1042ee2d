// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, type Instant } from '@fyrvakt/kernel';
import type { Term } from '@fyrvakt/postgres';
import type { Runtime } from '@fyrvakt/runtime';

/** So few at a time that nothing else waits for it. */
const AT_ONCE = 500;
const DAY_MINUTES = 24 * 60;
const REST_MINUTES = 60;

/** Removes the record of who was told of what when its time is over: a little in each turn, and then nothing for an hour. */
export class Forgetting {
  private lookAt: Instant = '';

  constructor(private readonly parts: Pick<Runtime, 'clock' | 'config' | 'custody' | 'outbox'>) {}

  /** Returns how many were removed. On hold, when somebody is about to look at what was restored, nothing is. */
  async look(term?: Term): Promise<number> {
    const { clock, config, custody, outbox } = this.parts;
    const now = clock.now();
    if (now < this.lookAt || (await custody.hold())) return 0;
    const removed = await outbox.forget(addMinutes(now, -config.outboxDays * DAY_MINUTES), AT_ONCE, term);
    if (removed < AT_ONCE) this.lookAt = addMinutes(now, REST_MINUTES);
    return removed;
  }
}
