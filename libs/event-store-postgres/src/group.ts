// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { linkOf, type NewEvent, type NewKey, NO_STREAM } from '@fyrvakt/event-store';

import type { AppendLine } from './append-line.js';
import type { RecentHeads } from './recent-heads.js';

/** What is asked for in one append. */
export interface Request {
  readonly stream: string;
  readonly expectedRevision: number;
  readonly events: readonly NewEvent[];
  /** Kept in the same transaction, unless the append comes too late. */
  readonly key?: NewKey | undefined;
}

/** How one append of a group went: the position of its first event, or where the stream really is. */
export type Verdict = { readonly first: number } | { readonly actual: number };

// Canonical JSON escapes control characters, and the port refuses a raw one.
const SEPARATOR = '\u001e';

const PREVIOUS_LINKS = {
  name: 'log-previous-links',
  text: `select encode(e.link, 'hex'), coalesce((select max(h.revision) from events h where h.stream = a.stream), -1)
    from unnest($1::text[], $2::integer[]) with ordinality a(stream, revision, n)
    left join events e on e.stream = a.stream and e.revision = a.revision order by a.n`,
};

const APPEND = {
  name: 'log-append',
  text: 'select first, late from append_to_log($1, $2, $3, $4, $5, $6, $7, $8)',
};

/** As APPEND, and then the keys of what was written; the function comes with the table of the keys. */
const APPEND_WITH_KEYS = {
  name: 'log-append-with-keys',
  text: `select first, late, kept from append_to_log($1, $2, $3, $4, $5, $6, $7, $8),
    lateral keep_data_keys($9, $10, $11, $12, late) kept`,
};

const literal = (list: readonly (number | string)[]): string => `{${list.join(',')}}`;
const joined = (list: readonly string[]): string => list.join(SEPARATOR);

/** The links that appends build on where they are not remembered; for a stream that is not that long, where it is. */
const findPrevious = async <R extends Request>(line: AppendLine, heads: RecentHeads, group: readonly R[]): Promise<Map<R, Verdict>> => {
  const late = new Map<R, Verdict>();
  const missing = group.filter(
    ({ stream, expectedRevision }) => expectedRevision !== NO_STREAM && heads.linkAt(stream, expectedRevision) === undefined,
  );
  if (missing.length === 0) return late;
  const values = [missing.map(({ stream }) => stream), missing.map(({ expectedRevision }) => expectedRevision)];
  const rows = await line.query<[string | null, number]>({ ...PREVIOUS_LINKS, values });
  missing.forEach((request, index) => {
    const [link, actual] = rows[index] ?? [null, NO_STREAM];
    if (link === null) late.set(request, { actual });
    else heads.remember(request.stream, { revision: request.expectedRevision, link });
  });
  return late;
};

interface Columns {
  readonly values: unknown[];
  /** The newest link of each append's stream, should it be written. */
  readonly links: string[];
}

const columnsOf = (group: readonly Request[], heads: RecentHeads): Columns => {
  const [appends, streams, revisions] = [[] as number[], [] as string[], [] as number[]];
  const [ids, types, metas, datas, links] = [[] as string[], [] as string[], [] as string[], [] as string[], [] as string[]];
  const last = group.map(({ stream, expectedRevision, events }, append) => {
    let link = heads.linkAt(stream, expectedRevision);
    events.forEach((event, index) => {
      const revision = expectedRevision + 1 + index;
      link = linkOf(link, stream, revision, event);
      appends.push(append);
      streams.push(stream);
      revisions.push(revision);
      ids.push(event.id);
      types.push(event.type);
      metas.push(event.meta);
      datas.push(event.data);
      links.push(link);
    });
    return link ?? '';
  });
  return {
    values: [
      literal(appends), joined(streams), literal(revisions), literal(ids), joined(types), joined(metas), joined(datas), joined(links),
    ],
    links: last,
  };
};

/** For those of the appends that bring a key. */
const keyColumns = (group: readonly Request[]): unknown[] => {
  const [appends, keys] = [[] as number[], [] as NewKey[]];
  group.forEach(({ key }, append) => {
    if (!key) return;
    appends.push(append);
    keys.push(key);
  });
  if (keys.length === 0) return [];
  return [literal(appends), joined(keys.map(({ subject }) => subject)), joined(keys.map(({ id }) => id)), joined(keys.map(({ wrapped }) => wrapped))];
};

const readLate = (late: string | null): Map<number, number> =>
  new Map(
    (late?.split(',') ?? []).map((entry) => {
      const [append, actual] = entry.split(':');
      return [Number(append), Number(actual)];
    }),
  );

/**
 * Writes a group of appends, each to a stream of its own, in one round trip, one transaction and one fsync. Each gets its own
 * verdict. Throws what the database throws, and then nothing of the group is written.
 */
export const writeGroup = async <R extends Request>(
  line: AppendLine,
  heads: RecentHeads,
  group: readonly R[],
): Promise<Map<R, Verdict>> => {
  const verdicts = await findPrevious(line, heads, group);
  const timely = group.filter((request) => !verdicts.has(request));
  if (timely.length > 0) {
    const { values, links } = columnsOf(timely, heads);
    const keys = keyColumns(timely);
    const statement = keys.length > 0 ? { ...APPEND_WITH_KEYS, values: [...values, ...keys] } : { ...APPEND, values };
    const [row] = await line.query<[string, string | null]>(statement);
    const late = readLate(row?.[1] ?? null);
    let first = Number(row?.[0]);
    timely.forEach((request, append) => {
      const actual = late.get(append);
      if (actual !== undefined) return void verdicts.set(request, { actual });
      verdicts.set(request, { first });
      first += request.events.length;
      heads.remember(request.stream, { revision: request.expectedRevision + request.events.length, link: links[append] ?? '' });
    });
  }
  return verdicts;
};
