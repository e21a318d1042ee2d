// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LogSnapshot, StoredEvent } from '@fyrvakt/event-store';

const PAGE = 1_000;

/** The log up to a position. Positions never change, so what is appended meanwhile is of no concern. */
export const snapshotAt = (counter: number, read: (after: number, limit: number) => Promise<readonly StoredEvent[]>): LogSnapshot => {
  async function* rows(after = 0): AsyncGenerator<StoredEvent> {
    for (let position = after; position < counter; ) {
      const page = await read(position, Math.min(PAGE, counter - position));
      yield* page;
      const last = page.at(-1);
      if (!last) return;
      position = last.position;
    }
  }
  return { counter, rows };
};
