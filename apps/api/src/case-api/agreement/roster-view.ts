// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ShiftRef } from '@fyrvakt/cases';
import { DutyRoster, type RosterState } from '@fyrvakt/duty-roster';
import type { User } from '@fyrvakt/identity';
import { addDays, localInstant, type Instant, type LocalDate } from '@fyrvakt/kernel';

/** Two months, and what shows of the weeks around them. */
const MOST_DAYS = 62;

/** The stretch of time that is asked for, as much of it as is answered at once. */
export const stretchOf = ({ from, to: asked }: { readonly from: LocalDate; readonly to: LocalDate }, zone: string) => {
  const longest = addDays(from, MOST_DAYS);
  const to = asked < from ? from : asked > longest ? longest : asked;
  return { to, begins: localInstant(from, '00:00', zone), ends: localInstant(addDays(to, 1), '00:00', zone) };
};

const daysOf = ({ days }: DutyRoster, from: LocalDate, to: LocalDate) => {
  const found = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const schoolHoliday = days.schoolHoliday(day);
    found.push({ day, dayType: days.dayType(day), seasons: days.seasons(day), ...(schoolHoliday !== undefined && { schoolHoliday }) });
  }
  return found;
};

/** What lies under the shifts that hold: the ordinary plan as if nothing had been changed, and what temporary schedules have. */
const layersOf = ({ state, days, zone }: DutyRoster, begins: Instant, ends: Instant, overlaps: (shift: ShiftRef) => boolean) => {
  const only = (changed: Partial<RosterState>) => new DutyRoster({ ...state, overrides: [], swaps: [], ...changed }, days, zone);
  const [ordinary, temporary] = [only({ temporaries: [] }), only({})];
  return (unit: string) => [
    ...ordinary.shifts(unit, begins, ends), ...temporary.shifts(unit, begins, ends).filter(({ lane }) => lane === 'temporary'),
  ].filter(overlaps).map(({ lane, start, end }) => ({ lane, start, end }));
};

/** Some days of the roster as they are told. `everybody`: whoever plans is told of all that can work a shift, others of those who do. */
export const rosterView = async (
  roster: DutyRoster, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }, everybody: boolean, users: () => Promise<readonly User[]>,
) => {
  const { begins, ends, to: last } = stretchOf({ from, to }, roster.zone);
  const overlaps = (shift: ShiftRef | undefined): boolean => shift !== undefined && shift.start < ends && shift.end > begins;
  const plansOf = layersOf(roster, begins, ends, overlaps);
  const units = roster.units.map((unit) => ({
    ...unit, shifts: roster.shifts(unit.code, begins, ends).filter(overlaps), plans: plansOf(unit.code),
  }));
  const former = roster.former.filter(({ unit }) => !roster.unit(unit.code)).flatMap(({ unit, removedAt, schedule }) => {
    const shifts = roster.worked({ unit, removedAt, schedule }, begins, ends).filter(overlaps);
    return shifts.length > 0 ? [{ ...unit, removedAt, shifts, plans: [] }] : [];
  });
  const { decisionFunction, patterns, temporaries, overrides, swaps } = roster.state;
  // Also those that lie ahead: whoever has been asked sees it, whichever week they look at.
  const ahead = swaps.filter(({ gives, takes }) => gives.end > begins || (takes !== undefined && takes.end > begins));
  const staff = new Set([
    ...ahead.flatMap((swap) => [swap.from, swap.to]),
    ...[...units, ...former].flatMap(({ shifts }) => shifts.flatMap((shift) => shift.staff ?? [])),
    ...patterns.flatMap((pattern) => pattern.staff ?? []),
  ]);
  const known = staff.size > 0 || everybody ? await users() : [];
  return {
    revision: roster.revision, established: roster.revision >= 0, decisionFunction, units, former,
    gaps: roster.gaps(begins, ends), undecided: roster.undecided(begins, ends), days: daysOf(roster, from, last), patterns,
    temporaries: temporaries.filter((schedule) => schedule.to >= from && (everybody || schedule.from <= last)),
    overrides: overrides.filter(({ shift, becomes }) => overlaps(shift) || overlaps(becomes)),
    swaps: ahead,
    people: known.filter(({ id, disabledAt }) => staff.has(id) || (everybody && disabledAt === undefined))
      .map(({ id, name, units: of }) => ({ id, name, units: of })),
  };
};
