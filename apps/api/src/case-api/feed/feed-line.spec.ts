// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import { FeedLine, LINE_LIMITS, type LineSource } from './feed-line.js';
import type { ThinEvent } from './thin-event.js';

const reader: Principal = {
  kind: 'person', id: 'a', name: 'A', role: 'coordinator', roles: ['coordinator'], permissions: new Set(), units: [],
};

/** A log of so many events, all visible unless told otherwise. */
const logOf = (length: number, more: Partial<LineSource> = {}): LineSource => ({
  after: async (position, limit) => {
    const there = Math.max(0, Math.min(limit, length - position));
    const events = Array.from({ length: there }, (_, index): ThinEvent => ({ position: position + index + 1, type: 'NoteAdded', caseId: 'c' }));
    return { events, reached: position + events.length };
  },
  news: (_position, milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  includes: async () => true,
  reader: async () => reader,
  ...more,
});

const limits = { ...LINE_LIMITS, checkMs: 10, heartbeatMs: 30, stalledMs: 50 };
const closed = (line: FeedLine): Promise<void> => new Promise((resolve) => line.once('close', resolve));
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

describe('A line of the feed', () => {
  // Streams go on in the next tick, which is no matter of time.
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] }));
  afterEach(() => jest.useRealTimers());

  it('holds no more than its buffer for a reader that does not read, and then lets it go', async () => {
    let asked = 0;
    const log = logOf(1_000_000);
    const line = new FeedLine({ ...log, after: (position, limit) => (asked++, log.after(position, limit)) }, 0, { ...limits, buffer: 2_000 });
    const gone = closed(line);
    await pass(limits.stalledMs - 1);
    expect(line.destroyed).toBe(false);
    await pass(1);
    await gone;
    expect(asked).toBe(1);
    expect(line.readableLength).toBeLessThan(3_000);
  });

  it('sends everything to a reader that reads slowly', async () => {
    const line = new FeedLine(logOf(500), 0, { ...limits, buffer: 1_000 });
    let text = '';
    for await (const chunk of line) {
      text += String(chunk);
      if (text.includes('id: 500\n')) break;
      await pass(limits.stalledMs - 1);
    }
    expect(text.match(/^id: \d+$/gm)).toHaveLength(500);
  });

  it('keeps a quiet line alive, and moves the place past what the reader may not see', async () => {
    const line = new FeedLine(logOf(450, { includes: async () => false }), 0, limits);
    let text = '';
    line.on('data', (chunk) => (text += String(chunk)));
    await pass(3 * limits.heartbeatMs);
    line.destroy();
    expect(text.match(/: all is well/g)).toHaveLength(1 + 3);
    expect(text).not.toContain('data:');
    expect(text.match(/^id: (\d+)$/gm)).toEqual(['id: 200', 'id: 400']);
  });

  it('ends when the reader may no longer read, however much there is to tell', async () => {
    let looks = 0;
    let pages = 0;
    const log = logOf(10_000_000, { reader: async () => (++looks > 3 ? undefined : reader) });
    // Each page takes a millisecond.
    const after: LineSource['after'] = (position, limit) => (pages++, jest.advanceTimersByTime(1), log.after(position, limit));
    const line = new FeedLine({ ...log, after }, 0, limits);
    line.resume();
    await new Promise((resolve) => line.once('end', resolve));
    expect([looks, pages]).toEqual([4, 3 * limits.checkMs]);
  });

  it('breaks off when the log cannot be read, so that the browser comes again', async () => {
    const line = new FeedLine(logOf(1, { after: () => Promise.reject(new Error('gone')) }), 0, limits);
    line.resume();
    await closed(line);
    expect(line.destroyed).toBe(true);
  });
});
