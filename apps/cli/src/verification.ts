// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import {
  EMPTY_ROOT, type LogSnapshot, nextRoot, type NoteVerifier, parseVerifier, type StoredEvent, verifierLine, verifyLog, type VerifyParts,
  type VerifyResult,
} from '@fyrvakt/event-store';
import { CheckpointFile } from '@fyrvakt/privacy';
import { openCheckpoints, type Runtime } from '@fyrvakt/runtime';
import { progress } from '@fyrvakt/terminal';

export interface VerifyOptions {
  /** A copy of the checkpoints from somewhere else, instead of the file beside the keys. */
  readonly checkpoints?: string;
  /** File with public keys, one a line, that may have signed as well. */
  readonly keys?: string;
}

/** What verification says, and the root that the log comes to: the same for every log that holds the same events in the same order. */
export type Verified = VerifyResult & { readonly root: string };

const keysIn = async (file: string): Promise<NoteVerifier[]> =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() && !line.startsWith('#')).map(parseVerifier);

/** Recomputes a whole log from its rows and compares it with signed checkpoints, with a bar that shows how far it has come. */
export const verifySnapshot = async (
  { counter, rows }: LogSnapshot, parts: Pick<VerifyParts, 'checkpoints' | 'publicKeys' | 'sealer'>, title = 'Verifying',
): Promise<Verified> => {
  const bar = progress({ title, total: Math.max(counter, 1), unit: 'events' });
  let reached = 0;
  let root: Buffer = EMPTY_ROOT;
  async function* rooted(): AsyncGenerator<StoredEvent> {
    for await (const event of rows()) {
      yield event;
      root = nextRoot(root, event);
    }
  }
  const onProgress = (checked: number): void => {
    bar.step(checked - reached);
    reached = checked;
  };
  const found = await verifyLog({ ...parts, rows: rooted(), counter, onProgress });
  bar.end(`${found.checked} events`);
  return { ...found, root: root.toString('base64') };
};

/** Recomputes the whole log from its rows and compares it with every signed checkpoint, in the database and outside it. */
export const verification = async (runtime: Runtime, options: VerifyOptions = {}): Promise<Verified & { publicKey: string }> => {
  const { signer, inside, outside } = await openCheckpoints(runtime);
  const publicKey = verifierLine(signer);
  // A file that is named must be there; the one beside the keys begins with the first checkpoint.
  if (options.checkpoints !== undefined) await readFile(options.checkpoints);
  const witness = options.checkpoints === undefined ? outside : new CheckpointFile(options.checkpoints);
  // Before the log: a checkpoint that is signed meanwhile would vouch for more than the snapshot holds.
  const [own, others, keys] = await Promise.all([
    inside.all(), witness.all(), options.keys === undefined ? [] : keysIn(options.keys),
  ]);
  const parts = { checkpoints: { inside: own, outside: others }, publicKeys: [parseVerifier(publicKey), ...keys], sealer: runtime.sealer };
  return { ...(await runtime.withLogSnapshot((snapshot) => verifySnapshot(snapshot, parts))), publicKey };
};
