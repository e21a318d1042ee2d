// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes } from '@fyrvakt/kernel';
import fc from 'fast-check';
import { messagesFor, MOST_IN_ONE } from './folding.js';

const NOON = '2026-11-22T12:00:00.000Z';
const due = (...minutes: number[]) => minutes.map((minute) => ({ due: addMinutes(NOON, minute) }));
const how = (waiting: readonly { due: string }[], toldAt: string | undefined, now: string): number => messagesFor(waiting, toldAt, now).length;

describe('What goes in one message', () => {
  it('is the first alone, at once, however many wait', () => {
    expect(messagesFor(due(0, 0, 0), undefined, NOON)).toEqual(due(0));
    expect(messagesFor(due(9, 9), NOON, addMinutes(NOON, 10))).toEqual(due(9));
  });

  it('is nothing within a minute of the last', () => {
    expect(how(due(0, 0), NOON, '2026-11-22T12:00:59.999Z')).toBe(0);
  });

  it('is all that had to wait, once the minute is over', () => {
    expect(how(due(0, 0, 1), NOON, addMinutes(NOON, 1))).toBe(3);
    expect(how(due(...Array.from({ length: 80 }, () => 0)), NOON, addMinutes(NOON, 1))).toBe(MOST_IN_ONE);
  });

  it('comes at most once a minute, and leaves nobody out', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 300 }), (minutes) => {
      let waiting = due(...minutes.sort((one, other) => one - other));
      const sent: number[] = [];
      let toldAt: string | undefined;
      for (let second = 0; waiting.length > 0 && second < 3_600; second++) {
        const now = new Date(Date.parse(NOON) + second * 1_000).toISOString();
        const batch = messagesFor(waiting.filter((one) => one.due <= now), toldAt, now);
        if (batch.length === 0) continue;
        sent.push(second);
        toldAt = now;
        waiting = waiting.filter((one) => !batch.includes(one));
      }
      expect(waiting).toEqual([]);
      expect(sent.every((second, index) => index === 0 || second - (sent[index - 1] as number) >= 60)).toBe(true);
      if (minutes.length > 0) expect(sent[0]).toBe((minutes[0] as number) * 60);
    }), { numRuns: 25 });
  });
});
