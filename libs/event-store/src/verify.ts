// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { linkOf } from './chain.js';
import { EMPTY_ROOT, nextRoot, parseCheckpoint, type SignedCheckpoint } from './checkpoint.js';
import { sealedPart } from './codec.js';
import type { StoredEvent } from './port.js';
import { KeyUnknown, SealBroken, type Sealer } from './sealer.js';
import { readNote, type NoteVerifier } from './signed-note.js';

/** What the verdict means to a program that asks: the exit code of `fyrvakt verify`. */
export const VERDICTS = { ok: 0, tampered: 2, rolledBack: 3, unknownKey: 4 } as const;
export type Verdict = keyof typeof VERDICTS;

export interface VerifyParts {
  /** Every event as it lies in the database, in order of position; read in one snapshot with the counter, where others write meanwhile. */
  readonly rows: AsyncIterable<StoredEvent> | Iterable<StoredEvent>;
  /** The counter that the next position is taken from: the position of the last event. */
  readonly counter: number;
  readonly checkpoints: { readonly inside: readonly SignedCheckpoint[]; readonly outside: readonly SignedCheckpoint[] };
  readonly publicKeys: readonly NoteVerifier[];
  /** With the keys at hand, every living sealed part is opened as well (and thrown away). */
  readonly sealer?: Pick<Sealer, 'open'>;
  readonly onProgress?: (checked: number) => void;
}

export interface VerifyResult {
  readonly ok: boolean;
  readonly verdict: Verdict;
  readonly code: number;
  /** Events that were found to be as they were written. */
  readonly checked: number;
  /** Up to here a signature vouches for it; what is younger only hangs together. */
  readonly signedTo: number;
  /** The first position where it is not as it was. */
  readonly firstBroken?: { readonly position: number; readonly why: string };
}

class Broken extends Error {
  constructor(readonly verdict: Exclude<Verdict, 'ok'>, readonly position: number, readonly why: string) {
    super(why);
  }
}

const tampered = (position: number, why: string): Broken => new Broken('tampered', position, why);

/** Told when nothing worse is found. Only the first: with a wrong file of keys there are as many as there are events. */
class FirstUnknown {
  first: Broken | undefined;

  see(position: number, why: string): void {
    this.first ??= new Broken('unknownKey', position, why);
  }
}

interface Expected {
  readonly size: number;
  readonly root: string;
  readonly where: string;
}

const PROGRESS = 10_000;

/**
 * Recomputes everything from the rows themselves: positions and revisions without gaps, every link, the root at every checkpoint,
 * every signature, the counter, and with keys every sealed part. Stops at the first that is wrong. Holds one link per stream in memory.
 */
export const verifyLog = async (parts: VerifyParts): Promise<VerifyResult> => {
  let position = 0;
  let signedTo = 0;
  try {
    const unknown = new FirstUnknown();
    const expected = readCheckpoints(parts, unknown);
    const heads = new Map<string, { revision: number; link: string }>();
    let root: Buffer = EMPTY_ROOT;
    let next = 0;
    for await (const row of parts.rows) {
      checkRow(row, position + 1, heads);
      if (parts.sealer) await checkSealed(row, parts.sealer, unknown);
      position = row.position;
      root = nextRoot(root, row);
      for (let at = expected[next]; at?.size === position; at = expected[++next]) {
        // The range since the last good root is all that can be said: each of its events is sound, their order or their number is not.
        if (at.root === root.toString('base64')) continue;
        throw tampered(signedTo + 1, `what follows does not lead to the checkpoint at ${at.size} in ${at.where}`);
      }
      if (expected[next - 1]?.size === position) signedTo = position;
      if (position % PROGRESS === 0) parts.onProgress?.(position);
    }
    checkEnd(position, parts.counter, expected.at(-1));
    checkKept(parts.checkpoints);
    if (unknown.first) throw unknown.first;
    parts.onProgress?.(position);
    return { ok: true, verdict: 'ok', code: VERDICTS.ok, checked: position, signedTo };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const { verdict, why } = error;
    return { ok: false, verdict, code: VERDICTS[verdict], checked: position, signedTo, firstBroken: { position: error.position, why } };
  }
};

/** Signatures first: what they vouch for, in order of size. One by an unknown key vouches for nothing but is still compared. */
const readCheckpoints = ({ checkpoints, publicKeys }: VerifyParts, unknown: FirstUnknown): Expected[] =>
  Object.entries({ 'the database': checkpoints.inside, 'the file': checkpoints.outside })
    .flatMap(([where, list]) => list.map((signed) => readCheckpoint(signed, where, publicKeys, unknown)))
    .sort((a, b) => a.size - b.size);

const readCheckpoint = (signed: SignedCheckpoint, where: string, keys: readonly NoteVerifier[], unknown: FirstUnknown): Expected => {
  const { text, verdict } = readNote(signed.note, keys);
  const checkpoint = parseCheckpoint(text);
  if (verdict === 'invalid' || !checkpoint || checkpoint.size !== signed.size)
    throw tampered(signed.size, `the checkpoint at ${signed.size} in ${where} has been altered`);
  if (verdict === 'unknownKey')
    unknown.see(signed.size, `the checkpoint at ${signed.size} in ${where} is signed with an unknown key`);
  return { size: checkpoint.size, root: checkpoint.root, where };
};

const checkRow = (row: StoredEvent, position: number, heads: Map<string, { revision: number; link: string }>): void => {
  if (row.position !== position) throw tampered(position, `there is no event at position ${position}`);
  const head = heads.get(row.stream);
  const revision = (head?.revision ?? -1) + 1;
  if (row.revision !== revision) throw tampered(position, `revision ${row.revision} of ${row.stream} stands where ${revision} should`);
  const link = linkOf(head?.link, row.stream, revision, { id: row.id, type: row.type, meta: row.meta, data: row.data });
  if (row.link !== link) throw tampered(position, `${row.type} at revision ${revision} of ${row.stream} is not what its link says`);
  heads.set(row.stream, { revision, link });
};

const checkSealed = async (row: StoredEvent, sealer: Pick<Sealer, 'open'>, unknown: FirstUnknown): Promise<void> => {
  const { stream, revision, id: eventId, type, position } = row;
  try {
    const sealed = sealedPart(row.data);
    if (sealed) await sealer.open({ stream, revision, eventId, type }, sealed);
  } catch (error) {
    if (error instanceof SealBroken || error instanceof SyntaxError) throw tampered(position, error.message);
    if (!(error instanceof KeyUnknown)) throw error;
    unknown.see(position, error.message);
  }
};

const checkEnd = (position: number, counter: number, last: Expected | undefined): void => {
  const wanted = Math.max(counter, last?.size ?? 0);
  const witness = wanted === counter ? 'its counter' : 'a checkpoint';
  if (wanted > position) throw new Broken('rolledBack', position + 1, `the log ends before here, but ${witness} is at ${wanted}`);
  if (counter < position) throw tampered(counter + 1, `the counter is at ${counter}, but the log goes on to ${position}`);
};

/** The database's own are written first, so each of the file's must be among them. */
const checkKept = ({ inside, outside }: VerifyParts['checkpoints']): void => {
  const notes = new Set(inside.map((signed) => signed.note));
  const lost = outside.find((signed) => !notes.has(signed.note));
  if (lost) throw tampered(lost.size, `the checkpoint at ${lost.size} is in the file but not in the database`);
};
