// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DayFacts, Window } from '@fyrvakt/duty-roster';
import { addDays, wallClock, type Instant, type LocalDate } from '@fyrvakt/kernel';
import { SCHOOL_HOLIDAY, type InstructionContent, type InstructionRule } from './content.js';

/** A local day as rules see it. */
export interface KindOfDay { readonly dayType: string; readonly seasons: readonly string[] }

/** A moment as rules see it: a window over midnight belongs to the day on which it starts, so the day before counts as well. */
export interface Moment { readonly minute: number; readonly today: KindOfDay; readonly yesterday: KindOfDay }

interface Stretch { readonly from: number; readonly to: number }

/** A rule made quick to ask. */
export interface PreparedRule {
  readonly rule: InstructionRule;
  readonly stretches: readonly Stretch[] | undefined;
  readonly places: ReadonlySet<string> | undefined;
}

export interface Prepared {
  /** Per category, the rules that can hold for it, in order; the rest have the rules for all categories. */
  readonly byCategory: ReadonlyMap<string, readonly PreparedRule[]>;
  readonly forAll: readonly PreparedRule[];
  /** Every rule, in order. */
  readonly all: readonly PreparedRule[];
}

export const minuteOf = (wallClockTime: string): number => Number(wallClockTime.slice(0, 2)) * 60 + Number(wallClockTime.slice(3, 5));

const stretchOf = ({ from, to }: Window): Stretch => ({ from: minuteOf(from), to: minuteOf(to) });

const make = (content: InstructionContent): Prepared => {
  const rules = content.rules.map((rule): PreparedRule => ({
    rule, stretches: rule.windows?.map(stretchOf), places: rule.areas && new Set(rule.areas),
  }));
  const categories = new Set(content.rules.flatMap((rule) => rule.categories ?? []));
  const holdingFor = (category: string): PreparedRule[] => rules.filter(({ rule }) => !rule.categories || rule.categories.includes(category));
  return {
    byCategory: new Map([...categories].map((category) => [category, holdingFor(category)])),
    forAll: rules.filter(({ rule }) => !rule.categories),
    all: rules,
  };
};

const prepared = new WeakMap<InstructionContent, Prepared>();

/** The content made quick to ask; made once for each. */
export const prepare = (content: InstructionContent): Prepared => {
  const known = prepared.get(content) ?? make(content);
  prepared.set(content, known);
  return known;
};

const fits = ({ rule }: PreparedRule, day: KindOfDay): boolean =>
  (!rule.dayTypes || (rule.dayTypes as readonly string[]).includes(day.dayType)) &&
  (!rule.seasons || rule.seasons.some((season) => day.seasons.includes(season)));

/** True when a rule's days and hours have the moment. */
export const isNow = (rule: PreparedRule, { minute, today, yesterday }: Moment): boolean => {
  if (!rule.stretches) return fits(rule, today);
  return rule.stretches.some(({ from, to }) => {
    if (from < to) return from <= minute && minute < to && fits(rule, today);
    return (minute >= from && fits(rule, today)) || (minute < to && fits(rule, yesterday));
  });
};

/** True when a rule is about the place, or the area it lies in. */
export const isThere = ({ places }: PreparedRule, area?: string, place?: string): boolean =>
  places === undefined || (area !== undefined && places.has(area)) || (place !== undefined && places.has(place));

/** Most days that are remembered: eleven years of them. */
const REMEMBERED = 4096;

const kinds = new WeakMap<DayFacts, Map<LocalDate, KindOfDay>>();

/** What kind of day it is, asked of the calendar once for each day. */
export const kindOfDay = (day: LocalDate, days: DayFacts): KindOfDay => {
  const remembered = kinds.get(days) ?? new Map<LocalDate, KindOfDay>();
  kinds.set(days, remembered);
  let known = remembered.get(day);
  if (!known) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    const seasons = days.schoolHoliday(day) === undefined ? days.seasons(day) : [...days.seasons(day), SCHOOL_HOLIDAY];
    known = { dayType: days.dayType(day), seasons };
    remembered.set(day, known);
  }
  return known;
};

/** An instant as rules see it. */
export const momentOf = (at: Instant, days: DayFacts, zone?: string): Moment => {
  const { day, minute } = wallClock(at, zone);
  return { minute, today: kindOfDay(day, days), yesterday: kindOfDay(dayBefore(day), days) };
};

/** The same few days are asked about again and again. */
const before = new Map<LocalDate, LocalDate>();
const dayBefore = (day: LocalDate): LocalDate => {
  let known = before.get(day);
  if (known === undefined) {
    if (before.size >= REMEMBERED) before.clear();
    known = addDays(day, -1);
    before.set(day, known);
  }
  return known;
};
