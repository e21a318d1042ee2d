// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Migration } from '@fyrvakt/postgres';

/** One row per source, however many numbers it has sent; and reports that could not be read, sealed. */
export const intakeMigrations: readonly Migration[] = [
  {
    id: '0001-intake',
    up: `
      CREATE TABLE intake_sources (
        source text PRIMARY KEY,
        seen int8multirange NOT NULL DEFAULT '{}',
        announced bigint,
        last_heard_at timestamptz NOT NULL,
        expected_within_seconds integer
      );
      CREATE TABLE intake_quarantine (
        id uuid PRIMARY KEY,
        source text NOT NULL,
        client_id text NOT NULL,
        route text NOT NULL,
        digest text NOT NULL,
        received_at timestamptz NOT NULL,
        times integer NOT NULL DEFAULT 1,
        faults jsonb NOT NULL,
        sealed jsonb NOT NULL,
        handled_at timestamptz,
        UNIQUE (source, route, digest)
      );
      CREATE INDEX intake_quarantine_waiting ON intake_quarantine (received_at) WHERE handled_at IS NULL;`,
  },
];
