// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { migrate, openDatabase } from '@fyrvakt/postgres';
import { migrations } from '@fyrvakt/runtime';
import type { Command } from 'commander';
import { aside, configOf, type Globals } from '../context.js';
import { result } from '../output.js';

const run = async (globals: Globals): Promise<void> => {
  const { dataDir, databaseUrl } = configOf(globals);
  const database = await openDatabase({ dataDir, databaseUrl, attach: true, onProgress: aside });
  try {
    const applied = await migrate(database.url, migrations, aside);
    result(
      globals,
      { applied, total: migrations.length },
      applied.length > 0 ? applied.map((id) => `applied ${id}`) : ['The database is up to date.'],
    );
  } finally {
    await database.close();
  }
};

/** `fyrvakt migrate`. The server does the same when it starts; this is for doing it beforehand. */
export const addMigrate = (program: Command): void => {
  program
    .command('migrate')
    .description("bring the database to this program's schema (forward only; the server does it at start as well)")
    .action((_options: object, command: Command) => run(command.optsWithGlobals<Globals>()));
};
