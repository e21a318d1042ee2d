// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createCipheriv, createDecipheriv } from 'node:crypto';
import { draw } from './random.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with a random 96-bit nonce. `bound` is authenticated with the text: only under the same does it open. */
export const encrypt = (key: Buffer, bound: string, plain: Buffer): { nonce: string; text: string } => {
  const nonce = draw(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(bound));
  const text = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64url'), text: text.toString('base64url') };
};

/**
 * Undefined when key, bound text, nonce or ciphertext is not what it was. What comes out lies in memory of its own, not in the block that
 * Node hands out to everyone piece by piece: a key that is remembered would stay there for others to find, and hold on to all of it.
 */
export const decrypt = (key: Buffer, bound: string, nonce: string, text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64url');
  let plain: Buffer | undefined;
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64url'), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(bound))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    // In this mode all of the text comes at once; the end only says whether it is to be believed.
    plain = decipher.update(bytes.subarray(0, -TAG_BYTES));
    decipher.final();
    return plain;
  } catch {
    plain?.fill(0);
    return undefined;
  }
};
