// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';

import type { StoredEvent } from '@fyrvakt/event-store';

import { unavailable } from './answers.js';
import type { Appends } from './appends.js';
import type { IndexWatch } from './index-watch.js';
import { LogElsewhere } from './log-elsewhere.js';

export interface TransferParts {
  readonly appends: Appends;
  readonly watch: IndexWatch;
  readonly head: number;
  readonly patienceMs: number;
}

/** Events between two looks at what the index makes of them. */
const LOOK_EACH = 500;

/** Runs of events that lie one after another in one stream, which is what one append can hold. */
async function* runsOf(events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>): AsyncGenerator<[StoredEvent, ...StoredEvent[]]> {
  let run: [StoredEvent, ...StoredEvent[]] | undefined;
  for await (const event of events) {
    const last = run?.at(-1);
    if (run && last?.stream === event.stream && last.position + 1 === event.position && run.length < LOOK_EACH) run.push(event);
    else {
      if (run) yield run;
      run = [event];
    }
  }
  if (run) yield run;
}

/**
 * Puts events right after those that the log holds, one append at a time, since the order of the server's log is the order of positions;
 * and sees that each gets the position and the link that it had. Broken off, it goes on after the head. Returns the last position.
 */
export const continueLog = async (
  { appends, watch, head, patienceMs }: TransferParts,
  events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>,
  onRestored?: (count: number) => void,
): Promise<number> => {
  let position = head;
  let unseen: StoredEvent[] = [];
  const look = async (): Promise<void> => {
    // Each waits for its own row; the rows of one stream may lie far apart.
    const spans = unseen.map(({ stream, revision }) => ({ stream, from: revision, to: revision }));
    const rows = await Promise.all(spans.map((span) => watch.rows(span, patienceMs)));
    unseen.forEach((event, index) => {
      const [row] = rows[index] ?? [];
      const same = row?.position === event.position && row.link === event.link;
      if (!same) throw new LogElsewhere(event.position, 'something else stands there');
    });
    onRestored?.(unseen.length);
    unseen = [];
  };
  for await (const run of runsOf(events)) {
    const [first] = run;
    if (first.position !== position + 1) throw new LogElsewhere(first.position, `the log ends at ${position}`);
    const request = { id: randomUUID(), stream: first.stream, expectedRevision: first.revision - 1, events: run };
    const answer = await appends.land(request);
    if (!('there' in answer)) throw new LogElsewhere(first.position, `its stream is at revision ${answer.actual}`);
    position += run.length;
    unseen.push(...run);
    if (unseen.length >= LOOK_EACH) await look().catch(unavailably);
  }
  await look().catch(unavailably);
  return position;
};

const unavailably = (error: unknown): never => {
  throw error instanceof LogElsewhere ? error : unavailable(error);
};
