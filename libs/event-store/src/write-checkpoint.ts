// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import {
  EMPTY_ROOT, nextRoot, parseCheckpoint, signCheckpoint, type Checkpoint, type CheckpointStore, type SignedCheckpoint,
} from './checkpoint.js';
import type { EventStore } from './port.js';
import { readNote, type NoteSigner } from './signed-note.js';

/** The log is behind one of its own checkpoints, or has other contents: an older copy of the database has taken its place. */
export class LogRolledBack extends Error {
  constructor(readonly size: number, readonly head: number) {
    super(
      `the log ends at position ${head}, but its own checkpoint at ${size} is not in it: an older copy of the database has been put ` +
        'in place. Restore the right one; if the loss is known and accepted, move the file of checkpoints aside and keep it.',
    );
    this.name = 'LogRolledBack';
  }
}

/** An event is not there although the log goes on, or its counter does: nothing that covers it can be signed. */
export class LogIncomplete extends Error {
  constructor(readonly position: number) {
    super(`the log has no event at position ${position}; run "fyrvakt verify"`);
    this.name = 'LogIncomplete';
  }
}

export interface CheckpointParts {
  readonly store: Pick<EventStore, 'head' | 'readAll'>;
  /** In the database. Written first, so that only a database that went back in time can be behind the other. */
  readonly inside: CheckpointStore;
  /** Outside the database: what a rolled back database is found out by. */
  readonly outside: CheckpointStore;
  readonly signer: NoteSigner;
  readonly clock: () => Instant;
}

const BATCH = 1000;

const contents = (signed: SignedCheckpoint | undefined): Pick<Checkpoint, 'size' | 'root'> =>
  (signed && parseCheckpoint(readNote(signed.note, []).text)) ?? { size: 0, root: EMPTY_ROOT.toString('base64') };

/**
 * Signs everything up to the head of the log and keeps it in both places. Returns what was signed; undefined when nothing is new.
 * Throws LogRolledBack. For one writer at a time: the worker, every so many events, every so many minutes, and when it stops.
 */
export const writeCheckpoint = async (parts: CheckpointParts): Promise<Checkpoint | undefined> => {
  const { store, inside, outside, signer, clock } = parts;
  const [last, witnessed] = await Promise.all([inside.newest(), outside.newest()]);
  const [start, witness] = [contents(last), contents(witnessed)];
  const head = await store.head();
  if (head < start.size) throw new LogRolledBack(start.size, head);
  const other = witness.size === start.size && witness.root !== start.root;
  if (witness.size > start.size || other) throw new LogRolledBack(witness.size, head);
  // A stop between the two writes left one out.
  if (last && witness.size < start.size) await outside.append(last);

  let { size } = start;
  let root: Buffer = Buffer.from(start.root, 'base64');
  while (size < head) {
    const page = await store.readAll(size, Math.min(BATCH, head - size));
    // A log whose newest events are gone has nothing more to give; asked again and again it would give nothing for ever.
    if (page.length === 0) throw new LogIncomplete(size + 1);
    for (const event of page) {
      if (event.position !== size + 1) throw new LogIncomplete(size + 1);
      root = nextRoot(root, event);
      size = event.position;
    }
  }
  if (size === start.size) return undefined;
  const checkpoint = { origin: signer.name, size, root: root.toString('base64'), at: clock() };
  const signed = signCheckpoint(checkpoint, signer);
  await inside.append(signed);
  await outside.append(signed);
  return checkpoint;
};
