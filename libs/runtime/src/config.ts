// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { fileVariable, textOf } from './secret-values.js';
import { SETTINGS, type Setting } from './settings.js';

/** Everything that is decided outside the program. Paths are absolute. */
export type Config = { readonly [K in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[K]['read']> };

/** The environment does not say something that the program can start with; the message lists every fault and its fix. */
export class InvalidConfig extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Fyrvakt cannot start with these settings:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'InvalidConfig';
  }
}

const settings: readonly [string, Setting<unknown>][] = Object.entries(SETTINGS);

/** Names that begin like ours but are none: a slip would otherwise be silence. */
const unknownVariables = (env: NodeJS.ProcessEnv): string[] => {
  const known = new Set(settings.flatMap(([, setting]) => [setting.variable, fileVariable(setting) ?? '']));
  return Object.keys(env).filter((name) => name.startsWith('FYRVAKT_') && !name.startsWith('FYRVAKT_TEST_') && !known.has(name));
};

/** Reads the configuration, or throws InvalidConfig with all faults at once. Values are never repeated: one may be a password. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  const faults = unknownVariables(env).map((name) => `${name} is not a setting: see .env.example for those there are`);
  const read = settings.map(([name, setting]) => {
    try {
      return [name, setting.read(textOf(setting, env), env)];
    } catch (error) {
      faults.push(`${setting.variable}: ${(error as Error).message}`);
      return [name, undefined];
    }
  });
  const config = Object.fromEntries(read) as Config;
  const isAtFault = (variable: string): boolean => faults.some((fault) => fault.startsWith(`${variable}:`));
  if (config.demo && (config.databaseUrl ?? config.eventStoreUrl))
    faults.push('FYRVAKT_DEMO: a demonstration keeps its own data; unset DATABASE_URL and FYRVAKT_EVENTSTORE, or set it to false');
  if (config.smtpHost) {
    if (!config.mailFrom && !isAtFault('FYRVAKT_MAIL_FROM'))
      faults.push('FYRVAKT_MAIL_FROM: say which address e-mail is sent from, or unset FYRVAKT_SMTP_HOST');
    if (!config.publicUrl && !isAtFault('FYRVAKT_PUBLIC_URL'))
      faults.push('FYRVAKT_PUBLIC_URL: e-mail links to the pages; say where browsers find them, or unset FYRVAKT_SMTP_HOST');
  }
  if (config.role !== 'all' && config.role !== undefined) {
    if (config.demo) faults.push('FYRVAKT_ROLE: a demonstration is one process; unset it');
    else if (!config.databaseUrl && !isAtFault('DATABASE_URL'))
      faults.push(`FYRVAKT_ROLE: the built-in database has one process; set DATABASE_URL to one that ${config.role} can share, or unset it`);
  }
  if (faults.length > 0) throw new InvalidConfig(faults);
  return config;
};

/** The text of `.env.example`. */
export const envExample = (): string =>
  [
    '# SPDX-FileCopyrightText: 2026 The Fyrvakt authors',
    '# SPDX-License-Identifier: EUPL-1.2',
    '#',
    '# Every setting, with what happens when it is left alone or an example. Nothing here needs to be set to try Fyrvakt.',
    '# Generated from libs/runtime/src/settings.ts.',
    '',
    ...settings.flatMap(([, setting]) => {
      const { variable, about, example } = setting;
      const named = fileVariable(setting);
      const file = `/run/secrets/${variable.toLowerCase()}`;
      const inFile = named ? ['# Or the name of a file with it, which only its owner may read:', `#${named}=${file}`] : [];
      return [`# ${about}`, `#${variable}=${example}`, ...inFile, ''];
    }),
  ].join('\n');
