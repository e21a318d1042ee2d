// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Migration } from '@fyrvakt/postgres';

/** Data keys (a destroyed one leaves its row, without the key) and signed checkpoints of the log. */
export const privacyMigrations: readonly Migration[] = [
  {
    id: '0001-privacy-data-keys',
    up: `
      CREATE TABLE data_keys (
        subject text PRIMARY KEY,
        id text NOT NULL,
        wrapped text,
        created_at timestamptz NOT NULL DEFAULT now(),
        destroyed_at timestamptz,
        CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
      );
      CREATE INDEX data_keys_master ON data_keys (split_part(wrapped, '.', 1)) WHERE wrapped IS NOT NULL;`,
  },
];

export const checkpointMigrations: readonly Migration[] = [
  {
    id: '0001-checkpoints',
    up: 'CREATE TABLE checkpoints (size bigint PRIMARY KEY, note text NOT NULL);',
  },
];
