// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { type Appended, EventIdTaken, type NewEvent, type StoredEvent, WrongRevision } from './port.js';

const sameBytes = (a: NewEvent, b: NewEvent): boolean => a.type === b.type && a.meta === b.meta && a.data === b.data;

/**
 * The answer to an append that could not be written, because the stream has moved on or an id is in the log. The very same
 * events at the very same place are a replay; an id met in any other way is taken; else the revision was wrong.
 * `known` holds those of the append's ids that are in the log.
 */
export const answerLatecomer = (
  stream: string,
  expectedRevision: number,
  events: readonly NewEvent[],
  actual: number,
  known: ReadonlyMap<string, StoredEvent>,
): Appended => {
  const there = events.map((event) => known.get(event.id));
  const isReplay = there.every((stored, index) => {
    const event = events[index];
    return stored && event && stored.stream === stream && stored.revision === expectedRevision + 1 + index && sameBytes(stored, event);
  });
  if (isReplay) {
    const [first, last] = [there[0], there.at(-1)];
    if (first && last) return { revision: last.revision, first: first.position, last: last.position, replayed: true };
  }
  const taken = there.find((stored) => stored !== undefined);
  if (taken) throw new EventIdTaken(taken.id);
  throw new WrongRevision(stream, expectedRevision, actual);
};
