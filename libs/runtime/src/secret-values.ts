// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync, statSync } from 'node:fs';
import { mustBePrivate } from '@fyrvakt/privacy';
import type { Setting } from './settings.js';

/** More than any address or key; a slip such as the name of a database file is told, not read. */
const MOST_BYTES = 8_192;

/** The variable that names a secret's file, where it may have one: what an environment holds, every child process and crash report sees. */
export const fileVariable = ({ variable, secret }: Pick<Setting<unknown>, 'variable' | 'secret'>): string | undefined =>
  secret ? `${variable}_FILE` : undefined;

/** What the environment, or a private file that it names, says of a setting. Throws an Error that says how to put it right. */
export const textOf = (setting: Pick<Setting<unknown>, 'variable' | 'secret'>, env: NodeJS.ProcessEnv): string => {
  const { variable } = setting;
  const named = fileVariable(setting);
  const text = (env[variable] ?? '').trim();
  const file = named === undefined ? '' : (env[named] ?? '').trim();
  if (file === '') return text;
  if (text !== '') throw new Error(`is set, and so is ${named}: keep one of them`);
  return readSecret(file);
};

const readSecret = (file: string): string => {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Error(`there is no file ${file}`);
  if (found.size > MOST_BYTES) throw new Error(`${file} is too large to hold a secret`);
  mustBePrivate(file, found);
  const text = textIn(file).trim();
  if (text === '') throw new Error(`${file} is empty`);
  return text;
};

const textIn = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`${file} cannot be read: let the user that runs Fyrvakt own it`, { cause });
  }
};
