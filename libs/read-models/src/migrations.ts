// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Migration } from '@fyrvakt/postgres';

/**
 * What the read models need besides their own tables, which are made from their entities. `parked_cases` and
 * `process_refusals` hold ids and codes only.
 */
export const readModelMigrations: readonly Migration[] = [
  {
    id: '0001-read-models',
    up: `
      create schema read_models_next;
      create schema read_models_previous;
      create table projection_checkpoints (
        name text primary key,
        version integer not null,
        position bigint not null,
        moved_at timestamptz not null default clock_timestamp());
      create table projection_previous (
        name text primary key,
        version integer not null,
        position bigint not null);
      create table parked_cases (
        projection text not null,
        case_id text not null,
        position bigint not null,
        event_id text not null,
        reason text not null,
        parked_at timestamptz not null default clock_timestamp(),
        primary key (projection, case_id));
      create table process_refusals (
        id text primary key,
        code text not null,
        refused_at timestamptz not null default clock_timestamp());`,
  },
  {
    // Whatever was begun before there was a place for its progress is begun again.
    id: '0002-read-models',
    up: `
      create table projection_next (
        name text primary key,
        version integer not null,
        shape text not null,
        origin text not null,
        position bigint not null,
        indexed boolean not null default false);
      create table parked_next (like parked_cases including all);`,
  },
  {
    // One row: where the self-audit is, and what its last whole sweep said. Divergences hold names of projections, ids of cases and months.
    id: '0003-read-models',
    up: `
      create table read_model_audit (
        one boolean primary key default true check (one),
        stage text not null,
        place text not null,
        target bigint not null,
        cases integer not null default 0,
        begun_at timestamptz not null default clock_timestamp(),
        found bigint not null default 0,
        last_position bigint,
        last_cases integer,
        last_at timestamptz);
      create table read_model_divergences (
        projection text not null,
        subject text not null,
        kind text not null,
        position bigint not null,
        found_at timestamptz not null default clock_timestamp(),
        mended_at timestamptz,
        primary key (projection, subject));`,
  },
];
