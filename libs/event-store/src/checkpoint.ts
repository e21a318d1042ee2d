// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { hash } from 'node:crypto';
import type { Instant } from '@fyrvakt/kernel';
import type { StoredEvent } from './port.js';
import { signNote, type NoteSigner } from './signed-note.js';

/** What the whole log was at one moment: everything from position 1 to `size`, in order, comes to `root`. */
export interface Checkpoint {
  /** Names the log; the name of the signing key as well. */
  readonly origin: string;
  /** Position of the last event that is covered. */
  readonly size: number;
  /** 32 bytes in base64. */
  readonly root: string;
  /** When it was signed. */
  readonly at: Instant;
}

/** A signed checkpoint as it is kept. */
export interface SignedCheckpoint {
  readonly size: number;
  readonly note: string;
}

/** Where signed checkpoints are kept: in the database beside the log, and in a file outside it. */
export interface CheckpointStore {
  append(checkpoint: SignedCheckpoint): Promise<void>;
  /** The one with the greatest size. */
  newest(): Promise<SignedCheckpoint | undefined>;
  /** In order of size. */
  all(): Promise<readonly SignedCheckpoint[]>;
}

/** Checkpoints in this process's memory. */
export class MemoryCheckpointStore implements CheckpointStore {
  private readonly kept: SignedCheckpoint[] = [];

  async append(checkpoint: SignedCheckpoint): Promise<void> {
    this.kept.push(checkpoint);
  }

  async newest(): Promise<SignedCheckpoint | undefined> {
    return this.kept.at(-1);
  }

  async all(): Promise<readonly SignedCheckpoint[]> {
    return [...this.kept];
  }
}

/** The root of an empty log. */
export const EMPTY_ROOT = Buffer.alloc(32);

const ROOT = 0x04;

/**
 * The root with one more event: SHA-256(0x04 ‖ root before ‖ position ‖ SHA-256(stream) ‖ revision ‖ link). Links alone tie each
 * stream together; this ties the streams to each other, in the order of the log. It does not depend on where checkpoints were set.
 */
export const nextRoot = (root: Buffer, { position, stream, revision, link }: StoredEvent): Buffer => {
  const input = Buffer.alloc(1 + 32 + 8 + 32 + 8 + 32);
  input[0] = ROOT;
  root.copy(input, 1);
  input.writeBigUInt64BE(BigInt(position), 33);
  input.write(hash('sha256', stream, 'hex'), 41, 'hex');
  input.writeBigUInt64BE(BigInt(revision), 73);
  input.write(link, 81, 'hex');
  return hash('sha256', input, 'buffer');
};

/**
 * A signed checkpoint in the form of C2SP tlog-checkpoint: origin, size, root, then a line with the time. The root is the rolling
 * hash above and not a Merkle tree, which the origin's suffix says.
 */
export const signCheckpoint = ({ origin, size, root, at }: Checkpoint, signer: NoteSigner): SignedCheckpoint => ({
  size,
  note: signNote(`${origin}\n${size}\n${root}\ntime ${at}\n`, signer),
});

/** The name of a log, and of the key that signs its checkpoints. No spaces, no plus sign. */
export const originOf = (logName: string): string => `${logName}/rolling-sha256`;

/** Reads the text of a checkpoint; undefined when it is not in the form. */
export const parseCheckpoint = (text: string): Checkpoint | undefined => {
  const [, origin, size, root, at] = /^(\S+)\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\ntime (\S+)\n$/.exec(text) ?? [];
  return origin && root && at ? { origin, size: Number(size), root, at } : undefined;
};
