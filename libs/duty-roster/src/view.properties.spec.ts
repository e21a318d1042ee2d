// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ShiftRef } from '@fyrvakt/cases';
import { addDays, addMinutes, localDate, localInstant, minutesBetween } from '@fyrvakt/kernel';
import { testDays } from '@fyrvakt/testing';
import fc from 'fast-check';
import { sameShift, type FinalShift } from './final-schedule.js';
import type { Override, RosterUnit, ShiftPattern } from './plan.js';
import { seededWith, type RosterState } from './state.js';
import { DutyRoster, isStaffing } from './view.js';

/** Wide enough for either night of clock change, and small enough for thousands. */
const STARTS = ['2026-10-21', '2027-03-24', '2026-07-06', '2026-12-28'];
const DAYS = 8;
const CODES = ['FT1', 'BV1', 'GE1', 'BF1'];

const units: readonly RosterUnit[] = CODES.map((code) => ({
  code, name: code, kind: code === 'BF1' ? 'decisionFunction' : code === 'BV1' ? 'contracted' : 'own', channels: [],
}));
const clock = fc.nat(47).map((halves) => `${String(Math.floor(halves / 2)).padStart(2, '0')}:${halves % 2 ? '30' : '00'}`);
const pattern = fc.record({
  unit: fc.constantFrom(...CODES),
  rule: fc.constantFrom(
    'FREQ=DAILY', 'FREQ=DAILY;INTERVAL=2', 'FREQ=WEEKLY;BYDAY=FR,SA', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU',
  ),
  from: clock, to: clock,
  staff: fc.option(fc.subarray(['anna', 'bo', 'cim'], { minLength: 1 }), { nil: undefined }),
  during: fc.constantFrom(undefined, ['summer']),
});
const patterns = fc.array(pattern, { minLength: 1, maxLength: 6 }).map((all) =>
  all.map(({ staff, during, ...rest }, index): ShiftPattern => ({
    id: `p${index}`, since: '2026-01-05', ...rest, ...(staff && { staff }), ...(during && { when: { during } }),
  })));

interface Change { kind: Override['kind']; at: number; hours: number; length: number }
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('add', 'cancel', 'move', 'replace'), at: fc.nat(1000), hours: fc.integer({ min: -20, max: 20 }),
  length: fc.integer({ min: 1, max: 14 }),
});
const generated = fc.record({ start: fc.constantFrom(...STARTS), patterns, changes: fc.array(change, { maxLength: 3 }), swapped: fc.boolean() });
type Generated = typeof generated extends fc.Arbitrary<infer T> ? T : never;

const overrideOf = ({ kind, at, hours, length }: Change, id: string, planned: readonly FinalShift[], start: string): Override | undefined => {
  const shift = planned[at % Math.max(1, planned.length)];
  if (kind === 'add' || !shift) {
    const begins = localInstant(addDays(start, 2 + (at % 4)), `${String(Math.abs(hours)).padStart(2, '0')}:00`);
    return { id, kind: 'add', reason: 'other', becomes: { unit: CODES[at % 4] as string, start: begins, end: addMinutes(begins, length * 60) } };
  }
  const gone = { unit: shift.unit, start: shift.start, end: shift.end };
  if (kind === 'cancel') return { id, kind, reason: 'absence', shift: gone };
  const moved = (at: string): string => addMinutes(at, hours * 60);
  const becomes = kind === 'replace' ? { ...gone, staff: ['dag'] } : { ...gone, start: moved(gone.start), end: moved(gone.end) };
  return { id, kind, reason: 'event', shift: gone, becomes };
};

const stateOf = ({ start, patterns: all, changes, swapped }: Generated): RosterState => {
  const base = seededWith({ decisionFunction: 'BF1', units, patterns: all });
  const planned = new DutyRoster(base, testDays).allShifts(`${start}T12:00:00.000Z`, `${addDays(start, DAYS)}T00:00:00.000Z`);
  const overrides = changes.flatMap((one, index) => overrideOf(one, `o${index}`, planned, start) ?? []);
  const mine = swapped ? planned.find(({ staff }) => staff?.includes('anna')) : undefined;
  const gives = mine && { unit: mine.unit, start: mine.start, end: mine.end };
  const order = [...overrides.map(({ id }) => id), 's'];
  return { ...base, overrides, order, swaps: gives ? [{ id: 's', from: 'anna', to: 'eva', gives, status: 'accepted' }] : [] };
};

const known = new Map<string, string>();
const instant = (day: string, time: string): string => {
  const found = known.get(day + time) ?? localInstant(day, time);
  known.set(day + time, found);
  return found;
};

/** The plain meaning of a plan: patterns day by day, then each change in turn. */
const meaning = (state: RosterState, first: string, last: string): readonly ShiftRef[] => {
  let shifts: ShiftRef[] = [];
  for (let day = first; day <= last; day = addDays(day, 1))
    for (const { unit, rule, from, to, when } of state.patterns) {
      const since = minutesBetween('2026-01-05T00:00:00.000Z', `${day}T00:00:00.000Z`) / 1440;
      const days = /BYDAY=(.*)/.exec(rule)?.[1]?.split(',').map((name) => ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].indexOf(name));
      const every = Number(/INTERVAL=(\d)/.exec(rule)?.[1] ?? 1);
      if (days ? !days.includes(since % 7) || Math.floor(since / 7) % every !== 0 : since % every !== 0) continue;
      if (when?.during && !testDays.seasons(day).includes('summer')) continue;
      const shift = { unit, start: instant(day, from), end: instant(to > from ? day : addDays(day, 1), to) };
      // In the night when clocks go ahead, two to three is no time at all.
      if (shift.start < shift.end && !shifts.some((known) => sameShift(known, shift))) shifts.push(shift);
    }
  for (const { shift, becomes } of state.overrides) {
    if (shift) shifts = shifts.filter((known) => !sameShift(known, shift));
    if (becomes && !shifts.some((known) => sameShift(known, becomes))) shifts.push(becomes);
  }
  return shifts;
};

const asText = ({ unit, start, end }: ShiftRef): string => `${unit} ${start} ${end}`;

const ROTAS = 2000 * Number(process.env['FYRVAKT_TEST_ROUNDS'] ?? 1);

describe('Any rota', () => {
  it('means what its plan and its changes say, agrees with itself at every instant, and explains each shift', () => {
    fc.assert(
      fc.property(generated, fc.array(fc.integer({ min: 24 * 2, max: 24 * 6 * 2 }), { minLength: 3, maxLength: 3 }), (rota, halves) => {
        const state = stateOf(rota);
        const roster = new DutyRoster(state, testDays);
        const [from, to] = [`${addDays(rota.start, 1)}T00:00:00.000Z`, `${addDays(rota.start, 7)}T00:00:00.000Z`];
        const shifts = roster.allShifts(from, to);
        const meant = meaning(state, addDays(rota.start, -1), addDays(rota.start, 8)).filter(({ start, end }) => start <= to && end > from);
        const [found, wanted] = [shifts, meant].map((all) => all.map(asText).sort().join());
        if (found !== wanted) throw new Error(`${found} instead of ${wanted}`);
        for (const shift of shifts) {
          const ofItsDay = roster.schedule.startingOn(shift.unit, localDate(shift.start)).includes(shift);
          if (shift.because.length === 0 || !roster.shiftExists(shift) || !ofItsDay)
            throw new Error(`${shift.unit} ${shift.start} is not explained, or not of the day on which it starts`);
          if (shift.staff?.includes('anna') && state.swaps.some(({ gives }) => sameShift(gives, shift))) throw new Error('a swap does not hold');
        }
        const gaps = roster.gaps(from, to);
        for (const half of halves) {
          const at = addMinutes(`${rota.start}T00:00:00.000Z`, half * 30);
          const there = shifts.filter(({ start, end }) => start <= at && at < end);
          const onDuty = roster.onDuty(at);
          if (onDuty.length !== there.length || onDuty.some((shift, index) => shift !== there[index])) throw new Error(`on duty ${at}`);
          const staffed = there.some(({ unit }) => isStaffing(roster.unit(unit) as RosterUnit));
          if (roster.staffedAt(at) !== staffed || gaps.some((gap) => gap.from <= at && at < gap.to) === staffed) throw new Error(`staffed ${at}`);
          const code = CODES[half % 4] as string;
          const next = shifts.filter(({ unit, start }) => unit === code && start > at).sort((one, other) => (one.start < other.start ? -1 : 1))[0];
          if (next && roster.nextShift(code, at)?.start !== next.start) throw new Error(`next of ${code} after ${at}`);
          if (roster.explain(code, at).onDuty !== there.some(({ unit }) => unit === code)) throw new Error(`explained ${code} ${at}`);
        }
      }),
      { numRuns: ROTAS },
    );
  });

  it.each([['the clock goes back', '2026-10-24', 9], ['the clock goes forward', '2027-03-27', 7], ['nothing happens to the clock', '2026-10-17', 8]])(
    'has a night of the right length when %s', (_what, day, hours) => {
      const night: ShiftPattern = { id: 'n', unit: 'BV1', rule: 'FREQ=DAILY', since: '2026-01-05', from: '22:00', to: '06:00' };
      const roster = new DutyRoster(seededWith({ decisionFunction: 'BF1', units, patterns: [night] }), testDays);
      const shift = roster.shiftAt('BV1', localInstant(addDays(day, 1), '04:00'));
      expect(shift && [localDate(shift.start), minutesBetween(shift.start, shift.end)]).toEqual([day, hours * 60]);
      expect(roster.onDuty(addMinutes(shift?.end ?? '', -1))).toEqual([shift]);
    });
});
