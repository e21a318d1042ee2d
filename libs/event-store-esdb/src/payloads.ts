// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StoredEvent } from '@fyrvakt/event-store';

import { LogDamaged } from './answers.js';
import type { EsdbLine } from './esdb-line.js';
import type { IndexRow } from './index-reads.js';
import type { ServedEvent } from './wire-format.js';

/** Fewer than these are read stream by stream in any case. */
const FEW = 16;

const keyOf = ({ stream, revision }: { readonly stream: string; readonly revision: number }): string => `${revision} ${stream}`;

/** An event of the log: what it says from the server, where it stands from the index. */
export const joined = (row: IndexRow, { id, type, meta, data }: ServedEvent): StoredEvent => ({
  id, type, meta, data, stream: row.stream, revision: row.revision, position: row.position, link: row.link,
});

type Served = Map<string, ServedEvent>;

/** Fetches what the events of some index rows say. */
export class Payloads {
  constructor(private readonly line: Pick<EsdbLine, 'readRange' | 'readStream'>) {}

  /** The events of some rows, in their order. Throws LogDamaged when the server has not got one. */
  async of(rows: readonly IndexRow[]): Promise<StoredEvent[]> {
    const served = await this.read(rows);
    return rows.map((row) => {
      const event = served.get(keyOf(row));
      if (!event) throw new LogDamaged(`the event at position ${row.position} is gone`);
      return joined(row, event);
    });
  }

  /** The same for a verifier: an event that is gone says nothing, which its link will show. */
  async ofWhatIsLeft(rows: readonly IndexRow[]): Promise<StoredEvent[]> {
    const served = await this.read(rows);
    return rows.map((row) => joined(row, served.get(keyOf(row)) ?? { ...row, type: '', meta: '', data: '' }));
  }

  private async read(rows: readonly IndexRow[]): Promise<Served> {
    const served: Served = new Map();
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return served;
    // Rows that lie close together are read in one go, others where they are. Either way what was not met is looked for in its stream.
    if (rows.length > FEW && last.position - first.position < rows.length * 2)
      for (const event of await this.line.readRange(first.place, last.place)) served.set(keyOf(event), event);
    const missing = rows.filter((row) => !served.has(keyOf(row)));
    for (const event of await this.byStream(missing)) served.set(keyOf(event), event);
    return served;
  }

  private async byStream(rows: readonly IndexRow[]): Promise<ServedEvent[]> {
    const spans = new Map<string, { from: number; to: number }>();
    for (const { stream, revision } of rows) {
      const span = spans.get(stream);
      if (!span) spans.set(stream, { from: revision, to: revision });
      else Object.assign(span, { from: Math.min(span.from, revision), to: Math.max(span.to, revision) });
    }
    const read = [...spans].map(([stream, { from, to }]) => this.line.readStream(stream, from, to - from + 1));
    return (await Promise.all(read)).flat();
  }
}
