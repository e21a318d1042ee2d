// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Gap, ShiftRef } from '@fyrvakt/cases';
import { addDays, localDate, ZONE, type Instant, type LocalDate } from '@fyrvakt/kernel';
import type { DayFacts } from './days.js';
import { explainDuty, type DutyExplanation } from './explain.js';
import { byStart, FinalSchedule, sameShift, type FinalShift } from './final-schedule.js';
import { permitted, type Permitted } from './permits.js';
import type { RosterUnit, UnitReach } from './plan.js';
import { noRoster, type FormerUnit, type RosterState } from './state.js';

/** How far ahead the next shift is looked for. */
const HORIZON_DAYS = 60;

/** Most days of which it is remembered who is on duty when: five years of what is asked about. */
const REMEMBERED = 2048;

/** Who is on duty in a day of UTC: `answers[n]` holds from `cuts[n]` until the next cut. */
interface DutyDay { readonly cuts: readonly Instant[]; readonly answers: readonly (readonly FinalShift[])[] }

interface Former extends Omit<FormerUnit, 'plan'> { readonly schedule: FinalSchedule }

/** Being on call, and those whom the municipality does not command, make no hour staffed. */
export const isStaffing = ({ kind, onCall }: RosterUnit): boolean => (kind === 'own' || kind === 'contracted') && !onCall;

/**
 * A folded roster that answers questions. It never changes, so it remembers: an instant of a day that has been asked about before
 * is answered in about a microsecond.
 */
export class DutyRoster {
  /** Revision of the roster that it is made of; -1 where the plan is the municipality's own file. */
  readonly revision: number;
  readonly units: readonly RosterUnit[];
  readonly schedule: FinalSchedule;
  /** Units that have been removed, with what they worked until then. */
  readonly former: readonly Former[];
  /** Those that are, then those that have been and are no more. */
  private readonly everyUnit: ReadonlyMap<string, RosterUnit>;
  private readonly unitsByCode: ReadonlyMap<string, RosterUnit>;
  private readonly dutyDays = new Map<string, DutyDay>();

  constructor(readonly state: RosterState, readonly days: DayFacts, readonly zone: string = ZONE) {
    this.revision = state.revision;
    this.units = state.units;
    this.unitsByCode = new Map(state.units.map((unit) => [unit.code, unit]));
    this.schedule = new FinalSchedule(state, days, zone);
    this.former = state.former.map(({ unit, removedAt, plan }) =>
      ({ unit, removedAt, schedule: new FinalSchedule({ ...noRoster, ...plan }, days, zone) }));
    const gone = this.former.flatMap(({ unit }) => (this.unitsByCode.has(unit.code) ? [] : [unit]));
    this.everyUnit = new Map([...state.units, ...gone].map((unit) => [unit.code, unit]));
  }

  unit(code: string): RosterUnit | undefined {
    return this.unitsByCode.get(code);
  }

  /**
   * The final shifts of a unit that overlap a period, earliest first. One that has been removed had its shifts until then; none for a unit that was
   * never in the roster.
   */
  shifts(unit: string, from: Instant, to: Instant): readonly FinalShift[] {
    const found = this.unitsByCode.has(unit) ? this.overlapping(this.schedule, unit, from, to) : [];
    const before = this.former.filter((former) => former.unit.code === unit).flatMap((former) => this.worked(former, from, to));
    return before.length > 0 ? [...before, ...found].sort(byStart) : found;
  }

  /** What a unit worked in a period before it was removed: a shift that had begun ended then. */
  worked({ unit, removedAt, schedule }: Former, from: Instant, to: Instant): readonly FinalShift[] {
    return this.overlapping(schedule, unit.code, from, to < removedAt ? to : removedAt)
      .flatMap((shift) => (shift.start < removedAt ? [{ ...shift, end: shift.end < removedAt ? shift.end : removedAt }] : []))
      .filter(({ end }) => end > from);
  }

  private overlapping(schedule: FinalSchedule, unit: string, from: Instant, to: Instant): readonly FinalShift[] {
    const last = localDate(to, this.zone);
    const found: FinalShift[] = [];
    for (let day = addDays(localDate(from, this.zone), -schedule.reachesBack(unit)); day <= last; day = addDays(day, 1))
      for (const shift of schedule.startingOn(unit, day)) if (shift.start <= to && shift.end > from) found.push(shift);
    return found;
  }

  /** Every final shift that overlaps a period, by unit in the roster's order. */
  allShifts(from: Instant, to: Instant): readonly FinalShift[] {
    return [...this.everyUnit.keys()].flatMap((code) => this.shifts(code, from, to));
  }

  /** Every shift, on-call ones included, that has begun and not ended at an instant, in the roster's order of units. */
  onDuty(at: Instant): readonly FinalShift[] {
    const { cuts, answers } = this.dutyDay(at.slice(0, 10));
    let index = cuts.length - 1;
    while (index > 0 && (cuts[index] as Instant) > at) index--;
    return answers[index] as readonly FinalShift[];
  }

  private dutyDay(day: LocalDate): DutyDay {
    const known = this.dutyDays.get(day);
    if (known) return known;
    const [begins, ends] = [`${day}T00:00:00.000Z`, `${addDays(day, 1)}T00:00:00.000Z`];
    const shifts = this.allShifts(begins, ends);
    const within = shifts.flatMap(({ start, end }) => [start, end]).filter((cut) => begins < cut && cut < ends);
    const cuts = [begins, ...new Set(within)].sort();
    const made = { cuts, answers: cuts.map((cut) => shifts.filter(({ start, end }) => start <= cut && cut < end)) };
    if (this.dutyDays.size >= REMEMBERED) this.dutyDays.clear();
    this.dutyDays.set(day, made);
    return made;
  }

  /** The shift of a unit that has begun and not ended; the earliest where there are several. */
  shiftAt(unit: string, at: Instant): FinalShift | undefined {
    return this.onDuty(at).find((shift) => shift.unit === unit);
  }

  /** The first shift of a unit that starts after an instant; undefined when none is planned within 60 days. */
  nextShift(unit: string, after: Instant): FinalShift | undefined {
    if (!this.unitsByCode.has(unit)) return undefined;
    const first = localDate(after, this.zone);
    for (let ahead = 0; ahead <= HORIZON_DAYS; ahead++) {
      const found = this.schedule.startingOn(unit, addDays(first, ahead)).find((shift) => shift.start > after);
      if (found) return found;
    }
    return undefined;
  }

  /** True when the final schedule has exactly this shift. */
  shiftExists(shift: ShiftRef): boolean {
    return (
      this.unitsByCode.has(shift.unit) &&
      this.schedule.startingOn(shift.unit, localDate(shift.start, this.zone)).some((known) => sameShift(known, shift))
    );
  }

  /** True when one of the municipality's own or contracted units is at work. */
  staffedAt(at: Instant): boolean {
    return this.onDuty(at).some(({ unit }) => isStaffing(this.everyUnit.get(unit) as RosterUnit));
  }

  /** The unstaffed periods between two instants, in order. */
  gaps(from: Instant, to: Instant): readonly Gap[] {
    return this.gapsOf([...this.everyUnit.values()].filter(isStaffing), from, to);
  }

  /** The periods between two instants in which none of these units has a shift, in order. */
  gapsOf(units: readonly RosterUnit[], from: Instant, to: Instant): readonly Gap[] {
    const gaps: Gap[] = [];
    let reached = from;
    for (const { start, end } of units.flatMap(({ code }) => this.shifts(code, from, to)).sort(byStart)) {
      if (start > reached) gaps.push({ from: reached, to: start });
      if (end > reached) reached = end;
    }
    if (reached < to) gaps.push({ from: reached, to });
    return gaps;
  }

  /** The periods in which the decision function has nobody. There should be none. */
  undecided(from: Instant, to: Instant): readonly Gap[] {
    return this.gapsOf(this.units.filter(({ code }) => code === this.state.decisionFunction), from, to);
  }

  /**
   * Whether a unit may act at a place then. `where` holds the codes of the place and its area; a unit that needs a permit is outside it
   * where nobody knows the place.
   */
  permitted(unit: string, at: Instant, where: string | readonly string[] | undefined): Permitted {
    return permitted(this.unitsByCode.get(unit)?.permit, at, where, this.zone);
  }

  /** How a unit is reached, in the order in which it is tried. */
  reach(unit: string): readonly UnitReach[] {
    return this.unitsByCode.get(unit)?.channels ?? [];
  }

  /** Why a unit is on duty at an instant, or why it is not. */
  explain(unit: string, at: Instant): DutyExplanation {
    return explainDuty(this, unit, at);
  }
}
