// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 4_096;

let pool = Buffer.alloc(0);
let drawn = 0;

/**
 * Random bytes, a few dozen at most. Cut from a pool, for the kernel takes as long over twelve bytes as the cipher over a report. No byte
 * is given twice: a pool that is used up is left to those who hold a part of it. It is their own memory, not Node's shared one, of which
 * every key that is remembered would hold on to a hundred times its size.
 */
export const draw = (bytes: number): Buffer => {
  if (drawn + bytes > pool.length) {
    pool = randomFillSync(Buffer.allocUnsafeSlow(POOL_BYTES));
    drawn = 0;
  }
  drawn += bytes;
  return pool.subarray(drawn - bytes, drawn);
};
