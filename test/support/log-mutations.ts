// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import {
  EMPTY_ROOT, linkOf, nextRoot, originOf, signCheckpoint, type NoteSigner, type Sealed, type SignedCheckpoint, type StoredEvent,
} from '@fyrvakt/event-store';
import { generateKeyPairSync } from 'node:crypto';
import { randomFrom } from './histories.js';

export type Row = { -readonly [K in keyof StoredEvent]: StoredEvent[K] };

/** A log and everything that vouches for it, as one who can write to it all sees it. */
export interface History {
  rows: Row[];
  counter: number;
  inside: SignedCheckpoint[];
  outside: SignedCheckpoint[];
}

/** A signing key of somebody. */
export const newSigner = (): NoteSigner => ({ name: originOf('log.example'), key: generateKeyPairSync('ed25519').privateKey });

/** What one who can write to the database would do after a change: make every link fit again. */
const relink = (history: History): void => {
  const heads = new Map<string, string>();
  for (const row of history.rows) {
    row.link = linkOf(heads.get(row.stream), row.stream, row.revision, { id: row.id, type: row.type, meta: row.meta, data: row.data });
    heads.set(row.stream, row.link);
  }
};

/** And sign checkpoints anew, with the only key they have: their own. */
export const resign = (history: History, forger: NoteSigner): void => {
  let root: Buffer = EMPTY_ROOT;
  const roots = history.rows.map((row) => (root = nextRoot(root, row)).toString('base64'));
  history.inside = history.inside.map(({ size }) =>
    signCheckpoint({ origin: forger.name, size, root: roots[size - 1] ?? '', at: '2026-11-22T01:13:00.000Z' }, forger),
  );
};

/** Whole numbers below a limit that a seed decides. */
export const seeded = (seed: number) => {
  const random = randomFrom(seed);
  return (below: number): number => Math.floor(random() * below);
};

export type Random = ReturnType<typeof seeded>;
const COLUMNS = ['position', 'stream', 'revision', 'id', 'type', 'meta', 'data', 'link'] as const;

const flipText = (text: string, random: Random): string => {
  const at = random(text.length);
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << random(7))) + text.slice(at + 1);
};

const flip = (row: Row, column: (typeof COLUMNS)[number], random: Random): void => {
  if (column === 'position' || column === 'revision') row[column] ^= 1 << random(20);
  else row[column] = flipText(row[column], random);
};

const two = (rows: Row[], random: Random): [Row, Row] => {
  const first = random(rows.length);
  const second = (first + 1 + random(rows.length - 1)) % rows.length;
  return [rows[first] as Row, rows[second] as Row];
};

const sealedRows = (rows: Row[]): Row[] => rows.filter((row) => row.data.includes('"sealed"'));
const withCiphertextOf = (row: Row, other: Row): string => {
  const data = JSON.parse(row.data) as { sealed: Sealed };
  const { sealed } = JSON.parse(other.data) as { sealed: Sealed };
  return JSON.stringify({ ...data, sealed: { ...sealed, k: data.sealed.k } });
};

/** Each returns the first position that can be named, or nothing where only a range can. */
export const MUTATIONS: Record<string, (history: History, random: Random) => number | undefined> = {
  'a bit of any column': ({ rows }, random) => {
    const row = rows[random(rows.length)] as Row;
    const { position } = row;
    flip(row, COLUMNS[random(COLUMNS.length)] ?? 'data', random);
    // Moved down, it leaves the place after its double empty; moved up, its own.
    return row.position < position ? row.position + 1 : position;
  },
  'payloads swapped': ({ rows }, random) => {
    const [a, b] = two(rows, random);
    [a.type, a.meta, a.data, b.type, b.meta, b.data] = [b.type, b.meta, b.data, a.type, a.meta, a.data];
    return Math.min(a.position, b.position);
  },
  'positions swapped': ({ rows }, random) => {
    const [a, b] = two(rows, random);
    [a.position, b.position] = [b.position, a.position];
    return undefined;
  },
  'a row deleted': ({ rows }, random) => {
    const [gone] = rows.splice(random(rows.length), 1);
    return gone?.position;
  },
  'the tail cut off': ({ rows }, random) => {
    const left = random(rows.length);
    rows.splice(left);
    return left + 1;
  },
  'the tail cut off and the counter put right': (history, random) => {
    const left = random(history.rows.length);
    history.rows.splice(left);
    history.counter = left;
    history.inside = history.inside.filter(({ size }) => size <= left);
    return left + 1;
  },
  'the counter moved': (history, random) => {
    history.counter ^= 1 << random(20);
    return Math.min(history.counter, history.rows.length) + 1;
  },
  'a ciphertext spliced in and the links made to fit': (history, random) => {
    const [a, b] = two(sealedRows(history.rows), random);
    a.data = withCiphertextOf(a, b);
    relink(history);
    return a.position;
  },
  'contents rewritten, links made to fit, signed with a wrong key': (history, random) => {
    const row = history.rows[random(history.rows.length)] as Row;
    row.meta = row.meta.replace('coordinator', 'administrator');
    relink(history);
    resign(history, newSigner());
    return undefined;
  },
  'a checkpoint altered': (history, random) => {
    const list = random(2) ? 'inside' : 'outside';
    const index = random(history[list].length);
    const { size, note } = history[list][index] as SignedCheckpoint;
    history[list][index] = { size, note: flipText(note, random) };
    return undefined;
  },
};
