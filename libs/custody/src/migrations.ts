// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Migration } from '@fyrvakt/postgres';

/** Of this installation, not of the municipality: neither a backup nor a move takes these along. */
export const custodyMigrations: readonly Migration[] = [
  {
    id: '0001-custody',
    up: `
      CREATE TABLE backups (
        id text PRIMARY KEY,
        place text NOT NULL,
        position bigint NOT NULL,
        bytes bigint NOT NULL,
        taken_at timestamptz NOT NULL,
        verified_at timestamptz
      );
      COMMENT ON TABLE backups IS 'Backups that were made of this database. One counts when it has been restored elsewhere and verified.';
      CREATE TABLE custody (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        unfinished jsonb,
        hold jsonb
      );
      COMMENT ON TABLE custody IS 'One row: a restore or move into this database that is not finished, and the hold on outbound work.';
      INSERT INTO custody DEFAULT VALUES;`,
  },
  { id: '0002-custody-verified', up: 'ALTER TABLE custody ADD COLUMN verified jsonb;' },
];
