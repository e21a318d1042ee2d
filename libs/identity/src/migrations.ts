// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Migration } from '@fyrvakt/postgres';

/** Secrets lie here as hashes only: argon2id for passwords, SHA-256 for tokens and keys, which are random 256-bit values. */
export const identityMigrations: readonly Migration[] = [
  {
    id: '0001-identity',
    up: `
      CREATE TABLE users (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        password_hash text NOT NULL,
        roles text[] NOT NULL,
        units text[] NOT NULL,
        created_at timestamptz NOT NULL,
        disabled_at timestamptz
      );
      CREATE UNIQUE INDEX users_name ON users (lower(name));
      CREATE TABLE sessions (
        token_hash bytea PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        user_id uuid NOT NULL REFERENCES users,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL
      );
      CREATE INDEX sessions_user ON sessions (user_id);
      CREATE TABLE api_clients (
        id text PRIMARY KEY,
        name text NOT NULL,
        source_system text NOT NULL,
        scopes text[] NOT NULL,
        modes text[],
        created_at timestamptz NOT NULL,
        disabled_at timestamptz
      );
      CREATE TABLE api_client_keys (
        id uuid PRIMARY KEY,
        client_id text NOT NULL REFERENCES api_clients,
        secret_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz,
        last_used_at timestamptz
      );
      CREATE INDEX api_client_keys_client ON api_client_keys (client_id);
      CREATE TABLE sign_in_throttle (
        bucket bytea PRIMARY KEY,
        tries integer NOT NULL,
        blocked_until timestamptz,
        touched_at timestamptz NOT NULL,
        succeeded_at timestamptz
      );
      CREATE INDEX sign_in_throttle_touched ON sign_in_throttle (touched_at);
    `,
  },
  {
    id: '0002-identity-access-log',
    up: `
      CREATE TABLE access_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        reader text NOT NULL,
        role text NOT NULL,
        what text NOT NULL,
        case_id uuid,
        cases integer NOT NULL
      );
      CREATE INDEX access_log_case ON access_log (case_id, at) WHERE case_id IS NOT NULL;
      CREATE INDEX access_log_reader ON access_log (reader, at);
    `,
  },
  {
    id: '0003-identity-calendar-feeds',
    up: `
      CREATE TABLE calendar_feeds (
        id uuid PRIMARY KEY,
        owner uuid NOT NULL REFERENCES users,
        unit text,
        secret_hash bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        last_read_at timestamptz
      );
      CREATE INDEX calendar_feeds_owner ON calendar_feeds (owner);
    `,
  },
  {
    id: '0004-identity-told',
    up: `
      ALTER TABLE users ADD COLUMN email text, ADD COLUMN told_about text[] NOT NULL DEFAULT '{}';
      COMMENT ON COLUMN users.email IS 'Where somebody who asked for it is told of things. In no other place, neither log nor outbox.';
    `,
  },
];
