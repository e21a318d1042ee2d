// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeSpace, nearestFolder } from './free-space.js';

describe('The room that is left', () => {
  it('is that of the disk, also for a folder that is still to be made', async () => {
    const later = join(tmpdir(), 'fyrvakt-not-made', 'data');
    const { blocks, bsize } = await statfs(tmpdir());
    expect(await nearestFolder(later)).toBe(tmpdir());
    const free = await freeSpace(later);
    expect(free).toBeGreaterThan(0);
    expect(free).toBeLessThanOrEqual(blocks * bsize);
  });
});
