// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact } from '@fyrvakt/kernel';
import { dutyAfter, givenRoster, rosterEvents } from '@fyrvakt/testing';
import type { RosterEvents } from '../events.js';
import { removeUnit } from './remove-unit.js';

const established = rosterEvents.rosterEstablished();

describe('Remove unit', () => {
  it('takes its shifts with it', () => {
    givenRoster(established).when(removeUnit, { unit: 'FT1' }).then({ type: 'UnitRemoved', data: { unit: 'FT1' } });
    expect(dutyAfter(established, rosterEvents.unitRemoved()).onDuty('2026-11-27T20:00:00.000Z').map(({ unit }) => unit)).toEqual(['BV1', 'BF1']);
  });

  it('lets what it worked until then be known, and ends the shift that it was on', () => {
    const roster = dutyAfter(established, { ...rosterEvents.unitRemoved(), occurredAt: '2026-11-27T20:00:00.000Z' });
    const before = dutyAfter(established);
    const [from, removed, to] = ['2026-11-20T00:00:00.000Z', '2026-11-27T20:00:00.000Z', '2026-12-06T00:00:00.000Z'];
    const worked = before.shifts('FT1', from, removed).map((shift) => ({ ...shift, end: shift.end < removed ? shift.end : removed }));
    expect(worked.length).toBeGreaterThan(1);
    expect(roster.shifts('FT1', from, to)).toEqual(worked);
    const onDuty = (at: string): boolean => roster.onDuty(at).some(({ unit }) => unit === 'FT1');
    expect([onDuty('2026-11-27T19:59:00.000Z'), onDuty(removed)]).toEqual([true, false]);
    expect([roster.unit('FT1'), roster.nextShift('FT1', from)]).toEqual([undefined, undefined]);
    expect(roster.gaps(from, removed)).toEqual(before.gaps(from, removed));
  });

  it('leaves nothing for another unit that gets its code', () => {
    const extra = { unit: 'FT1', start: '2026-12-01T16:00:00.000Z', end: '2026-12-01T20:00:00.000Z' };
    const override = { id: 'o2', kind: 'add', reason: 'event', becomes: extra } as const;
    const given = [established, rosterEvents.shiftOverridden({ override }), rosterEvents.temporarySchedulePlanned()];
    const shifts = (...more: Fact<RosterEvents>[]) => dutyAfter(...given, ...more).shifts('FT1', '2026-11-23T00:00:00.000Z', extra.end).length;
    expect(shifts()).toBeGreaterThan(5);
    expect(shifts(rosterEvents.unitRemoved(), rosterEvents.unitAdded({ unit: { code: 'FT1', name: 'Annat', kind: 'own' } }))).toBe(0);
  });

  it('leaves the decision function', () => givenRoster(established).when(removeUnit, { unit: 'BF1' }).refused('roster/unit-decides', '/unit'));

  it('is refused for a unit that is not there', () =>
    givenRoster(established)
      .when(removeUnit, { unit: 'XX9' })
      .refused('roster/unit-unknown', '/unit'));
});
