// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS as INSTRUCTION_PARTS } from '../../apps/web/src/features/instructions/search.js';
import { PARTS as ROSTER_PARTS } from '../../apps/web/src/features/roster/parts.js';
import { PARTS as SETTINGS_PARTS } from '../../apps/web/src/features/settings/search.js';
import { world } from './world.js';

const ROUTES = join(import.meta.dirname, '../../apps/web/src/routes.tsx');

const lastMonth = (): string => {
  const day = new Date();
  day.setUTCDate(0);
  return day.toISOString().slice(0, 7);
};

/** In which calls have been received. */
const thisMonth = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' }).slice(0, 7);

/** An example of each thing that an address can name. */
const valueOf = (name: string, path: string): string => {
  const { cases, shift, instruction, drill } = world();
  const inPlace: Record<string, Record<string, string>> = {
    '/decisions/$caseId': { caseId: cases.waiting }, '/reports/$month/figures/$figureId': { month: thisMonth() },
  };
  const values: Record<string, string> = {
    caseId: cases.rich, unit: shift.unit, month: lastMonth(), figureId: 'followUp.received',
    instructionId: instruction, drillId: drill,
  };
  const value = inPlace[path.split('?', 1)[0] ?? '']?.[name] ?? values[name];
  if (value === undefined) throw new Error(`${path}: say in test/browser/screens.ts what $${name} is`);
  return value;
};

/** Every screen that there is, read from where the web pages say so themselves: a new one is looked at without being listed. */
export const screens = (): readonly string[] => [...readFileSync(ROUTES, 'utf8').matchAll(/\bpage\('(\/[^']*)'\)/g)].map(([, path = '']) => path);

/** The address of a screen, about what the tests know or about what is said. */
export const addressOf = (path: string, values: Readonly<Record<string, string>> = {}): string =>
  path.replaceAll(/\$(\w+)/g, (_, name: string) => values[name] ?? valueOf(name, path));

/** What of a screen has an address of its own, and what is shown where nothing fits. */
export const parts = (): readonly string[] => [
  ...INSTRUCTION_PARTS.slice(1).map((part) => `/instructions/$instructionId?part=${part}`),
  ...ROSTER_PARTS.slice(1).map((part) => `/roster?part=${part}`),
  ...SETTINGS_PARTS.slice(1).map((part) => `/settings?part=${part}`),
  '/follow-ups?view=board', '/decisions?view=made', '/decisions/$caseId?decide=later', '/cases?q=finnsinte', '/follow-ups/meeting?case=$caseId',
  '/reports/$month?at=1', '/nothing-here',
];
