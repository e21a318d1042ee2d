// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Migration } from '@fyrvakt/postgres';

/*
 * One row in log_head holds the newest position. Whoever appends locks it first, so positions come in commit order and without
 * gaps, and a reader that has seen position n has seen everything before it. The lock and the fsync behind it are shared by
 * all appends of a group.
 *
 * meta and data are text, not jsonb: the log gives back the bytes it was given, and the links are over those bytes.
 */
const TABLES = `
create table events (
  position bigint not null primary key,
  stream text collate "C" not null,
  revision integer not null,
  id uuid not null,
  type text collate "C" not null,
  meta text not null,
  data text not null,
  link bytea not null,
  constraint events_stream_revision unique (stream, revision),
  constraint events_id unique (id)
);
comment on table events is 'The log. Append only, by append_to_log.';

create table log_head (
  single boolean primary key default true check (single),
  position bigint not null
) with (fillfactor = 10);
comment on table log_head is 'One row: the position of the newest event. Locked by whoever appends.';
insert into log_head (position) values (0);
`;

/*
 * One group of appends, each with its own verdict. The arrays hold one element per event; texts come joined by U+001E, which
 * canonical JSON never holds, because an escaped array literal of JSON is twice as long and slow to read. p_appends says which append
 * of the group an event belongs to, from 0.
 *
 * The caller has worked out the links, so the event before each append is known to be there; what is left to ask is whether
 * something is there already where the append would land. It is asked in a statement of its own after the lock is held: under READ
 * COMMITTED that is a new snapshot, which sees everything committed by those who held the lock before. A subquery, not a join: no
 * planner can turn it into a scan of the log.
 *
 * Returns the first position taken, and 'append:revision' for each append that came too late, with where its stream is now. A
 * latecomer takes no position. Rows of one unnest are numbered in the order of its arrays; an explicit order would sort what is sorted.
 */
const APPEND = `
create function append_to_log(
  p_appends integer[], p_streams text, p_revisions integer[], p_ids uuid[], p_types text, p_metas text, p_datas text, p_links text
) returns table (first bigint, late text) language plpgsql
set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
  separator constant text := E'\\x1e';
  streams constant text[] := string_to_array(p_streams, separator);
  head bigint;
  losers integer[];
  written bigint;
begin
  select position into strict head from log_head for update;

  select array_agg(a.append) into losers from unnest(p_appends, streams, p_revisions) a(append, stream, revision)
    where (select true from events e where e.stream = a.stream and e.revision = a.revision);
  if losers is not null then
    select string_agg(a.append || ':' || (select max(e.revision) from events e where e.stream = a.stream), ',')
      into late from unnest(p_appends, streams) a(append, stream) where a.append = any (losers);
  end if;

  insert into events (position, stream, revision, id, type, meta, data, link)
    select head + row_number() over (), a.stream, a.revision, a.id, a.type, a.meta, a.data, decode(a.link, 'hex')
    from unnest(
      p_appends, streams, p_revisions, p_ids, string_to_array(p_types, separator),
      string_to_array(p_metas, separator), string_to_array(p_datas, separator), string_to_array(p_links, separator)
    ) a(append, stream, revision, id, type, meta, data, link)
    where losers is null or a.append <> all (losers);
  get diagnostics written = row_count;

  update log_head set position = head + written;
  first := head + 1;
  return next;
end
$$;
`;

/** A hand that slips must not rewrite history. Whoever means it can drop the trigger, and the links will show what was done. */
const APPEND_ONLY = `
create function refuse_to_rewrite_the_log() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append only: % refused', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete or truncate on events
  for each statement execute function refuse_to_rewrite_the_log();
`;

/** The schema of the log. */
export const logMigrations: readonly Migration[] = [{ id: '0001-log', up: TABLES + APPEND + APPEND_ONLY }];
