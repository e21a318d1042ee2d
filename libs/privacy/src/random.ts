// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4_096);
let drawn = pool.length;

/**
 * Random bytes, a few dozen at most. Drawn from a pool, for the kernel takes as long over twelve bytes as the cipher over a report.
 * No byte is given twice, and none stays in the pool when it has been given: what is returned is a copy.
 */
export const draw = (bytes: number): Buffer => {
  if (drawn + bytes > pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  const given = Buffer.from(pool.subarray(drawn, drawn + bytes));
  pool.fill(0, drawn, drawn + bytes);
  drawn += bytes;
  return given;
};
