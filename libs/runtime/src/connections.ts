// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Config } from './config.js';

/** One appends and one listens, whatever the role. */
const SINGLE = 2;

/** How a process shares out the connections that it may hold: a quarter for reading the log, the rest for everything else. */
export const connectionsOf = ({ databaseConnections, pgbouncer }: Pick<Config, 'databaseConnections' | 'pgbouncer'>) => {
  const readers = Math.max(2, Math.floor(databaseConnections / 4));
  return {
    pool: { name: 'fyrvakt', max: databaseConnections - SINGLE - readers, pgbouncer },
    log: { readers, pgbouncer },
  };
};
