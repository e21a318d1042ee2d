// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DutyRoster, seededWith, type DayFacts, type RosterContent, type RosterUnit, type ShiftPattern, type UnitReach } from '@fyrvakt/duty-roster';
import { weekday } from '@fyrvakt/kernel';

/** A calendar of plain weeks with a summer, for specs of rules. */
export const testDays: DayFacts = {
  dayType: (day) => (weekday(day) === 7 ? 'redDay' : weekday(day) === 6 ? 'saturday' : 'weekday'),
  seasons: (day) => (/-0[678]-/.test(day) ? ['summer'] : []),
  schoolHoliday: (day) => (/-07-/.test(day) ? 'sommarlov' : undefined),
};

const phone = (address: string): UnitReach => ({ channel: 'phone', address, testedAt: '2026-11-01T09:00:00.000Z', works: true });
const unit = (code: string, kind: RosterUnit['kind'], channels: readonly UnitReach[], more: Partial<RosterUnit> = {}): RosterUnit => ({
  code, name: `Enhet ${code}`, kind, channels, ...more,
});
const pattern = (of: string, rule: string, from: string, to: string, more: Partial<ShiftPattern> = {}): ShiftPattern => ({
  id: `pattern-${of}`, unit: of, rule, since: '2024-01-01', from, to, ...more,
});

/** A field team on weekend evenings, guards each night, street workers by day, and a decision function that is always there. */
export const testRosterContent: RosterContent = {
  decisionFunction: 'BF1',
  units: [
    unit('FT1', 'own', [phone('031-390 06 01')]),
    unit('BV1', 'contracted', [phone('031-390 06 02')], {
      permit: { areas: ['LYS'], from: '2024-01-01', to: '2028-12-31', windows: [] },
    }),
    unit('GE1', 'own', [phone('031-390 06 03'), { ...phone('gata@example.org'), channel: 'email' }]),
    unit('BF1', 'decisionFunction', [phone('031-390 06 04')], { onCall: true }),
  ],
  patterns: [
    pattern('FT1', 'FREQ=WEEKLY;BYDAY=FR,SA', '17:00', '01:00'),
    pattern('BV1', 'FREQ=DAILY', '20:00', '06:00'),
    pattern('GE1', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '07:00', '16:00'),
    pattern('BF1', 'FREQ=WEEKLY;BYDAY=MO', '08:00', '08:00', { endsAfterDays: 7 }),
  ],
};

/** The roster of those, or with something else instead. */
export const testRoster = (other: Partial<RosterContent> = {}): DutyRoster =>
  new DutyRoster(seededWith({ ...testRosterContent, ...other }), testDays);
