// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import pg from 'pg';

const PAGE = 10_000;

/** A narrow list of cases as the quickest hand-written rebuild would fill it. */
const TABLE = `
  DROP TABLE IF EXISTS raw_case_list;
  CREATE TABLE raw_case_list (
    case_id uuid PRIMARY KEY, received_at timestamptz, category text, area text, place text, status text, follow_up text, units integer,
    latest_type text, latest_at timestamptz, revision integer, position bigint, closed boolean)`;

const INDICES = `
  CREATE INDEX ON raw_case_list (received_at, case_id);
  CREATE INDEX ON raw_case_list (status, received_at, case_id);
  CREATE INDEX ON raw_case_list (follow_up, received_at, case_id);
  CREATE INDEX ON raw_case_list (area, received_at, case_id);
  CREATE INDEX ON raw_case_list (category, received_at, case_id)`;

const UPSERT = `
  INSERT INTO raw_case_list AS c SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
    $8::int[], $9::text[], $10::timestamptz[], $11::int[], $12::bigint[], $13::boolean[])
  ON CONFLICT (case_id) DO UPDATE SET
    received_at = coalesce(excluded.received_at, c.received_at), category = coalesce(excluded.category, c.category),
    area = coalesce(excluded.area, c.area), place = coalesce(excluded.place, c.place), status = coalesce(excluded.status, c.status),
    follow_up = coalesce(excluded.follow_up, c.follow_up), units = c.units + excluded.units, latest_type = excluded.latest_type,
    latest_at = excluded.latest_at, revision = excluded.revision, position = excluded.position, closed = coalesce(excluded.closed, c.closed)`;

const STATUS: Readonly<Record<string, string>> = {
  CallReceived: 'new', ResourceNotified: 'notified', NotificationAcknowledged: 'acknowledged', DecisionRequested: 'awaitingDecision',
  SpecialHandlingDecided: 'specialHandling', DeferredToNextShift: 'deferred', HandoverAccepted: 'received', HandlingCompleted: 'handled',
};
const FOLLOW_UP: Readonly<Record<string, string>> = {
  CallReceived: 'owed', FollowUpOverdue: 'overdue', FollowedUp: 'followedUp', FollowUpReturned: 'owed',
};
const CLOSED: Readonly<Record<string, boolean>> = { CallReceived: false, CaseClosed: true, CaseReopened: false };

type Cells = unknown[];
type Data = { receivedAt?: string; category?: { code: string }; place?: { area?: string; text: string } };

const fold = (cells: Cells, type: string, data: Data): void => {
  if (data.receivedAt) cells[1] = data.receivedAt;
  if (data.category) cells[2] = data.category.code;
  if (data.place) {
    cells[3] = data.place.area ?? null;
    cells[4] = data.place.text;
  }
  cells[5] = STATUS[type] ?? cells[5];
  cells[6] = FOLLOW_UP[type] ?? cells[6];
  if (type === 'ResourceNotified') cells[7] = Number(cells[7]) + 1;
  cells[12] = CLOSED[type] ?? cells[12];
};

/**
 * The limit: pages of 10,000 events folded in memory, one upsert per touched case and page in one statement and transaction, secondary
 * indices afterwards. It knows one table, checks nothing and cannot be resumed, parked, compared or swapped.
 */
export const rawRebuild = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(TABLE);
  let position = 0;
  for (;;) {
    const { rows } = await client.query<[string, string, number, string, string, string]>({
      name: 'page', rowMode: 'array', values: [position, PAGE],
      text: 'SELECT position, stream, revision, type, meta, data FROM events WHERE position > $1 ORDER BY position LIMIT $2',
    });
    if (rows.length === 0) break;
    const cases = new Map<string, Cells>();
    for (const [at, stream, revision, type, meta, data] of rows) {
      const id = stream.slice(5);
      let cells = cases.get(id);
      if (!cells) cases.set(id, (cells = [id, null, null, null, null, null, null, 0, null, null, null, null, null]));
      fold(cells, type, JSON.parse(data) as Data);
      cells[8] = type;
      cells[9] = (JSON.parse(meta) as { occurredAt: string }).occurredAt;
      cells[10] = revision;
      cells[11] = at;
      position = Number(at);
    }
    const all = [...cases.values()];
    await client.query({ name: 'upsert', text: UPSERT, values: Array.from({ length: 13 }, (_, column) => all.map((cells) => cells[column])) });
  }
  await client.query(INDICES);
  await client.query('ANALYZE raw_case_list');
  await client.end();
  return position;
};
