// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact } from '@fyrvakt/kernel';
import { dutyAfter, FRIDAY_SHIFT, rosterEvents, SATURDAY_SHIFT, testRoster, testRosterContent } from '@fyrvakt/testing';
import type { RosterEvents } from './events.js';
import { qualityOf } from './quality.js';

const [from, to] = ['2026-11-23T00:00:00.000Z', '2026-11-30T00:00:00.000Z'];
const established = rosterEvents.rosterEstablished();
const added = (id: string, shift: { unit: string; start: string; end: string; staff?: string[] }) =>
  rosterEvents.shiftOverridden({ override: { id, kind: 'add', reason: 'other', becomes: shift } });
const codes = (...facts: readonly Fact<RosterEvents>[]): (string | undefined)[][] =>
  qualityOf(dutyAfter(established, ...facts), from, to).reasons.map(({ code, about }) => [code, about]);

describe('The quality of a roster', () => {
  it('is less than whole only by the hours when nobody is at work', () => {
    const { score, reasons } = qualityOf(testRoster(), from, to);
    expect(reasons.map(({ code }) => code)).toEqual(['unstaffed']);
    expect(score).toBe(100 - (reasons[0]?.points ?? 0));
    expect(reasons[0]?.minutes).toBe(60 * (7 * 14 - 5 * 9 - 2 * 3));
  });

  it('falls most when the decision function has nobody', () => {
    const empty = testRoster({ patterns: testRosterContent.patterns.filter(({ unit }) => unit !== 'BF1') });
    expect(qualityOf(empty, from, to).reasons[0]).toMatchObject({ code: 'decisionFunctionEmpty', points: 50, gaps: [{ from, to }] });
  });

  it('names a unit that cannot be reached, guards outside their permit, and shifts that are too long', () => {
    expect(codes(rosterEvents.channelTested())).toContainEqual(['unreachable', 'FT1']);
    expect(codes(rosterEvents.permitSet())).toContainEqual(['outsidePermit', 'BV1']);
    const long = added('o', { unit: 'GE1', start: '2026-11-28T06:00:00.000Z', end: '2026-11-28T20:00:00.000Z' });
    expect(codes(long)).toContainEqual(['overlong', 'GE1']);
  });

  it('names holders who are in two places, get too little rest, or work much more than others', () => {
    const anna = added('o1', { ...FRIDAY_SHIFT, unit: 'GE1', staff: ['anna'] });
    expect(codes(anna, added('o2', { ...FRIDAY_SHIFT, unit: 'BV1', staff: ['anna'] }))).toContainEqual(['doubleBooked', 'anna']);
    const early = { unit: 'GE1', start: '2026-11-28T06:00:00.000Z', end: '2026-11-28T10:00:00.000Z', staff: ['anna'] };
    expect(codes(anna, added('o2', early))).toContainEqual(['shortRest', 'anna']);
    const cim = added('o3', { unit: 'BV1', start: '2026-11-24T10:00:00.000Z', end: '2026-11-24T11:00:00.000Z', staff: ['cim'] });
    expect(codes(anna, added('o2', { ...SATURDAY_SHIFT, unit: 'GE1', staff: ['anna'] }), cim)).toContainEqual(['unevenLoad', 'anna']);
  });
});
