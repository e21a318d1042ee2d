// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality, ShiftRef } from '@fyrvakt/cases';
import { addDays, localDate, localInstant, weekday, type Instant } from '@fyrvakt/kernel';

const bilingual = (text: string): { sv: string; en: string } => ({ sv: text, en: text });

/** A shift of a unit. */
export const shiftOf = (unit: string, start: Instant, end: Instant): ShiftRef => ({ unit, start, end });

/** Properties ask the same few days thousands of times. */
const remembered = <T>(answer: (about: string, of: string) => T): ((about: string, of: string) => T) => {
  const known = new Map<string, T>();
  return (about, of) => {
    const key = `${about} ${of}`;
    const found = known.get(key) ?? answer(about, of);
    known.set(key, found);
    return found;
  };
};

/** Every unit works 07–16 on weekdays; enough of a plan for rules about shifts. */
const shiftsFrom = remembered((unit, day): ShiftRef[] =>
  Array.from({ length: 8 }, (_, index) => addDays(day, index))
    .filter((date) => weekday(date) <= 5)
    .map((date) => shiftOf(unit, localInstant(date, '07:00'), localInstant(date, '16:00'))));

const UNITS = ['FT1', 'BV1', 'GE1', 'BF1'];

const planned = (unit: string, at: Instant): ShiftRef[] => (UNITS.includes(unit) ? shiftsFrom(unit, localDate(at)) : []);

const workingDaysAfter = remembered((day, days): string => {
  let found = day;
  for (let left = Number(days); left > 0; ) {
    found = addDays(found, 1);
    if (weekday(found) <= 5) left--;
  }
  return found;
});

/** A small municipality with a calendar of plain weekdays, for specs of rules. */
export const testMunicipality: Municipality = {
  code: '0000',
  name: 'Provköping',
  zone: 'Europe/Stockholm',
  areas: [{ code: 'LYS', name: 'Tätorten' }],
  places: [
    { code: 'LYS-SHA', name: 'Södra hamnen', area: 'LYS', latitude: 58.2755, longitude: 11.4405 },
    { code: 'LYS-NHA', name: 'Norra hamnen', area: 'LYS', latitude: 58.2785, longitude: 11.4315 },
  ],
  categories: ['noiseMusic', 'vandalism', 'otherWrongNumber'].map((code) => ({ code, label: bilingual(code), group: 'other' })),
  units: UNITS.map((code) => ({ code, name: code, kind: code === 'BF1' ? ('decisionFunction' as const) : ('own' as const) })),
  outcomes: [
    { code: 'solvedOnSite', label: bilingual('solved') },
    { code: 'falseAlarm', label: bilingual('false alarm'), unfounded: true },
  ],
  actions: [{ code: 'talkedToPeople', label: bilingual('talked') }],
  measures: [{ code: 'moreLighting', label: bilingual('light') }],
  referrals: [{ code: 'police', label: bilingual('police') }],
  decisionFunction: 'BF1',
  followUpWorkingDays: 5,
  acknowledgementMinutes: 15,
  workingDaysAfter: (day, days) => workingDaysAfter(day, String(days)),
  shiftAt: (unit, at) => planned(unit, at).find((shift) => shift.start <= at && at < shift.end),
  nextShift: (unit, after) => planned(unit, after).find((shift) => shift.start > after),
  shiftExists: (shift) => planned(shift.unit, shift.start).some((known) => known.start === shift.start && known.end === shift.end),
  onDuty: (at) => UNITS.flatMap((unit) => testMunicipality.shiftAt(unit, at) ?? []),
  staffedAt: (at) => testMunicipality.shiftAt('FT1', at) !== undefined,
  gaps: () => [],
};
