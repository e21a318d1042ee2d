// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DutyRoster, seededWith, type DayFacts } from '@fyrvakt/duty-roster';
import { addMinutes } from '@fyrvakt/kernel';
import { copiedRoster } from './copied-roster.js';
import { heldDrill, NOW } from './drill-fixture.js';

const days: DayFacts = { dayType: () => 'weekday', seasons: () => [], schoolHoliday: () => undefined };
const unit = (code: string) => ({ code, name: code, kind: 'own', channels: [{ channel: 'phone', address: '0', works: true }] }) as const;
const nightly = (of: string) => ({ id: of, unit: of, rule: 'FREQ=DAILY', since: '2026-01-01', from: '22:00', to: '06:00' });
const real = seededWith({ decisionFunction: 'BF1', units: ['FT1', 'TV1', 'GE1'].map(unit), patterns: [nightly('FT1'), nightly('GE1')] });
const onDuty = (state: typeof real, at: string): string[] => new DutyRoster(state, days).onDuty(at).map((shift) => shift.unit);

describe('The roster of a drill', () => {
  it('has those at work who are to be, for as long as it goes on, and leaves the real one as it is', () => {
    const copy = copiedRoster(real, { ...heldDrill(NOW), present: ['TV1'], absent: ['FT1'] });
    expect(onDuty(copy, NOW).toSorted()).toEqual(['GE1', 'TV1']);
    expect(onDuty(copy, addMinutes(heldDrill(NOW).until, 1))).toEqual(['GE1']);
    expect(onDuty(real, NOW).toSorted()).toEqual(['FT1', 'GE1']);
  });
});
