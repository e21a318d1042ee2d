// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Migration } from '@fyrvakt/postgres';

/**
 * `tried`: what was asked for. `summary` and `examples`: what it came to. `beat_at`: when the process that holds it last said so; one that
 * has been silent for a while has stopped. Cases are named by id alone, and nothing personal is in it.
 */
export const whatIfMigrations: readonly Migration[] = [
  {
    id: '0001-what-ifs',
    up: `
      CREATE TABLE what_ifs (
        id uuid PRIMARY KEY,
        owner text NOT NULL,
        asked_at timestamptz NOT NULL,
        tried jsonb NOT NULL,
        state text NOT NULL,
        percent integer NOT NULL,
        calls integer NOT NULL,
        holder uuid NOT NULL,
        beat_at timestamptz NOT NULL DEFAULT now(),
        position bigint,
        summary jsonb,
        examples jsonb
      );
      CREATE INDEX what_ifs_beat ON what_ifs (beat_at);`,
  },
];
