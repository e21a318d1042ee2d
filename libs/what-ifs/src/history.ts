// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setImmediate as turn } from 'node:timers/promises';
import { PAST_CALL_EVENTS, PastCalls } from '@fyrvakt/action-instructions';
import { caseStream, type CaseAt, type CaseEvents, type CaseState } from '@fyrvakt/cases';
import type { CommandPath, EventStore } from '@fyrvakt/event-store';

/** Events read at once. */
const PAGE = 1_000;

export interface HistoryParts {
  readonly store: Pick<EventStore, 'readAll' | 'head'>;
  readonly cases: Pick<CommandPath<CaseEvents, CaseState, CaseAt>, 'decode'>;
}

export interface History {
  readonly calls: PastCalls;
  /** Everything up to and with this position in the log was read. */
  readonly position: number;
}

/**
 * What has happened so far. Read anew each time: it is wanted seldom, and would fill the memory in between. The next page is on its way
 * while one is gone through. `onPage` hears how much of it is read, 0 to 1, and says whether to go on; undefined when it said no.
 */
export const readHistory = async (
  { store, cases }: HistoryParts, onPage: (share: number) => Promise<boolean>,
): Promise<History | undefined> => {
  const position = await store.head();
  const filter = { streamPrefix: `${caseStream.prefix}-`, types: PAST_CALL_EVENTS };
  const calls = new PastCalls();
  for (let next = store.readAll(0, PAGE, filter); ;) {
    const page = await next;
    const last = page.at(-1)?.position ?? position;
    const isLast = page.length < PAGE || last >= position;
    if (!isLast) {
      next = store.readAll(last, PAGE, filter);
      // Waited for on the next turn; a failure until then is that one's.
      next.catch(() => undefined);
    }
    for (const stored of page) if (stored.position <= position) calls.see(await cases.decode(stored, { open: false }));
    if (isLast) return { calls, position };
    if (!(await onPage(last / position))) return undefined;
    await turn();
  }
};
