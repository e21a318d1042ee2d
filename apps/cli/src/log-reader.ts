// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EventStore, StoredEvent } from '@fyrvakt/event-store';

const PAGE = 1_000;

/** The raw events after a position up to another, page by page. */
export async function* eventsOf(store: EventStore, after: number, to: number): AsyncGenerator<StoredEvent> {
  let position = after;
  while (position < to) {
    const page = await store.readAll(position, Math.min(PAGE, to - position));
    const last = page.at(-1);
    if (!last) return;
    yield* page;
    position = last.position;
  }
}
