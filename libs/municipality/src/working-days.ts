// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DayType } from '@fyrvakt/duty-roster';
import { addDays, weekday, type LocalDate } from '@fyrvakt/kernel';
import Holidays from 'date-holidays';
import type { MunicipalityFile } from './format.js';

/** Eves that a local agreement can make free or half free, by the name that the holiday tables give them. */
const EVES = {
  epiphanyEve: 'trettondagsafton',
  maundyThursday: 'skärtorsdagen',
  easterEve: 'påskafton',
  walpurgisEve: 'valborgsmässoafton',
  pentecostEve: 'pingstafton',
  midsummerEve: 'midsommarafton',
  allSaintsEve: 'allhelgonaafton',
  christmasEve: 'julafton',
  newYearsEve: 'nyårsafton',
} as const;

/** Eves that the tables have no name for, by the holiday that comes after. */
const NAMELESS_EVES = { ascensionEve: 'Kristi himmelsfärdsdag', nationalDayEve: 'nationaldagen' } as const;

export type Eve = keyof typeof EVES | keyof typeof NAMELESS_EVES;
export const EVE_NAMES = [...Object.keys(EVES), ...Object.keys(NAMELESS_EVES)] as Eve[];

type Names = Readonly<Partial<Record<Eve, string>>>;

/** The days of a year that are not like others. */
interface Year { readonly off: ReadonlySet<LocalDate>; readonly eves: ReadonlySet<LocalDate>; readonly halfDays: ReadonlySet<LocalDate> }

/** Most answers to "N working days after this day" that are kept; calls of the same day ask the same thing. */
const REMEMBERED = 512;

/** Which days are working days: Swedish red days (lag 1989:253), weekends, and the municipality's own days off. */
export class WorkingDays {
  private readonly tables = new Holidays('SE', { languages: 'sv', timezone: 'Europe/Stockholm' });
  private readonly years = new Map<number, Year>();
  private readonly answers = new Map<string, LocalDate>();

  constructor(private readonly calendar: MunicipalityFile['calendar']) {}

  /** Saturday, Sunday, red day, free eve or a day off of the municipality's own; bridge days not counted. */
  private isOff(day: LocalDate): boolean {
    return weekday(day) >= 6 || this.yearOf(day).off.has(day);
  }

  private yearOf(day: LocalDate): Year {
    const year = Number(day.slice(0, 4));
    let known = this.years.get(year);
    if (!known) {
      const holidays = this.tables.getHolidays(year).map(({ date, name, type }) => ({ day: date.slice(0, 10), name, type }));
      const daysOf = (eves: readonly Eve[]): ReadonlySet<LocalDate> =>
        new Set(holidays.flatMap((holiday) => [
          ...(eves.some((eve) => (EVES as Names)[eve] === holiday.name) ? [holiday.day] : []),
          ...(eves.some((eve) => (NAMELESS_EVES as Names)[eve] === holiday.name) ? [addDays(holiday.day, -1)] : []),
        ]));
      const eves = daysOf(this.calendar.eves);
      const red = holidays.filter(({ type }) => type === 'public').map((holiday) => holiday.day);
      known = { eves, halfDays: daysOf(this.calendar.halfDays ?? []), off: new Set([...red, ...eves, ...this.calendar.daysOff]) };
      this.years.set(year, known);
    }
    return known;
  }

  /** What kind of day it is; an eve on a Sunday is an eve, and a bridge day before a holiday is a bridge day. */
  dayType(day: LocalDate): DayType {
    const { eves, halfDays, off } = this.yearOf(day);
    if (eves.has(day)) return 'eveFullDay';
    if (weekday(day) === 7 || off.has(day)) return 'redDay';
    if (weekday(day) === 6) return 'saturday';
    if (this.isBridgeDay(day)) return 'bridgeDay';
    return halfDays.has(day) ? 'eveHalfDay' : 'weekday';
  }

  /** A lone working day between two days off (klämdag). */
  isBridgeDay(day: LocalDate): boolean {
    return !this.isOff(day) && this.isOff(addDays(day, -1)) && this.isOff(addDays(day, 1));
  }

  isWorkingDay(day: LocalDate): boolean {
    return !this.isOff(day) && !(this.calendar.bridgeDays && this.isBridgeDay(day));
  }

  /** The day that lies so many working days after a day; the day itself does not count. */
  after(day: LocalDate, days: number): LocalDate {
    const question = `${day}+${days}`;
    const known = this.answers.get(question);
    if (known) return known;
    let found = day;
    for (let left = days; left > 0; ) {
      found = addDays(found, 1);
      if (this.isWorkingDay(found)) left--;
    }
    if (this.answers.size >= REMEMBERED) this.answers.clear();
    this.answers.set(question, found);
    return found;
  }
}
