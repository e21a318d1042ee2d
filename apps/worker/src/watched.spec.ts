// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DutyRoster, seededWith, type RosterState } from '@fyrvakt/duty-roster';
import { watched } from './watched.js';

const NOW = '2026-11-22T20:00:00.000Z';
const DAYS = { dayType: () => 'weekday', seasons: () => [], schoolHoliday: () => undefined } as unknown as DutyRoster['days'];
const plan = seededWith({
  decisionFunction: 'BF1', units: [{ code: 'BF1', name: 'Beslutsfunktionen', kind: 'decisionFunction', channels: [] }], patterns: [
    { id: 'p', unit: 'BF1', rule: 'FREQ=DAILY', since: '2026-01-01', from: '00:00', to: '00:00' },
  ],
});
const roster = (content: Partial<RosterState> = {}): DutyRoster => new DutyRoster({ ...plan, ...content }, DAYS);
const source = { source: 'sos-alarm', lastHeardAt: '2026-11-22T19:50:00.000Z', expectedWithinSeconds: 300, silent: true, missing: 0 };

describe('What is seen elsewhere than in the log', () => {
  it('is nothing when all is well', () => expect(watched([{ ...source, silent: false }], roster(), NOW)).toEqual([]));

  it('is a source that is silent, since it should have been heard from, and once for each silence', () => {
    const [notice] = watched([source], roster(), NOW);
    expect(notice).toMatchObject({ kind: 'sourceSilent', source: 'sos-alarm', due: '2026-11-22T19:55:00.000Z' });
    expect(watched([source], roster(), '2026-11-22T20:01:00.000Z')[0]?.about).toBe(notice?.about);
    expect(watched([{ ...source, lastHeardAt: '2026-11-22T19:52:00.000Z' }], roster(), NOW)[0]?.about).not.toBe(notice?.about);
  });

  it('is hours ahead without a decision function, each once, by when they begin', () => {
    const until = { patterns: [{ id: 'p', unit: 'BF1', rule: 'FREQ=DAILY', since: '2026-01-01', until: '2026-11-25', from: '00:00', to: '00:00' }] };
    const notices = watched([], roster(until), NOW);
    expect(notices.map(({ kind, occurredAt, people, units }) => [kind, occurredAt, people, units]))
      .toEqual([['gapAhead', '2026-11-25T23:00:00.000Z', true, []]]);
    // The end of what is seen moves on from day to day; the thing is the same.
    expect(watched([], roster(until), '2026-11-23T20:00:00.000Z').map(({ about }) => about)).toEqual(notices.map(({ about }) => about));
    // Once it has begun it is no news, and its beginning would be another at each look.
    expect(watched([], roster(until), '2026-11-26T20:00:00.000Z')).toEqual([]);
  });
});
