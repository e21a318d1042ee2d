// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { SignedCheckpoint, StoredEvent } from '@fyrvakt/event-store';
import { CliError } from './exit.js';

export const FORMAT = 'fyrvakt-log/1';

/** One line of an export. The last one says how many there were, so that a file that was cut off is noticed. */
export type Line =
  | {
      readonly kind: 'header';
      readonly format: typeof FORMAT;
      readonly municipality: string;
      readonly after: number;
      readonly head: number;
    }
  | {
      readonly kind: 'key';
      readonly subject: string;
      readonly id: string;
      /** Null when the key has been destroyed. */ readonly wrapped: string | null;
    }
  | ({ readonly kind: 'event' } & StoredEvent)
  | ({ readonly kind: 'checkpoint' } & SignedCheckpoint)
  | { readonly kind: 'end'; readonly events: number; readonly checkpoints: number; readonly keys: number };

const broken = (line: number, why: string): CliError =>
  new CliError('import/not-an-export', `Line ${line} of the file ${why}. Nothing was imported.`);

/** Reads an export line by line. Throws CliError where it is none, or not whole. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  let number = 0;
  let ended = false;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number++;
    if (!text) continue;
    let line: Line;
    try {
      line = JSON.parse(text) as Line;
    } catch {
      throw broken(number, 'is not JSON');
    }
    if (number === 1 && (line.kind !== 'header' || line.format !== FORMAT)) throw broken(1, `does not begin an export (${FORMAT})`);
    if (ended) throw broken(number, 'comes after the end');
    ended = line.kind === 'end';
    yield line;
  }
  if (!ended) throw broken(number + 1, 'is missing: the file was cut off');
}
