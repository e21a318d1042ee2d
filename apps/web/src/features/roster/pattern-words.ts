// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useNames } from '../../api/municipality.js';
import { useNow } from '../../time/now.js';
import { dayOf, dayText } from '../../time/write.js';
import type { ShiftPattern } from './data.js';
import { repeatsOf, WEEKDAYS } from './repeats.js';
import { usePlanText, useRosterText } from './text.js';

/** Three days in a row or more are said by the first and the last. */
const isRun = (weekdays: readonly string[]): boolean =>
  weekdays.length > 2 && WEEKDAYS.join().includes(weekdays.join());

/** A rule as one would say it: `fredagar och lördagar, varannan vecka`. */
export const useRuleWords = (): ((rule: string) => string) => {
  const t = usePlanText().repeats;
  return (rule) => {
    const { kind, interval, weekdays, monthDays, ordinal } = repeatsOf(rule);
    const said = weekdays.map((day) => t.onWeekday[day as keyof typeof t.onWeekday]);
    const days = isRun(weekdays) ? t.run(said[0] ?? '', said.at(-1) ?? '') : t.and(said);
    switch (kind) {
      case 'daily': return t.everyDays(interval);
      case 'weekly': return [weekdays.length === 7 ? t.everyDays(1) : days, t.everyWeeks(interval)].filter(Boolean).join(', ');
      case 'monthlyDays': return `${t.and(monthDays.map(t.monthDay))} ${t.everyMonths(interval)}`;
      case 'monthlyWeekday': return `${t.ordinalDay(ordinal, t.weekday[weekdays[0] as keyof typeof t.weekday] ?? '')} ${t.everyMonths(interval)}`;
      case 'other': return rule;
    }
  };
};

/** When a pattern holds, beside its days and hours: kinds of days, seasons, from when to when. */
export const useConditionWords = (): ((pattern: Pick<ShiftPattern, 'when' | 'since' | 'until'>) => readonly string[]) => {
  const t = usePlanText().repeats;
  const { dayType } = useRosterText();
  const nameOf = useNames();
  const now = useNow();
  const today = dayOf(now);
  // What began long ago needs no date: it is so.
  const spanWords = (since: string, until: string | undefined): readonly string[] => {
    if (until !== undefined) return [since < today ? t.until(dayText(until, now)) : t.between(dayText(since, now), dayText(until, now))];
    return since < today ? [t.always] : [t.since(dayText(since, now))];
  };
  const seasons = (names: readonly string[]): string => t.and(names.map((name) => nameOf('seasons', name)));
  return ({ when = {}, since, until }) => [
    ...(when.dayTypes ? [t.onlyDayTypes(t.and(when.dayTypes.map((type) => dayType[type])))] : []),
    ...(when.during ? [t.during(seasons(when.during))] : []),
    ...(when.notDuring ? [t.notDuring(seasons(when.notDuring))] : []),
    ...(when.schoolHolidays ? [t.holidays[when.schoolHolidays]] : []),
    ...spanWords(since, until),
  ];
};

/** The hours of a pattern: `18:00–01:00`. */
export const hoursOf = ({ from, to, endsAfterDays }: Pick<ShiftPattern, 'from' | 'to' | 'endsAfterDays'>): string =>
  `${from}–${to}${endsAfterDays === undefined || endsAfterDays < 2 ? '' : ` +${endsAfterDays}`}`;
