// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** The log itself. */
export const LOG = 'events';

/** Everything beside the log that nothing else could bring back, in an order in which each can be filled. */
export const BESIDE_THE_LOG = [
  'data_keys', 'retired_master_keys', 'checkpoints', 'users', 'api_clients', 'api_client_keys', 'access_log', 'saved_views', 'calendar_feeds',
  'intake_sources', 'intake_quarantine', 'process_refusals',
  'outbox', 'outbox_tries', 'outbox_checkpoint', 'outbox_passed',
] as const;

/** Every table that a backup holds and a move takes along. */
export const KEPT_TABLES: readonly string[] = [LOG, ...BESIDE_THE_LOG];

const MADE_ANEW = 'of the read models, which are made anew from the log';

/** The others, and why they stay behind. A table that is named nowhere fails a test. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  log_head: 'follows from the log',
  log_index: 'follows from the log in EventStoreDB',
  log_index_head: 'follows from the log in EventStoreDB',
  schema_migrations: 'written by migrating',
  sessions: 'people sign in again; one that was ended must not come back to life',
  sign_in_throttle: 'of the last minutes',
  projection_checkpoints: MADE_ANEW,
  projection_previous: MADE_ANEW,
  projection_next: MADE_ANEW,
  parked_cases: MADE_ANEW,
  parked_next: MADE_ANEW,
  read_model_audit: MADE_ANEW,
  read_model_divergences: MADE_ANEW,
  what_ifs: 'computed anew from the log; what was laid beside a version is in the log',
  leases: 'of the programs that run on this database',
  backups: 'of this installation',
  custody: 'of this installation',
};
