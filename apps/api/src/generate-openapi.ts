// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import 'reflect-metadata';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsOf } from './app.js';

const FOLDER = join(process.cwd(), 'apps/api/openapi');

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Writes the OpenAPI documents, or with --check only says whether those that are committed still tell the truth. */
const main = (check: boolean): number => {
  mkdirSync(FOLDER, { recursive: true });
  const stale = Object.entries(documentsOf()).filter(([name, document]) => {
    const file = join(FOLDER, `${name}.json`);
    const text = `${JSON.stringify(document, null, 2)}\n`;
    if (read(file) === text) return false;
    if (!check) writeFileSync(file, text);
    return true;
  });
  for (const [name] of stale) process.stdout.write(check ? `apps/api/openapi/${name}.json is out of date: run npm run generate\n` : `wrote apps/api/openapi/${name}.json\n`);
  return check && stale.length > 0 ? 1 : 0;
};

process.exitCode = main(process.argv.includes('--check'));
