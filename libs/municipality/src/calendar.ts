// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DayFacts, DayType } from '@fyrvakt/duty-roster';
import type { LocalDate } from '@fyrvakt/kernel';
import type { DayRange, MunicipalityFile } from './format.js';
import { WorkingDays } from './working-days.js';

const holds = (range: DayRange, day: LocalDate): boolean => {
  const key = range.from.length === 5 ? day.slice(5) : day;
  // A yearly range may run over New Year: 11-01 to 03-31.
  return range.from <= range.to ? range.from <= key && key <= range.to : key >= range.from || key <= range.to;
};

interface Facts { readonly type: DayType; readonly seasons: readonly string[]; readonly schoolHoliday: string | undefined }

/** Most days that are remembered; some ten years of them. */
const REMEMBERED = 4096;

/** All that a municipality's file says of days. */
export class MunicipalCalendar implements DayFacts {
  private readonly working: WorkingDays;
  private readonly known = new Map<LocalDate, Facts>();

  constructor(private readonly file: Pick<MunicipalityFile, 'calendar' | 'seasons'>) {
    this.working = new WorkingDays(file.calendar);
  }

  private facts(day: LocalDate): Facts {
    const known = this.known.get(day);
    if (known) return known;
    const { seasons, calendar } = this.file;
    const facts: Facts = {
      type: this.working.dayType(day),
      seasons: Object.keys(seasons).filter((name) => seasons[name]?.some((range) => holds(range, day))),
      schoolHoliday: calendar.schoolHolidays?.find((range) => holds(range, day))?.name,
    };
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(day, facts);
    return facts;
  }

  dayType(day: LocalDate): DayType {
    return this.facts(day).type;
  }

  seasons(day: LocalDate): readonly string[] {
    return this.facts(day).seasons;
  }

  schoolHoliday(day: LocalDate): string | undefined {
    return this.facts(day).schoolHoliday;
  }

  /** The day that lies so many working days after a day; the day itself does not count. */
  workingDaysAfter(day: LocalDate, days: number): LocalDate {
    return this.working.after(day, days);
  }
}
