// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Gap, ShiftRef, Unit } from '@fyrvakt/cases';
import { addDays, localDate, localInstant, weekday, type Instant, type LocalDate } from '@fyrvakt/kernel';
import type { DayRange, MunicipalityFile, ShiftPattern } from './format.js';
import type { WorkingDays } from './working-days.js';

/** How far ahead the next shift is looked for. */
const HORIZON_DAYS = 60;

/** Most answers about a unit's day that are kept; the same few days are asked about again and again. */
const REMEMBERED = 4096;

const nightsOf = (pattern: ShiftPattern): number => pattern.endsAfterDays ?? (pattern.to > pattern.from ? 0 : 1);

const holds = (range: DayRange, day: LocalDate): boolean => {
  const key = range.from.length === 5 ? day.slice(5) : day;
  // A yearly range may run over New Year: 11-01 to 03-31.
  return range.from <= range.to ? range.from <= key && key <= range.to : key >= range.from || key <= range.to;
};

const isStaffing = (unit: Unit): boolean => (unit.kind === 'own' || unit.kind === 'contracted') && !unit.onCall;

/** Answers who works when, from the weekly patterns of the municipality's plan. */
export class ShiftPlan {
  private readonly answers = new Map<string, readonly ShiftRef[]>();
  private readonly units: ReadonlyMap<string, { unit: Unit; patterns: readonly ShiftPattern[]; nights: number }>;

  constructor(private readonly file: MunicipalityFile, private readonly days: WorkingDays, private readonly zone: string) {
    this.units = new Map(
      file.units.map((unit) => [unit.code, { unit, patterns: unit.shifts, nights: Math.max(0, ...unit.shifts.map(nightsOf)) }]),
    );
  }

  private inSeason(name: string, day: LocalDate): boolean {
    return (this.file.seasons[name] ?? []).some((range) => holds(range, day));
  }

  private startsOn(pattern: ShiftPattern, day: LocalDate): boolean {
    return (
      pattern.days.includes(weekday(day)) &&
      (pattern.during === undefined || this.inSeason(pattern.during, day)) &&
      (pattern.notDuring === undefined || !this.inSeason(pattern.notDuring, day)) &&
      (!pattern.workingDaysOnly || this.days.isWorkingDay(day))
    );
  }

  /** The shifts of a unit that start on a day, earliest first. */
  private startingOn(unit: string, day: LocalDate): readonly ShiftRef[] {
    const question = `${unit} ${day}`;
    const known = this.answers.get(question);
    if (known) return known;
    const found = (this.units.get(unit)?.patterns ?? [])
      .filter((pattern) => this.startsOn(pattern, day))
      .map((pattern) => ({
        unit,
        start: localInstant(day, pattern.from, this.zone),
        end: localInstant(addDays(day, nightsOf(pattern)), pattern.to, this.zone),
      }))
      .sort((one, other) => (one.start < other.start ? -1 : 1));
    if (this.answers.size >= REMEMBERED) this.answers.clear();
    this.answers.set(question, found);
    return found;
  }

  /** The shifts of a unit that overlap a period, earliest first. */
  private overlapping(unit: string, from: Instant, to: Instant): ShiftRef[] {
    const last = localDate(to, this.zone);
    const found: ShiftRef[] = [];
    for (let day = addDays(localDate(from, this.zone), -(this.units.get(unit)?.nights ?? 0)); day <= last; day = addDays(day, 1))
      found.push(...this.startingOn(unit, day).filter((shift) => shift.start <= to && shift.end > from));
    return found;
  }

  shiftAt(unit: string, at: Instant): ShiftRef | undefined {
    return this.overlapping(unit, at, at)[0];
  }

  nextShift(unit: string, after: Instant): ShiftRef | undefined {
    const first = localDate(after, this.zone);
    for (let ahead = 0; ahead <= HORIZON_DAYS; ahead++) {
      const found = this.startingOn(unit, addDays(first, ahead)).find((shift) => shift.start > after);
      if (found) return found;
    }
    return undefined;
  }

  shiftExists(shift: ShiftRef): boolean {
    return this.startingOn(shift.unit, localDate(shift.start, this.zone)).some(({ start, end }) => start === shift.start && end === shift.end);
  }

  onDuty(at: Instant): readonly ShiftRef[] {
    return [...this.units.keys()].flatMap((unit) => this.shiftAt(unit, at) ?? []);
  }

  private staffing(from: Instant, to: Instant): ShiftRef[] {
    return [...this.units.values()].flatMap(({ unit }) => (isStaffing(unit) ? this.overlapping(unit.code, from, to) : []));
  }

  staffedAt(at: Instant): boolean {
    return this.staffing(at, at).length > 0;
  }

  gaps(from: Instant, to: Instant): readonly Gap[] {
    const gaps: Gap[] = [];
    let reached = from;
    for (const shift of this.staffing(from, to).sort((one, other) => (one.start < other.start ? -1 : 1))) {
      if (shift.start > reached) gaps.push({ from: reached, to: shift.start });
      if (shift.end > reached) reached = shift.end;
    }
    if (reached < to) gaps.push({ from: reached, to });
    return gaps;
  }
}
