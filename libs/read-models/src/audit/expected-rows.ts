// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StoredEvent } from '@fyrvakt/event-store';
import { CaseFolds, parkingKey, type CaseLog } from '../case-folds.js';
import type { Projection } from '../projection.js';
import type { Standing } from './divergence.js';

/** What tables are to hold of some cases. */
export interface Expected {
  /** By projection, before their last step. */
  readonly rows: ReadonlyMap<Projection, readonly object[]>;
  /** Cases in projections, as keys, whose events cannot be taken though nothing is said to stand still. */
  readonly unreadable: ReadonlySet<string>;
}

export type Streams = ReadonlyMap<string, readonly StoredEvent[]>;

const READS_AT_ONCE = 8;

/** The streams of cases by their ids; empty where there is none. */
export const readStreams = async ({ store }: CaseLog, ids: readonly string[]): Promise<Streams> => {
  const streams = new Map<string, readonly StoredEvent[]>();
  for (let at = 0; at < ids.length; at += READS_AT_ONCE) {
    const some = ids.slice(at, at + READS_AT_ONCE);
    const read = await Promise.all(some.map((id) => store.readStream(`case-${id}`)));
    some.forEach((id, index) => streams.set(id, read[index] ?? []));
  }
  return streams;
};

/**
 * Folds cases from nothing, each up to where the rows stand. `parked`: by key, the first position that the rows of a case that stands still
 * do not hold.
 */
export const expectedRows = async (
  log: CaseLog, standing: readonly Standing[], parked: ReadonlyMap<string, number>, streams: Streams,
): Promise<Expected> => {
  const rows = new Map<Projection, object[]>(standing.map(({ projection }) => [projection, []]));
  const unreadable = new Set<string>();
  const still = new Set(parked.keys());
  const fold = async (projections: readonly Projection[], events: readonly StoredEvent[], skip: ReadonlySet<string>): Promise<void> => {
    const folds = new CaseFolds(projections, log);
    const parkings = await folds.take(events, skip);
    for (const { projection, upserts } of folds.changes(parkings)) rows.get(projection)?.push(...upserts);
    for (const { projection, caseId } of parkings) unreadable.add(parkingKey(projection, caseId));
  };
  for (const position of new Set(standing.map((each) => each.position))) {
    const together = standing.filter((each) => each.position === position).map(({ projection }) => projection);
    await fold(together, [...streams.values()].flat().filter((event) => event.position <= position), still);
  }
  for (const { projection, position } of standing)
    for (const [id, stream] of streams) {
      const first = parked.get(parkingKey(projection.name, id));
      if (first !== undefined) await fold([projection], stream.filter((event) => event.position < first && event.position <= position), new Set());
    }
  return { rows, unreadable };
};
