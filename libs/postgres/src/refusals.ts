// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

export type DatabaseRefusal =
  | 'owned-by-another-process'
  | 'server-user'
  | 'unsupported-platform'
  | 'wrong-major-version'
  | 'password-missing'
  | 'not-durable'
  | 'server-too-old'
  | 'letters'
  | 'start-failed'
  | 'migration-list'
  | 'migration-changed'
  | 'migration-missing'
  | 'migration-failed'
  | 'newer-database'
  | 'older-database'
  | 'unfinished'
  | 'log-elsewhere';

/** The database cannot be used as things stand. The message says why and what to do, for the person at the terminal. */
export class DatabaseRefused extends Error {
  constructor(readonly code: DatabaseRefusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseRefused';
  }
}
