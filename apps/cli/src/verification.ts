// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import { parseVerifier, verifierLine, verifyLog, type NoteVerifier, type VerifyResult } from '@fyrvakt/event-store';
import { withLogSnapshot } from '@fyrvakt/event-store-postgres';
import { CheckpointFile } from '@fyrvakt/privacy';
import { openCheckpoints, type Runtime } from '@fyrvakt/runtime';
import { progress } from '@fyrvakt/terminal';

export interface VerifyOptions {
  /** A copy of the checkpoints from somewhere else, instead of the file beside the keys. */
  readonly checkpoints?: string;
  /** File with public keys, one a line, that may have signed as well. */
  readonly keys?: string;
}

const keysIn = async (file: string): Promise<NoteVerifier[]> =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() && !line.startsWith('#')).map(parseVerifier);

/** Recomputes the whole log from its rows and compares it with every signed checkpoint, in the database and outside it. */
export const verification = async (runtime: Runtime, options: VerifyOptions = {}): Promise<VerifyResult & { publicKey: string }> => {
  const { signer, inside, outside } = await openCheckpoints(runtime);
  const publicKey = verifierLine(signer);
  // A file that is named must be there; the one beside the keys begins with the first checkpoint.
  if (options.checkpoints !== undefined) await readFile(options.checkpoints);
  const witness = options.checkpoints === undefined ? outside : new CheckpointFile(options.checkpoints);
  // Before the log: a checkpoint that is signed meanwhile would vouch for more than the snapshot holds.
  const [own, others, keys] = await Promise.all([
    inside.all(), witness.all(), options.keys === undefined ? [] : keysIn(options.keys),
  ]);
  const verdict = await withLogSnapshot(runtime.pool, async ({ counter, rows }) => {
    const bar = progress({ title: 'Verifying', total: Math.max(counter, 1), unit: 'events' });
    let reached = 0;
    const found = await verifyLog({
      rows,
      counter,
      checkpoints: { inside: own, outside: others },
      publicKeys: [parseVerifier(publicKey), ...keys],
      sealer: runtime.sealer,
      onProgress: (checked) => {
        bar.step(checked - reached);
        reached = checked;
      },
    });
    bar.end(`${found.checked} events`);
    return found;
  });
  return { ...verdict, publicKey };
};
