// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { EMPTY_ROOT, nextRoot, type LogSnapshot, type StoredEvent } from '@fyrvakt/event-store';
import { progress } from '@fyrvakt/terminal';
import { CliError, EXIT } from '../exit.js';
import { putEvents } from './logs.js';
import type { End } from './ends.js';

/** What was there already and what came, and what the whole log comes to. */
export interface CopiedLog {
  readonly events: number;
  readonly already: number;
  readonly root: string;
}

const BATCH = 1_000;

const otherHistory = (position: number): CliError =>
  new CliError('copy/other-history',
    `The target holds another history: up to position ${position} it is not what the source has. Nothing was changed.`, EXIT.tampered);

const rootOf = async ({ rows }: LogSnapshot): Promise<Buffer> => {
  let root: Buffer = EMPTY_ROOT;
  for await (const event of rows()) root = nextRoot(root, event);
  return root;
};

/**
 * Brings the target's log to where the source's is, from wherever it stands, after a look at whether what it holds is the same. Killed at
 * any moment it goes on from there the next time.
 */
export const copyLog = async (source: LogSnapshot, target: End, there: LogSnapshot, mayWrite: boolean): Promise<CopiedLog> => {
  const { counter: already } = there;
  if (already > source.counter) throw otherHistory(source.counter + 1);
  if (already < source.counter && !mayWrite)
    throw new CliError('target/not-empty',
      `The target is in use, and ends at position ${already} of ${source.counter}. Choose an empty one. Nothing was changed.`);
  const known = await rootOf(there);
  const bar = progress({ title: 'Copying', total: Math.max(source.counter, 1), unit: 'events' });
  let root: Buffer = EMPTY_ROOT;
  let batch: StoredEvent[] = [];
  const flush = async (): Promise<void> => {
    await putEvents(target, batch);
    batch = [];
  };
  for await (const event of source.rows()) {
    if (event.position > already) batch.push(event);
    if (batch.length === BATCH) await flush();
    root = nextRoot(root, event);
    if (event.position === already && !root.equals(known)) throw otherHistory(already);
    bar.step(1, event.position > already ? '' : 'looking at what is there');
  }
  await flush();
  bar.end(`${source.counter - already} events copied, ${already} were there`);
  return { events: source.counter, already, root: root.toString('base64') };
};
