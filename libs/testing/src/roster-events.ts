// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { RosterEventName, RosterEvents } from '@fyrvakt/duty-roster';
import type { Fact } from '@fyrvakt/kernel';
import { shiftOf } from './municipality.js';
import { testRosterContent } from './roster.js';

type Maker<N extends RosterEventName> = (data?: Partial<RosterEvents[N]>) => Fact<RosterEvents, N>;

const maker =
  <N extends RosterEventName>(type: N, defaults: RosterEvents[N]): Maker<N> =>
  (data = {}) => ({ type, data: { ...defaults, ...data } }) as Fact<RosterEvents, N>;

/** Friday 27 November 2026, 17–01 in Stockholm. */
export const FRIDAY_SHIFT = shiftOf('FT1', '2026-11-27T16:00:00.000Z', '2026-11-28T00:00:00.000Z');
/** The Saturday after, 17–01. */
export const SATURDAY_SHIFT = shiftOf('FT1', '2026-11-28T16:00:00.000Z', '2026-11-29T00:00:00.000Z');
const LATER = shiftOf('FT1', '2026-11-27T18:00:00.000Z', '2026-11-28T02:00:00.000Z');

/** One maker per event of a roster, so that a spec states only what matters to it. */
export const rosterEvents: { readonly [N in RosterEventName as Uncapitalize<N>]: Maker<N> } = {
  rosterEstablished: maker('RosterEstablished', testRosterContent),
  unitAdded: maker('UnitAdded', { unit: { code: 'NV1', name: 'Nattvandrarna', kind: 'volunteer' } }),
  unitChanged: maker('UnitChanged', { unit: { code: 'FT1', name: 'Fältgruppen', kind: 'own' } }),
  unitRemoved: maker('UnitRemoved', { unit: 'FT1' }),
  channelsSet: maker('ChannelsSet', { unit: 'FT1', channels: [{ channel: 'sms', address: '070-174 06 05' }, { channel: 'radio' }] }),
  channelTested: maker('ChannelTested', { unit: 'FT1', channel: 'phone', address: '031-390 06 01', works: false }),
  permitSet: maker('PermitSet', {
    unit: 'BV1', permit: { areas: ['LYS-NHA'], from: '2027-07-01', to: '2027-07-31', windows: [{ from: '20:00', to: '04:00' }] },
  }),
  permitCleared: maker('PermitCleared', { unit: 'BV1' }),
  patternPlanned: maker('PatternPlanned', {
    pattern: {
      id: 'p1', unit: 'GE1', rule: 'FREQ=WEEKLY;BYDAY=SA', since: '2026-11-01', from: '09:00', to: '13:00',
      when: { during: ['summer'], schoolHolidays: 'never' }, staff: ['anna'],
    },
    unreachable: ['GE1'],
  }),
  patternEnded: maker('PatternEnded', { patternId: 'pattern-FT1', lastDay: '2026-12-31' }),
  temporarySchedulePlanned: maker('TemporarySchedulePlanned', {
    schedule: {
      id: 't1', name: 'Adventsveckan', units: ['FT1'], from: '2026-11-23', to: '2026-11-29',
      patterns: [{ id: 't1:1', unit: 'FT1', rule: 'FREQ=DAILY', since: '2026-11-23', from: '18:00', to: '23:00' }],
    },
  }),
  temporaryScheduleWithdrawn: maker('TemporaryScheduleWithdrawn', { scheduleId: 't1' }),
  shiftOverridden: maker('ShiftOverridden', {
    override: { id: 'o1', kind: 'move', reason: 'event', shift: FRIDAY_SHIFT, becomes: { ...LATER, staff: ['anna', 'bo'] } },
  }),
  overrideWithdrawn: maker('OverrideWithdrawn', { overrideId: 'o1' }),
  shiftsImported: maker('ShiftsImported', {
    importId: 'i1', source: 'csv', shifts: [{ ...shiftOf('GE1', '2026-11-28T08:00:00.000Z', '2026-11-28T12:00:00.000Z'), staff: ['cim'] }],
  }),
  swapProposed: maker('SwapProposed', { swapId: 's1', from: 'anna', to: 'bo', gives: FRIDAY_SHIFT, takes: SATURDAY_SHIFT }),
  swapAccepted: maker('SwapAccepted', { swapId: 's1' }),
  swapDeclined: maker('SwapDeclined', { swapId: 's1' }),
  swapWithdrawn: maker('SwapWithdrawn', { swapId: 's1' }),
};

/** Anna works the Friday and Bo the Saturday. */
export const staffedRoster: readonly Fact<RosterEvents>[] = [
  rosterEvents.rosterEstablished(),
  ...([['anna', FRIDAY_SHIFT], ['bo', SATURDAY_SHIFT]] as const).map(([holder, shift]) =>
    rosterEvents.shiftOverridden({
      override: { id: `o-${holder}`, kind: 'replace', reason: 'other', shift, becomes: { ...shift, staff: [holder] } },
    })),
];
