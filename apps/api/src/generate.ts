// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import 'reflect-metadata';
import { envExample } from '@fyrvakt/runtime';
import { documentsOf } from './app.js';
import { commandsPage } from './case-api/commands-page.js';
import { clientTypes } from './openapi/client-types.js';

const document = (name: keyof ReturnType<typeof documentsOf>) => (): string => `${JSON.stringify(documentsOf()[name], null, 2)}\n`;

const TEXTS: Readonly<Record<string, () => string>> = {
  'sos-api': document('sos-api'), 'case-api': document('case-api'), commands: commandsPage, 'env-example': envExample,
  'web-client': () => clientTypes(documentsOf()['case-api']),
};

/** Prints what a generated file is to hold; tools/generators.json says which file that is. Needs no database. */
const [name = ''] = process.argv.slice(2);
const text = TEXTS[name];
if (text) process.stdout.write(text());
else process.stderr.write(`generate takes one of: ${Object.keys(TEXTS).join(', ')}\n`);
process.exitCode = text ? 0 : 2;
