// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Migration } from '@fyrvakt/postgres';

/** No address is here, and nothing that anybody wrote: recipients are kinds and ids, notices are codes and times. */
export const outboxMigrations: readonly Migration[] = [
  {
    id: '0001-outbox',
    up: `
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        case_id uuid,
        recipient text NOT NULL,
        channel text NOT NULL,
        notice jsonb NOT NULL,
        written_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        next_try_at timestamptz NOT NULL,
        tries integer NOT NULL DEFAULT 0,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'withdrawn', 'dismissed')),
        uncertain boolean NOT NULL DEFAULT false,
        repeats boolean NOT NULL DEFAULT false,
        trouble text,
        done_at timestamptz
      );
      COMMENT ON TABLE outbox IS 'One row per thing to tell, recipient and channel. Uncertain: the last try has no answer, so it may have arrived.';
      CREATE INDEX outbox_waiting ON outbox (next_try_at, id) WHERE state = 'waiting';
      CREATE INDEX outbox_failed ON outbox (done_at) WHERE state = 'failed';
      CREATE INDEX outbox_told ON outbox (recipient, done_at) WHERE state = 'sent';
      CREATE INDEX outbox_case ON outbox (case_id) WHERE case_id IS NOT NULL;
      CREATE TABLE outbox_tries (
        item uuid NOT NULL REFERENCES outbox,
        number integer NOT NULL,
        epoch bigint,
        began_at timestamptz NOT NULL,
        ended_at timestamptz,
        result text,
        PRIMARY KEY (item, number)
      );
      COMMENT ON TABLE outbox_tries IS 'Written before the provider is called. Without a result: nobody knows what came of it.';
      CREATE TABLE outbox_checkpoint (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        position bigint NOT NULL
      );
      COMMENT ON TABLE outbox_checkpoint IS 'How far the log has been gone through for what is to be told. No rebuild of a read model moves it.';`,
  },
  {
    id: '0002-outbox-kept',
    up: "CREATE INDEX outbox_kept ON outbox (done_at) WHERE state IN ('sent', 'withdrawn', 'dismissed')",
  },
  {
    id: '0003-outbox-passed',
    up: `
      CREATE TABLE outbox_passed (position bigint PRIMARY KEY);
      COMMENT ON TABLE outbox_passed IS 'Events in cases that a later version has written in, of which nobody was told yet.';`,
  },
];
