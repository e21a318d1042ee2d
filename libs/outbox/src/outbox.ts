// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { idsUnder } from '@fyrvakt/event-store';
import type { Instant } from '@fyrvakt/kernel';
import { MOST_IN_ONE, noticeId, type Notice, type NoticeKind } from '@fyrvakt/notices';
import { inTerm, LeaseLost, type Term } from '@fyrvakt/postgres';
import type { ClientBase, Pool } from 'pg';
import type { OutboxItem, OutboxKept, OutboxStatus, Told, ToTell, TryResult } from './items.js';

/** As much waits as there may be. What comes next stays in the log until there is room. */
export class OutboxFull extends Error {
  constructor() {
    super(`${MOST_WAITING} things wait to be told`);
    this.name = 'OutboxFull';
  }
}

const MOST_WAITING = 10_000;
/** Longer than any try lasts; then its answer is not coming. */
const TRY_SECONDS = 30;
/** How long it is remembered that somebody was told of something, for the quiet after it. */
const QUIET_MEMORY = '10 minutes';

/** Names the ids of rows; random once, fixed for ever. */
const rowId = idsUnder('9e0b5f3c-6a1d-4c8e-b2f7-41d0c3a85e96');

interface Row {
  readonly id: string; readonly recipient: string; readonly notice: Notice; readonly due_at: Date; readonly tries: number; readonly repeats: boolean;
}

interface ToldRow {
  readonly id: string; readonly kind: NoticeKind; readonly recipient: string; readonly state: Told['state']; readonly due_at: Date;
  readonly tries: number; readonly trouble: string | null; readonly done_at: Date | null; readonly case_id: string | null;
}

const itemOf = ({ id, recipient, notice, due_at: due, tries, repeats }: Row): OutboxItem =>
  ({ id, recipient, notice, due: due.toISOString(), tries, repeats });

const toldOf = ({ id, kind, recipient, state, due_at: due, tries, trouble, done_at: done, case_id: caseId }: ToldRow): Told => ({
  id, kind, recipient, state, due: due.toISOString(), tries, ...(trouble === null ? {} : { trouble }),
  ...(done === null ? {} : { doneAt: done.toISOString() }), ...(caseId === null ? {} : { caseId }),
});

const OVER = "state IN ('sent', 'withdrawn', 'dismissed')";
const TOLD = 'SELECT id, kind, recipient, state, due_at, tries, trouble, done_at, case_id FROM outbox';

/** The table of what is to be told. A leader's writes carry its term, so that of several workers one sends. */
export class Outbox {
  constructor(private readonly pool: Pool) {}

  /** How far the log has been gone through; undefined when it never was. */
  async position(): Promise<number | undefined> {
    const { rows } = await this.pool.query<{ position: number | string }>('SELECT position FROM outbox_checkpoint');
    return rows[0] && Number(rows[0].position);
  }

  /**
   * Writes what is to be told and how far that goes, together or not at all, and the places that were passed over since nobody here could judge
   * them. Throws LeaseLost, also when another has gone further.
   */
  async advance(
    from: number | undefined, to: number, { rows: told, passed }: { readonly rows: ToTell; readonly passed: readonly number[] }, now: Instant,
    term?: Term,
  ): Promise<void> {
    await this.write(term, async (client) => {
      const { rowCount } = from === undefined
        ? await client.query('INSERT INTO outbox_checkpoint (position) VALUES ($1) ON CONFLICT (single) DO NOTHING', [to])
        : await client.query('UPDATE outbox_checkpoint SET position = $2 WHERE position = $1', [from, to]);
      if (rowCount !== 1) throw new LeaseLost('outbox');
      await this.insert(client, told, now);
      if (passed.length > 0) await client.query('INSERT INTO outbox_passed SELECT unnest($1::bigint[]) ON CONFLICT DO NOTHING', [passed]);
    });
  }

  /** Places that were passed over, in order, after one. */
  async passed(after: number, limit: number): Promise<readonly number[]> {
    const { rows } = await this.pool.query<{ position: number | string }>(
      'SELECT position FROM outbox_passed WHERE position > $1 ORDER BY position LIMIT $2', [after, limit],
    );
    return rows.map(({ position }) => Number(position));
  }

  /** Writes what is to be told of a place that had been passed over. */
  async takeUp(position: number, told: ToTell, now: Instant, term?: Term): Promise<void> {
    await this.write(term, async (client) => {
      await client.query('DELETE FROM outbox_passed WHERE position = $1', [position]);
      await this.insert(client, told, now);
    });
  }

  /** Writes what is to be told that no event tells of. Told once, however often it is seen. */
  async add(told: ToTell, now: Instant, term?: Term): Promise<void> {
    if (told.length > 0) await this.write(term, (client) => this.insert(client, told, now));
  }

  private async insert(client: ClientBase, told: ToTell, now: Instant): Promise<void> {
    if (told.length === 0) return;
    const { rows: [waiting] } = await client.query<{ n: number }>("SELECT count(*)::int AS n FROM outbox WHERE state = 'waiting'");
    if ((waiting?.n ?? 0) + told.length > MOST_WAITING) throw new OutboxFull();
    const rows = told.map(([notice, recipient]) => ({
      id: rowId(noticeId(notice, recipient, 'email')), kind: notice.kind, case_id: notice.caseId ?? null, recipient, notice, due_at: notice.due,
    }));
    await client.query(
      `INSERT INTO outbox (id, kind, case_id, recipient, channel, notice, written_at, due_at, next_try_at)
       SELECT id, kind, case_id, recipient, 'email', notice, $2, due_at, due_at
       FROM jsonb_to_recordset($1) AS r (id uuid, kind text, case_id uuid, recipient text, notice jsonb, due_at timestamptz)
       ON CONFLICT (id) DO NOTHING`,
      [JSON.stringify(rows), now],
    );
  }

  /** What may be tried now, longest waiting first; so many at most for each recipient, that a flood to one keeps nobody else waiting. */
  async ready(now: Instant, limit: number, each = MOST_IN_ONE): Promise<readonly OutboxItem[]> {
    const { rows } = await this.pool.query<Row>(
      `SELECT id, recipient, notice, due_at, tries, repeats FROM (
         SELECT *, row_number() OVER (PARTITION BY recipient ORDER BY due_at, id) AS place FROM outbox WHERE state = 'waiting' AND next_try_at <= $1
       ) AS ready WHERE place <= $3 ORDER BY place > 1, due_at, id LIMIT $2`,
      [now, limit, each],
    );
    return rows.map(itemOf);
  }

  /** When each of them was last told of anything, as far as that matters for what is told next. */
  async lastTold(recipients: readonly string[], now: Instant): Promise<ReadonlyMap<string, Instant>> {
    const { rows } = await this.pool.query<{ recipient: string; at: Date }>(
      `SELECT recipient, max(done_at) AS at FROM outbox
       WHERE state = 'sent' AND recipient = ANY($1) AND done_at > $2::timestamptz - interval '${QUIET_MEMORY}' GROUP BY recipient`,
      [recipients, now],
    );
    return new Map(rows.map(({ recipient, at }) => [recipient, at.toISOString()]));
  }

  /**
   * Says, durably and before anything is sent, that these are being tried. What had no answer the last time is told as a repetition from now
   * on. Returns those that are this caller's to send.
   */
  async begin(ids: readonly string[], now: Instant, term?: Term): Promise<readonly OutboxItem[]> {
    return this.write(term, async (client) => {
      const { rows } = await client.query<Row>(
        `WITH begun AS (
           UPDATE outbox SET tries = tries + 1, repeats = repeats OR uncertain, uncertain = true,
             next_try_at = $2::timestamptz + interval '${TRY_SECONDS} seconds'
           WHERE id = ANY($1) AND state = 'waiting' AND next_try_at <= $2 RETURNING *
         ), noted AS (
           INSERT INTO outbox_tries (item, number, epoch, began_at) SELECT id, tries, $3::bigint, $2 FROM begun
         )
         SELECT id, recipient, notice, due_at, tries, repeats FROM begun ORDER BY due_at, id`,
        [ids, now, term?.epoch ?? null],
      );
      return rows.map(itemOf);
    });
  }

  /** What came of a try. Where another has begun meanwhile, that one's answer decides, and this is only noted. */
  async finish({ id, tries }: Pick<OutboxItem, 'id' | 'tries'>, outcome: TryResult, now: Instant): Promise<void> {
    const { result } = outcome;
    const [trouble, next] = outcome.result === 'sent' ? [null, undefined] : [outcome.trouble, outcome.nextTryAt];
    const state = result === 'sent' ? 'sent' : next === undefined ? 'failed' : 'waiting';
    await this.pool.query(
      `WITH noted AS (UPDATE outbox_tries SET ended_at = $3, result = $4 WHERE item = $1 AND number = $2)
       UPDATE outbox SET state = $5, uncertain = $6, trouble = $7, next_try_at = coalesce($8, next_try_at),
         done_at = CASE WHEN $5 = 'waiting' THEN NULL ELSE $3::timestamptz END
       WHERE id = $1 AND tries = $2 AND state = 'waiting'`,
      [id, tries, now, trouble === null ? result : `${result} ${trouble}`, state, result === 'unknown', trouble, next ?? null],
    );
  }

  /** It has been seen to meanwhile; nobody needs to be told. */
  async withdraw(id: string, now: Instant, term?: Term): Promise<void> {
    await this.write(term, (client) =>
      client.query("UPDATE outbox SET state = 'withdrawn', done_at = $2 WHERE id = $1 AND state = 'waiting'", [id, now]));
  }

  async status(now: Instant): Promise<OutboxStatus> {
    const { rows: [row] } = await this.pool.query<{ waiting: number; oldest: number; failed: number }>(
      `SELECT (SELECT count(*)::int FROM outbox WHERE state = 'waiting' AND due_at <= $1) AS waiting,
         (SELECT coalesce(extract(epoch FROM $1 - min(due_at)), 0)::float8 FROM outbox WHERE state = 'waiting' AND due_at <= $1) AS oldest,
         (SELECT count(*)::int FROM outbox WHERE state = 'failed') AS failed`,
      [now],
    );
    return { waiting: row?.waiting ?? 0, oldestSeconds: row?.oldest ?? 0, failed: row?.failed ?? 0 };
  }

  /** What somebody must look at: given up, or waiting and tried in vain; the newest first. */
  async troubled(limit: number): Promise<readonly Told[]> {
    const { rows } = await this.pool.query<ToldRow>(
      `${TOLD} WHERE state = 'failed' OR state = 'waiting' AND trouble IS NOT NULL ORDER BY due_at DESC, id LIMIT $1`, [limit],
    );
    return rows.map(toldOf);
  }

  /** Who was told of a case, or is to be, in the order in which it fell due. */
  async toldOf(caseId: string): Promise<readonly Told[]> {
    const { rows } = await this.pool.query<ToldRow>(`${TOLD} WHERE case_id = $1 ORDER BY due_at, id LIMIT 200`, [caseId]);
    return rows.map(toldOf);
  }

  /** Tries again what was given up, from now on for as long as anything new. False when there is no such thing. */
  async retry(id: string, now: Instant): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      "UPDATE outbox SET state = 'waiting', due_at = $2, next_try_at = $2, done_at = NULL WHERE id = $1 AND state = 'failed'", [id, now],
    );
    return rowCount === 1;
  }

  /** Somebody has looked at what was given up. False when there is no such thing. */
  async dismiss(id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query("UPDATE outbox SET state = 'dismissed' WHERE id = $1 AND state = 'failed'", [id]);
    return rowCount === 1;
  }

  async kept(now: Instant): Promise<OutboxKept> {
    const { rows: [row] } = await this.pool.query<{ rows: number; oldest: number }>(
      `SELECT count(*)::int AS rows, coalesce(extract(epoch FROM $1 - min(done_at)), 0)::float8 AS oldest FROM outbox WHERE ${OVER}`, [now],
    );
    return { rows: row?.rows ?? 0, oldestSeconds: row?.oldest ?? 0 };
  }

  /**
   * Removes what ended before an instant, with its tries, so many rows at most. Returns how many. What lies ahead still, such as an empty
   * hour, stays: seen once more it would be told once more.
   */
  async forget(before: Instant, limit: number, term?: Term): Promise<number> {
    return this.write(term, async (client) => {
      const { rowCount } = await client.query(
        `WITH old AS (
           SELECT id FROM outbox WHERE ${OVER} AND done_at < $1 AND (notice->>'occurredAt')::timestamptz < $1 ORDER BY done_at LIMIT $2 FOR UPDATE
         ), tried AS (DELETE FROM outbox_tries USING old WHERE item = old.id)
         DELETE FROM outbox USING old WHERE outbox.id = old.id`,
        [before, limit],
      );
      return rowCount ?? 0;
    });
  }

  /** What waited when the database was copied may have been sent after that: it goes out as a repetition. */
  async markRestored(since: Instant): Promise<void> {
    await this.pool.query("UPDATE outbox SET repeats = true WHERE state = 'waiting' AND written_at <= $1", [since]);
  }

  private async write<T>(term: Term | undefined, work: (client: ClientBase) => Promise<T>): Promise<T> {
    if (term) return inTerm(this.pool, term, work);
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const done = await work(client);
      await client.query('COMMIT');
      client.release();
      return done;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
