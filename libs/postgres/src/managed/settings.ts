// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** PostgreSQL settings by name. */
export type Settings = Readonly<Record<string, string>>;

const always: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Fyrvakt's pools take about half; the rest is for the command line and for a person with psql.
  max_connections: '60',
  shared_buffers: '128MB',
  // Queries are short, and a municipality's machine is small: compiling them or spreading them over processes costs more than it gives.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  cluster_name: 'fyrvakt',
  // The log says when the server starts, stops and recovers. Failed statements go to the program that sent them: written here, their
  // texts and values could be personal data.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** For real data: what is acknowledged is on disk. */
export const durable: Settings = {
  ...always,
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // `minimal` would write somewhat less when tables are filled in bulk, but rules out an online base back-up and recovery to a moment.
  wal_level: 'replica',
  max_wal_size: '1GB',
};

/** For tests only: quick, and lost with the machine's power. */
export const unsafe: Settings = {
  ...always,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
};

export const asFlags = (settings: Settings): string[] => Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
