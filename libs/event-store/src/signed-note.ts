// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** Signs notes under a name; an Ed25519 private key. */
export interface NoteSigner {
  readonly name: string;
  readonly key: KeyObject;
}

/** Checks notes that were signed under a name. */
export interface NoteVerifier {
  readonly name: string;
  /** First four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ public key), as hex. */
  readonly id: string;
  readonly key: KeyObject;
}

export type NoteVerdict = 'valid' | 'invalid' | 'unknownKey';

const ED25519 = 0x01;

const publicBytes = (key: KeyObject): Buffer => {
  const { x = '' } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' });
  return Buffer.concat([Buffer.of(ED25519), Buffer.from(x, 'base64url')]);
};

const idOf = (name: string, key: Buffer): Buffer => createHash('sha256').update(`${name}\n`).update(key).digest().subarray(0, 4);

/** The public key as one line to give to others: `<name>+<id>+<key>` (C2SP signed-note). */
export const verifierLine = ({ name, key }: NoteSigner): string => {
  const bytes = publicBytes(key);
  return `${name}+${idOf(name, bytes).toString('hex')}+${bytes.toString('base64')}`;
};

/** Reads such a line. Throws TypeError when it is not one. */
export const parseVerifier = (line: string): NoteVerifier => {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes[0] !== ED25519 || idOf(name, bytes).toString('hex') !== id)
    throw new TypeError('not the line of a public key: <name>+<id>+<key>');
  const x = bytes.subarray(1).toString('base64url');
  return { name, id, key: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }) };
};

/** Signs a text of whole lines in the form of a C2SP signed note: the text, an empty line, the signature line. */
export const signNote = (text: string, { name, key }: NoteSigner): string => {
  const signature = Buffer.concat([idOf(name, publicBytes(key)), sign(null, Buffer.from(text), key)]);
  return `${text}\n— ${name} ${signature.toString('base64')}\n`;
};

/** The text of a note and whether one of the keys signed it. A note that is not in this form is invalid. */
export const readNote = (note: string, verifiers: readonly NoteVerifier[]): { text: string; verdict: NoteVerdict } => {
  const [, text = '', name, encoded = ''] = /^((?:.+\n)+)\n— (\S+) ([A-Za-z0-9+/]+=*)\n$/.exec(note) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 68 || bytes.toString('base64') !== encoded) return { text, verdict: 'invalid' };
  const verifier = verifiers.find((known) => known.name === name && known.id === bytes.subarray(0, 4).toString('hex'));
  if (!verifier) return { text, verdict: 'unknownKey' };
  return { text, verdict: verify(null, Buffer.from(text), verifier.key, bytes.subarray(4)) ? 'valid' : 'invalid' };
};
