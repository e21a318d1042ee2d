// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import pg from 'pg';

/**
 * A connection that prepares nothing by name. Behind PgBouncer each transaction may land on another connection to the server, where
 * a name from before means nothing; a statement without a name is parsed and run in one go.
 */
export class NamelessClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    this.query = ((statement: { name?: string; submit?: unknown } | string, ...rest: unknown[]) =>
      query(typeof statement === 'object' && !statement.submit ? { ...statement, name: undefined } : statement, ...rest)) as typeof this.query;
  }
}
