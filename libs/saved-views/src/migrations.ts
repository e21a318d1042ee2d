// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Migration } from '@fyrvakt/postgres';

/** `owner`: id of a user. Somebody's views have different names; two people's may have the same. */
export const savedViewMigrations: readonly Migration[] = [
  {
    id: '0001-saved-views',
    up: `
      CREATE TABLE saved_views (
        id uuid PRIMARY KEY,
        owner uuid NOT NULL,
        name text NOT NULL,
        query text NOT NULL,
        shared boolean NOT NULL,
        saved_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX saved_views_name ON saved_views (owner, lower(name));`,
  },
  {
    // What is asked for may be a name. `query` holds what was saved before, or by an earlier version that still runs, until it has been sealed.
    id: '0002-sealed-views',
    up: `
      ALTER TABLE saved_views ADD COLUMN sealed jsonb;
      ALTER TABLE saved_views ALTER COLUMN query DROP NOT NULL;
      ALTER TABLE saved_views ADD CONSTRAINT saved_views_holds CHECK (query IS NOT NULL OR sealed IS NOT NULL);`,
  },
];
