// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact, Notice, Timeline } from './data.js';
import { heightOf, nextChangesIn, storyOf, toldChangesIn } from './story.js';

const fact = (type: Fact['type'], time: string, more: Partial<Fact> = {}): Fact => ({
  kind: 'fact', eventId: `${type} ${time}`, type, data: {}, revision: 1, position: 1, occurredAt: `2026-11-22T${time}:00.000Z`,
  recordedAt: `2026-11-22T${time}:00.000Z`, late: false, source: 'person', role: 'operator', milestone: false, pinned: false, ...more,
});

const timeline: Timeline = {
  revision: 4,
  entries: [
    fact('CallReceived', '01:00', { milestone: true }), fact('NoteAdded', '01:10'), fact('NoteAdded', '01:12', { pinned: true }),
    { kind: 'gap', from: '2026-11-22T01:12:00.000Z', to: '2026-11-22T05:00:00.000Z', minutes: 228 }, fact('ResourceArrived', '05:00'),
    { kind: 'planned', id: 'p', step: 'BreakPromise', at: '2026-11-22T16:00:00.000Z', due: false },
  ],
};

describe('A timeline', () => {
  it('leaves out kinds, but never milestones or what is pinned, and says how much', () => {
    const { rows, hidden, planned, counts } = storyOf(timeline, ['comment', 'call']);
    expect(rows.map((row) => (row.kind === 'fact' ? row.type : row.minutes))).toEqual(['CallReceived', 'NoteAdded', 228, 'ResourceArrived']);
    expect([hidden, planned.length, counts.comment]).toEqual([1, 1, 2]);
  });

  it('counts a silence between what is shown', () => {
    const { rows } = storyOf({ ...timeline, entries: timeline.entries.filter((entry) => entry.kind !== 'fact' || !entry.pinned) }, ['comment']);
    expect(rows.map((row) => (row.kind === 'fact' ? row.type : row.minutes))).toEqual(['CallReceived', 240, 'ResourceArrived']);
  });

  it('ends with what is next, where that is told: now, and not of what was known then', () => {
    const next = [{ at: '2026-11-22T05:00:00.000Z', action: 'contact' as const, text: { sv: 'Ring.', en: 'Call.' } }];
    expect(storyOf({ ...timeline, next }, []).ahead).toEqual(next);
    expect(storyOf(timeline, []).ahead).toEqual([]);
  });

  it('is read again when a wait is over, and not before', () => {
    const row = (at: string, action: 'wait' | 'contact') => ({ at: `2026-11-22T05:${at}.000Z`, action, text: { sv: '', en: '' } });
    const now = Date.parse('2026-11-22T05:00:00.000Z');
    expect(nextChangesIn({ next: [row('00:00', 'wait'), row('03:00', 'contact')] }, now)).toBe(180_000);
    expect(nextChangesIn({ next: [row('00:00', 'wait'), row('00:00', 'contact')] }, now)).toBe(1_000);
    for (const next of [undefined, [], [row('00:00', 'contact'), row('03:00', 'contact')], [row('00:00', 'wait')]])
      expect(nextChangesIn(next ? { next } : {}, now)).toBeUndefined();
  });

  it('asks again who was told while a notice waits, and a moment after a fact', () => {
    const [now, minutes] = [Date.parse('2026-11-22T01:00:00.000Z'), (n: number) => n * 60_000];
    const notice = (state: Notice['state']) => ({ state, due: '2026-11-22T00:30:00.000Z' });
    expect(toldChangesIn([], now - minutes(0.5), now)).toBe(5_000);
    expect(toldChangesIn([notice('sent')], now - minutes(2), now)).toBeUndefined();
    expect([minutes(2), minutes(20)].map((age) => toldChangesIn([notice('sent'), notice('waiting')], now - age, now))).toEqual([5_000, 60_000]);
  });

  it('draws longer silences taller, to an end', () => {
    const heights = [15, 30, 120, 600, 60 * 24 * 30].map(heightOf);
    expect(heights).toEqual(heights.toSorted((one, other) => one - other));
    expect(heights.at(-1)).toBe(7);
  });
});
