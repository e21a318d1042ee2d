// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@fyrvakt/kernel';
import type { DemoSignIn } from '@fyrvakt/runtime';

/** What a demonstration remembers between starts: what it plays, how far it came, and who may sign in. Readable by its owner alone. */
export interface DemoFile {
  readonly seed: string;
  readonly months: number;
  /** Where the history ends. */
  readonly until: Instant;
  /** True when all of the history has been played. */
  readonly played: boolean;
  readonly signIns: readonly DemoSignIn[];
  readonly apiKey: string;
  readonly sourceSystem: string;
}

export const demoFile = (dataDir: string): string => join(dataDir, 'demo.json');

/** Undefined where no demonstration has been here. */
export const readDemoFile = async (dataDir: string): Promise<DemoFile | undefined> => {
  try {
    return JSON.parse(await readFile(demoFile(dataDir), 'utf8')) as DemoFile;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Whole or not at all: a stop in the middle leaves what was there. */
export const writeDemoFile = async (dataDir: string, contents: DemoFile): Promise<void> => {
  const file = demoFile(dataDir);
  await writeFile(`${file}.new`, `${JSON.stringify(contents, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
};
