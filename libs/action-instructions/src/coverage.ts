// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { YES_NO_UNKNOWN } from '@fyrvakt/cases';
import type { DayFacts } from '@fyrvakt/duty-roster';
import { addDays, type LocalDate } from '@fyrvakt/kernel';
import type { InstructionContent, InstructionRule } from './content.js';
import type { Lists } from './finding.js';
import { grouped } from './grouped.js';
import { holds } from './match.js';
import { isNow, kindOfDay, minuteOf, prepare, type KindOfDay, type Moment, type PreparedRule } from './prepared.js';

/** Days that the calendar is asked about: long enough for every kind of day to have come. */
const DAYS_AHEAD = 731;

/** Categories, or places, that every rule treats alike. */
export interface Alike { readonly codes: readonly string[]; readonly rules: readonly number[] }

/** A stretch of the clock on one kind of day, with the rules whose hours it is in. */
export interface Hour { readonly day: KindOfDay; readonly from: number; readonly to: number; readonly active: readonly boolean[] }

/** Everything that a call can be as far as the table is concerned, with what is alike taken together. */
export interface Coverage {
  readonly categories: readonly Alike[];
  readonly places: readonly Alike[];
  readonly hours: readonly Hour[];
  /** The hours again, those in which the same rules can hold taken together. */
  readonly moments: readonly { readonly active: readonly boolean[]; readonly hours: readonly Hour[] }[];
  readonly seasons: ReadonlySet<string>;
}

/** Where no rule names the call: some categories at some places, and when. */
export interface Hole { readonly categories: Alike; readonly places: Alike; readonly hours: readonly Hour[] }

/** A place that nobody knows is a place as well. */
export const UNKNOWN_PLACE = '';

const alike = (codes: readonly string[], rules: readonly InstructionRule[], names: (rule: InstructionRule, code: string) => boolean): Alike[] => {
  const groups = new Map<string, { codes: string[]; rules: number[] }>();
  for (const code of codes) {
    const naming = rules.flatMap((rule, index) => (names(rule, code) ? [index] : []));
    const key = naming.join();
    const group = groups.get(key) ?? { codes: [], rules: naming };
    group.codes.push(code);
    groups.set(key, group);
  }
  return [...groups.values()];
};

const keyOf = ({ dayType, seasons }: KindOfDay): string => `${dayType} ${seasons.join()}`;

/** Each pair of a day and the day before that the calendar has, since a window over midnight belongs to the day before. */
const pairs = (from: LocalDate, days: DayFacts): readonly (readonly [today: KindOfDay, yesterday: KindOfDay])[] => {
  const found = new Map<string, readonly [KindOfDay, KindOfDay]>();
  let yesterday = kindOfDay(addDays(from, -1), days);
  for (let ahead = 0, day = from; ahead < DAYS_AHEAD; ahead += 1, day = addDays(day, 1)) {
    const today = kindOfDay(day, days);
    found.set(`${keyOf(today)} ${keyOf(yesterday)}`, [today, yesterday]);
    yesterday = today;
  }
  return [...found.values()];
};

/** Where rules begin or end within a day. */
const cutsOf = (rules: readonly InstructionRule[]): readonly number[] =>
  [...new Set([0, ...rules.flatMap(({ windows }) => (windows ?? []).flatMap(({ from, to }) => [minuteOf(from), minuteOf(to)]))])]
    .toSorted((one, other) => one - other);

const hoursOf = (rules: readonly PreparedRule[], cuts: readonly number[], today: KindOfDay, yesterday: KindOfDay): Hour[] =>
  cuts.map((from, index) => {
    const moment: Moment = { minute: from, today, yesterday };
    return { day: today, from, to: cuts[index + 1] ?? 1440, active: rules.map((rule) => isNow(rule, moment)) };
  });

/** Categories that are always sent to 112 or the police never come to the table. */
const comesToTheTable = ({ emergency112, police11414 }: InstructionContent, category: string): boolean => {
  const conditions = [...emergency112.when, ...police11414.when];
  return YES_NO_UNKNOWN.some((danger) =>
    YES_NO_UNKNOWN.some((ongoing) => !conditions.some((condition) => holds(condition, { category, danger, ongoing }))));
};

/** Takes the table apart. `from` is the day from which the calendar is looked at. */
export const coverageOf = (content: InstructionContent, lists: Lists, days: DayFacts, from: LocalDate): Coverage => {
  const { rules } = content;
  const areaOf = new Map(lists.places.map(({ code, area }) => [code, area]));
  const named = new Set(rules.flatMap(({ areas }) => areas ?? []));
  const single = lists.places.map(({ code }) => code).filter((code) => named.has(code));
  const cuts = cutsOf(rules);
  const met = pairs(from, days);
  const { all } = prepare(content);
  const hours = met.flatMap(([today, yesterday]) => hoursOf(all, cuts, today, yesterday));
  return {
    categories: alike(
      lists.categories.map(({ code }) => code).filter((code) => comesToTheTable(content, code)), rules,
      ({ categories }, code) => categories?.includes(code) ?? true,
    ),
    places: alike([UNKNOWN_PLACE, ...lists.areas.map(({ code }) => code), ...single], rules, ({ areas }, code) =>
      areas === undefined || areas.includes(code) || areas.includes(areaOf.get(code) ?? UNKNOWN_PLACE)),
    hours,
    moments: grouped(hours, ({ active }) => active.map(Number).join('')).map(([, group]) => ({ active: group[0].active, hours: group })),
    seasons: new Set(met.flatMap(([{ seasons }]) => seasons)),
  };
};
