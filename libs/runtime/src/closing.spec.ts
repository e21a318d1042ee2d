// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Closing, CloseFailed } from './closing.js';

describe('Closing', () => {
  it('goes backwards, and only once however often it is asked', async () => {
    const closed: string[] = [];
    const closing = new Closing();
    for (const name of ['database', 'log', 'projections']) closing.add(name, name, async (thing) => closed.push(thing));
    await Promise.all([closing.close(), closing.close()]);
    await closing.close();
    expect(closed).toEqual(['projections', 'log', 'database']);
  });

  it('goes on past what hangs or fails, and tells of it', async () => {
    const closed: string[] = [];
    const closing = new Closing(20);
    closing.add('database', 0, async () => closed.push('database'));
    closing.add('log', 0, () => new Promise(() => {}));
    closing.add('projections', 0, () => {
      throw new Error('no');
    });
    const failure = await closing.close().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CloseFailed);
    expect((failure as CloseFailed).message).toBe('did not close well: projections: Error: no; log: not closed within 20 ms');
    expect(closed).toEqual(['database']);
  });
});
