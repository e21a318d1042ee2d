// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Command } from 'commander';
import { addBackup } from './commands/backup.js';
import { addAudit } from './commands/audit.js';
import { addClient } from './commands/client.js';
import { addCopy } from './commands/copy.js';
import { addDoctor } from './commands/doctor.js';
import { addDrill } from './commands/drill.js';
import { addExport } from './commands/export.js';
import { addImport } from './commands/import.js';
import { addInstruction } from './commands/instruction.js';
import { addKeys } from './commands/keys.js';
import { addMigrate } from './commands/migrate.js';
import { addOutbox } from './commands/outbox.js';
import { addRebuild } from './commands/rebuild.js';
import { addRefused } from './commands/refused.js';
import { addRelease } from './commands/release.js';
import { addReport } from './commands/report.js';
import { addRestore } from './commands/restore.js';
import { addRoster } from './commands/roster.js';
import { addUser } from './commands/user.js';
import { addVerify } from './commands/verify.js';

const EXAMPLES = `
Examples:
  $ npm run fyrvakt -- doctor
  $ npm run fyrvakt -- user add "Samordnaren" --role coordinator
  $ npm run fyrvakt -- client add "SOS Alarm" --source sos-alarm
  $ npm run fyrvakt -- report 2026-10 --format html --out oktober.html
  $ npm run fyrvakt -- verify --checkpoints /safe/place/checkpoints.log
  $ npm run fyrvakt -- backup --keep 14
  $ npm run fyrvakt -- export --out log.ndjson
  $ npm run fyrvakt -- --json rebuild all

It works beside a running server and without one. Results go to stdout, progress to stderr.
Exit codes: 0 done, 1 refused, 5 could not read or write; verify: 2 changed, 3 rolled back, 4 unknown key. See docs/cli.md.`;

/** The whole command line, ready to be given arguments. */
export const program = (): Command => {
  const fyrvakt = new Command('fyrvakt')
    .description('The operator tool of Fyrvakt.')
    .option('--json', 'results as one line of JSON')
    .option('--data <folder>', 'data folder (FYRVAKT_DATA; default data)')
    .option('--database-url <url>', "a PostgreSQL of one's own (DATABASE_URL)")
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(add --help for what can be said)');
  const commands = [
    addMigrate, addRebuild, addAudit, addVerify, addUser, addClient, addRefused, addReport, addInstruction, addRoster, addDrill,
    addBackup, addRestore, addRelease, addOutbox, addCopy, addExport, addImport, addKeys, addDoctor,
  ];
  for (const add of commands) add(fyrvakt);
  return fyrvakt;
};
