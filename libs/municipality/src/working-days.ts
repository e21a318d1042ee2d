// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, weekday, type LocalDate } from '@fyrvakt/kernel';
import Holidays from 'date-holidays';
import type { MunicipalityFile } from './format.js';

/** Eves that a local agreement can make free, by the name that the holiday tables give them. */
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

export type Eve = keyof typeof EVES;
export const EVE_NAMES = Object.keys(EVES) as Eve[];

/** Most answers to "N working days after this day" that are kept; calls of the same day ask the same thing. */
const REMEMBERED = 512;

/** Which days are working days: Swedish red days (lag 1989:253), weekends, and the municipality's own days off. */
export class WorkingDays {
  private readonly tables = new Holidays('SE', { languages: 'sv', timezone: 'Europe/Stockholm' });
  private readonly years = new Map<number, ReadonlySet<LocalDate>>();
  private readonly answers = new Map<string, LocalDate>();

  constructor(private readonly calendar: MunicipalityFile['calendar']) {}

  /** Saturday, Sunday, red day, free eve or a day off of the municipality's own; bridge days not counted. */
  private isOff(day: LocalDate): boolean {
    return weekday(day) >= 6 || this.offIn(Number(day.slice(0, 4))).has(day);
  }

  private offIn(year: number): ReadonlySet<LocalDate> {
    let off = this.years.get(year);
    if (!off) {
      const eves = new Set<string>(this.calendar.eves.map((eve) => EVES[eve]));
      off = new Set([
        ...this.tables.getHolidays(year).filter(({ type, name }) => type === 'public' || eves.has(name)).map(({ date }) => date.slice(0, 10)),
        ...this.calendar.daysOff,
      ]);
      this.years.set(year, off);
    }
    return off;
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
