// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Migration } from '@fyrvakt/postgres';

/*
 * Where the events of a log in EventStoreDB stand: the nth event of ours in the server's own log has position n. Written by one
 * fenced reader, which also makes the links. All of it follows from the server's log: emptied, it comes back row for row.
 *
 * An id may stand here twice, where the server let it through in two streams at the same moment; both events are in the log and
 * both have a position. See docs/decisions/0070.
 */
const TABLES = `
create table log_index (
  position bigint not null primary key,
  commit_position bigint not null,
  prepare_position bigint not null,
  stream text collate "C" not null,
  revision integer not null,
  id uuid not null,
  type text collate "C" not null,
  append uuid,
  link bytea not null,
  constraint log_index_stream_revision unique (stream, revision)
);
create index log_index_id on log_index (id);
comment on table log_index is 'Positions and links of a log in EventStoreDB. Written by the leader of the lease log-index.';

create table log_index_head (
  single boolean primary key default true check (single),
  position bigint not null,
  commit_position bigint not null,
  prepare_position bigint not null
) with (fillfactor = 10);
comment on table log_index_head is 'One row: the newest position, and how far the log of the server has been read; -1 for not at all.';
insert into log_index_head (position, commit_position, prepare_position) values (0, -1, -1);
`;

/** The schema of the index of a log in EventStoreDB. */
export const logIndexMigrations: readonly Migration[] = [{ id: '0001-log-index', up: TABLES }];
