// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import type { Sealed, SealContext, Sealer } from '@fyrvakt/event-store';
import type { Instant } from '@fyrvakt/kernel';
import type { Pool } from 'pg';

/** Most reports waiting at once; beyond this a new one is only counted, so that a broken sender cannot fill the disk. */
const QUARANTINE_LIMIT = 5_000;

/** Most faults that are kept of a report, and most characters of where one is: the names in it are the sender's own. */
const MOST_FAULTS = 50;
const LONGEST_POINTER = 120;

export interface Quarantined {
  readonly source: string;
  readonly clientId: string;
  readonly route: string;
  /** The body as it was read. */
  readonly body: unknown;
  /** What was wrong: pointers and codes, no contents. */
  readonly faults: readonly { readonly pointer?: string; readonly code: string }[];
}

export interface QuarantineCount {
  readonly waiting: number;
  readonly oldest?: Instant;
  /** Turned away since this process started because the quarantine was full. */
  readonly overflowed: number;
}

interface Row {
  id: string;
  source: string;
  client_id: string;
  route: string;
  received_at: Date;
  times: number;
  faults: Quarantined['faults'];
  sealed: Sealed;
}

/** A kept report as lists show it. */
export interface Waiting extends Omit<Quarantined, 'body'> {
  readonly id: string;
  readonly receivedAt: Instant;
  /** How often it has come. */
  readonly times: number;
}

const waitingOf = ({ id, source, client_id: clientId, route, received_at: receivedAt, times, faults }: Row): Waiting => ({
  id, source, clientId, route, faults, receivedAt: receivedAt.toISOString(), times,
});

const bounded = (faults: Quarantined['faults']): Quarantined['faults'] =>
  faults.slice(0, MOST_FAULTS).map(({ pointer, code }) => ({ ...(pointer !== undefined && { pointer: pointer.slice(0, LONGEST_POINTER) }), code }));

const contextOf = (id: string, month: string): SealContext => ({
  stream: `quarantine-${month}`,
  revision: 0,
  eventId: id,
  type: 'Quarantined',
});

/**
 * Reports of calls that were refused because of their form. They are answered with what is wrong, and kept here, sealed with a key of
 * the month, until a person has seen to them: what an operator reported is never lost.
 */
export class Quarantine {
  private overflowed = 0;

  constructor(
    private readonly pool: Pool,
    private readonly sealer: Sealer,
    private readonly digest: (text: string) => string,
    private readonly now: () => Instant,
  ) {}

  /** Keeps a report. The same again is one report that came more than once. Returns its id, or undefined when there is no room. */
  async keep({ source, clientId, route, body, faults }: Quarantined): Promise<string | undefined> {
    const now = this.now();
    const text = JSON.stringify({ body });
    const digest = this.digest(text);
    const again = await this.pool.query<{ id: string }>(
      'UPDATE intake_quarantine SET times = times + 1 WHERE source = $1 AND route = $2 AND digest = $3 AND handled_at IS NULL RETURNING id',
      [source, route, digest],
    );
    if (again.rows[0]) return again.rows[0].id;
    const id = randomUUID();
    const sealed = await this.sealer.seal(contextOf(id, now.slice(0, 7)), { text });
    const { rows } = await this.pool.query<{ id: string }>(
      `INSERT INTO intake_quarantine (id, source, client_id, route, digest, received_at, faults, sealed)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE (SELECT count(*) FROM intake_quarantine WHERE handled_at IS NULL) < ${QUARANTINE_LIMIT}
       ON CONFLICT (source, route, digest) DO UPDATE SET times = intake_quarantine.times + 1, handled_at = NULL,
         id = excluded.id, received_at = excluded.received_at, sealed = excluded.sealed
       RETURNING id`,
      [id, source, clientId, route, digest, now, JSON.stringify(bounded(faults)), JSON.stringify(sealed)],
    );
    if (!rows[0]) this.overflowed++;
    return rows[0]?.id;
  }

  async count(): Promise<QuarantineCount> {
    const { rows } = await this.pool.query<{ waiting: string; oldest: Date | null }>(
      'SELECT count(*) AS waiting, min(received_at) AS oldest FROM intake_quarantine WHERE handled_at IS NULL',
    );
    const oldest = rows[0]?.oldest;
    return { waiting: Number(rows[0]?.waiting ?? 0), ...(oldest ? { oldest: oldest.toISOString() } : {}), overflowed: this.overflowed };
  }

  /** The oldest that wait, without their contents. */
  async waiting(limit = 50): Promise<Waiting[]> {
    const { rows } = await this.pool.query<Row>(
      'SELECT * FROM intake_quarantine WHERE handled_at IS NULL ORDER BY received_at, id LIMIT $1',
      [limit],
    );
    return rows.map(waitingOf);
  }

  /** One that waits, opened for whoever mends it; undefined when none does by that id. A body whose key is gone is absent. */
  async open(id: string): Promise<(Waiting & { readonly body: unknown }) | undefined> {
    const { rows } = await this.pool.query<Row>('SELECT * FROM intake_quarantine WHERE id::text = $1 AND handled_at IS NULL', [id]);
    const [row] = rows;
    if (!row) return undefined;
    const waiting = waitingOf(row);
    const opened = (await this.sealer.open(contextOf(row.id, waiting.receivedAt.slice(0, 7)), row.sealed)) as { text: string } | undefined;
    return { ...waiting, body: opened && (JSON.parse(opened.text) as { body: unknown }).body };
  }

  /** A person has seen to it. Its contents go; that it came stays. */
  async handled(id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      "UPDATE intake_quarantine SET handled_at = $2, sealed = '{}' WHERE id::text = $1 AND handled_at IS NULL",
      [id, this.now()],
    );
    return rowCount === 1;
  }
}
