// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type { Pool } from 'pg';

/** Numbers that are missing, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Heartbeat {
  /** The newest number that the source has sent, so that a gap at the end shows too. */
  readonly lastSequence?: number;
  /** When the source will be heard from again at the latest. */
  readonly nextWithinSeconds?: number;
}

export interface Gaps {
  readonly missing: readonly Range[];
  /** True when there are more than the answer holds. */
  readonly more: boolean;
  readonly highest?: number;
  readonly lastHeardAt?: Instant;
  readonly silent: boolean;
}

export interface SourceStatus {
  readonly source: string;
  readonly lastHeardAt: Instant;
  /** How often it has promised to be heard from; absent when it has promised nothing. */
  readonly expectedWithinSeconds?: number;
  /** True when it has been quiet for longer than it promised. */
  readonly silent: boolean;
  readonly missing: number;
}

interface Row {
  source: string;
  last_heard_at: Date;
  expected_within_seconds: number | null;
  highest: string | null;
}

const MOST_RANGES = 200;
/** How exactly the time of the last sign of life is kept while reports stream in without numbers. */
const HEARD_EVERY_MS = 5_000;

const isSilent = (row: Row, now: Instant): boolean =>
  row.expected_within_seconds !== null && Date.parse(now) > row.last_heard_at.getTime() + row.expected_within_seconds * 1000;

/** Numbers that go into the next statement, and when it is done. */
interface Gathered {
  readonly numbers: number[];
  readonly written: Promise<void>;
}

const ignore = (): void => {};

/** Everything up to the highest number known, less what has come. Ranges only: a gap may be as wide as numbers go. */
const MISSING = `CASE WHEN seen = '{}' AND announced IS NULL THEN '{}'
  ELSE int8multirange(int8range(coalesce(lower(seen), announced), greatest(upper(seen) - 1, announced), '[]')) - seen END`;

/** Which numbers have come from each source, and when it was last heard from. Numbers may come in any order, and twice. */
export class Sources {
  private readonly heardAt = new Map<string, number>();
  private readonly gathering = new Map<string, Gathered>();
  private readonly writing = new Map<string, Promise<void>>();

  constructor(
    private readonly pool: Pool,
    private readonly now: () => Instant,
  ) {}

  /** A report has come, with its number where the source counts. */
  async heard(source: string, sequence?: number): Promise<void> {
    const now = this.now();
    if (sequence === undefined && Date.parse(now) - (this.heardAt.get(source) ?? 0) < HEARD_EVERY_MS) return;
    this.heardAt.set(source, Date.parse(now));
    const gathered = this.gathering.get(source) ?? this.gather(source);
    if (sequence !== undefined) gathered.numbers.push(sequence);
    return gathered.written;
  }

  /** A source is one row: reports that come while it is being written share the next statement, instead of waiting in line for it. */
  private gather(source: string): Gathered {
    const numbers: number[] = [];
    const before = this.writing.get(source) ?? Promise.resolve();
    const written = before.catch(ignore).then(() => {
      this.gathering.delete(source);
      return this.write(source, numbers);
    });
    const gathered = { numbers, written };
    this.gathering.set(source, gathered);
    this.writing.set(source, written);
    return gathered;
  }

  private async write(source: string, numbers: readonly number[]): Promise<void> {
    await this.pool.query(
      `INSERT INTO intake_sources AS known (source, seen, last_heard_at)
       VALUES ($1, (SELECT coalesce(range_agg(int8range(n, n, '[]')), '{}') FROM unnest($2::bigint[]) AS n), $3)
       ON CONFLICT (source) DO UPDATE SET seen = known.seen + excluded.seen,
         last_heard_at = greatest(known.last_heard_at, excluded.last_heard_at)`,
      [source, numbers, this.now()],
    );
  }

  /** A sign of life without a report. */
  async heartbeat(source: string, { lastSequence, nextWithinSeconds }: Heartbeat): Promise<void> {
    await this.pool.query(
      `INSERT INTO intake_sources AS known (source, announced, expected_within_seconds, last_heard_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (source) DO UPDATE SET announced = greatest(known.announced, excluded.announced),
         expected_within_seconds = coalesce(excluded.expected_within_seconds, known.expected_within_seconds),
         last_heard_at = greatest(known.last_heard_at, excluded.last_heard_at)`,
      [source, lastSequence ?? null, nextWithinSeconds ?? null, this.now()],
    );
  }

  /** What is missing from a source, oldest first. */
  async gaps(source: string): Promise<Gaps> {
    const { rows } = await this.pool.query<Row>(
      `SELECT source, last_heard_at, expected_within_seconds, greatest(upper(seen) - 1, announced) AS highest
       FROM intake_sources WHERE source = $1`,
      [source],
    );
    const row = rows[0];
    if (!row) return { missing: [], more: false, silent: false };
    const missing = await this.pool.query<{ from: string; to: string }>(
      `SELECT lower(gap) AS from, upper(gap) - 1 AS to FROM intake_sources, unnest(${MISSING}) AS gap
       WHERE source = $1 ORDER BY gap LIMIT $2`,
      [source, MOST_RANGES + 1],
    );
    return {
      missing: missing.rows.slice(0, MOST_RANGES).map(({ from, to }) => ({ from: Number(from), to: Number(to) })),
      more: missing.rows.length > MOST_RANGES,
      ...(row.highest === null ? {} : { highest: Number(row.highest) }),
      lastHeardAt: row.last_heard_at.toISOString(),
      silent: isSilent(row, this.now()),
    };
  }

  /** Every source, for metrics and the page about how the system fares. */
  async status(): Promise<SourceStatus[]> {
    const { rows } = await this.pool.query<Row & { missing: string | null }>(
      `SELECT source, last_heard_at, expected_within_seconds, NULL AS highest,
         (SELECT sum(upper(gap) - lower(gap)) FROM unnest(${MISSING}) AS gap) AS missing
       FROM intake_sources ORDER BY source LIMIT 100`,
    );
    const now = this.now();
    return rows.map((row) => ({
      source: row.source,
      lastHeardAt: row.last_heard_at.toISOString(),
      ...(row.expected_within_seconds === null ? {} : { expectedWithinSeconds: row.expected_within_seconds }),
      silent: isSilent(row, now),
      missing: Number(row.missing ?? 0),
    }));
  }
}
