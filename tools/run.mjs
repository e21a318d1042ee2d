#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What the scripts in package.json run. Each command does all of its own set-up, so that a fresh clone needs nothing but Node and npm.
 * Only built-in modules here: this is what installs the others. Set-up speaks on stderr; stdout belongs to the command.
 */
const [command = 'help', ...args] = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Fyrvakt needs Node.js 20.19 or newer, and this is ${process.version}. Node.js 24 is recommended: see .nvmrc.\n`);
  process.exitCode = 1;
} else {
  // Loaded only now, since an older Node may not even be able to read them.
  const { commands } = await import('./run/commands.mjs');
  const run = Object.hasOwn(commands, command) ? commands[command] : commands.help;
  process.exitCode = await run(args);
}
