// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DayType } from '@fyrvakt/duty-roster';
import type { Bilingual } from '@fyrvakt/kernel';
import type { Fallback } from './content.js';
import type { Coverage, Hole, Hour } from './coverage.js';
import { finding, listed, type Finding, type Lists } from './finding.js';
import { grouped } from './grouped.js';
import { DAY_TYPE_NAMES } from './words.js';

const clock = (minute: number, between: string): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}${between}${String(minute % 60).padStart(2, '0')}`;

/** The stretches of a kind of day in which nothing holds, one after another made into one. */
const stretches = (hours: readonly Hour[]): readonly (readonly [from: number, to: number])[] => {
  const found: [number, number][] = [];
  for (const { from, to } of hours.toSorted((one, other) => one.from - other.from)) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
};

const whenOf = (hours: readonly Hour[], all: number): Bilingual => {
  if (hours.length === all) return { sv: 'alltid', en: 'always' };
  const parts = grouped(hours, ({ day }) => day.dayType).map(([dayType, its]) => {
    const times = stretches(its);
    const wholeDay = times.length === 1 && times[0]![0] === 0 && times[0]![1] === 1440;
    const { sv, en } = DAY_TYPE_NAMES[dayType as DayType];
    return wholeDay
      ? { sv, en }
      : {
          sv: `${sv} ${times.map(([from, to]) => `${clock(from, '.')}–${clock(to, '.')}`).join(' och ')}`,
          en: `${en} ${times.map(([from, to]) => `${clock(from, ':')}–${clock(to, ':')}`).join(' and ')}`,
        };
  });
  return { sv: parts.map(({ sv }) => sv).join(', '), en: parts.map(({ en }) => en).join(', ') };
};

/** The holes told so that each is read once: categories that lack the same, at the same places and times, together. */
const together = (holes: readonly Hole[], coverage: Coverage): readonly { categories: string[]; places: string[]; when: Bilingual }[] => {
  const byCategory = grouped(
    holes.map((hole) => ({ hole, when: whenOf(hole.hours, coverage.hours.length) })),
    ({ hole, when }) => JSON.stringify([hole.categories.codes, when.sv]),
  );
  const merged = byCategory.map(([, group]) => ({
    categories: [...group[0].hole.categories.codes], places: group.flatMap(({ hole }) => hole.places.codes), when: group[0].when,
  }));
  const byPlaces = grouped(merged, ({ places, when }) => JSON.stringify([places, when.sv]));
  return byPlaces.map(([, group]) => ({ ...group[0], categories: group.flatMap(({ categories }) => categories) }));
};

/** Category, area and hour with no row of its own. Where such calls reach the decision function it can be as meant; else nobody sees them. */
export const gapFindings = (holes: readonly Hole[], coverage: Coverage, lists: Lists, fallback: Fallback): Finding[] => {
  const labels = new Map(lists.categories.map(({ code, label }) => [code, label]));
  const names = new Map([...lists.areas, ...lists.places].map(({ code, name }) => [code, name]));
  const allPlaces = coverage.places.reduce((sum, { codes }) => sum + codes.length, 0);
  const asked = fallback.otherwise === 'decisionFunction';
  return together(holes, coverage).map(({ categories, places, when }) => {
    const inLanguage = (language: 'sv' | 'en', and: string, everywhere: string, unknown: string): { what: string; where: string } => ({
      what: listed(categories.map((code) => labels.get(code)?.[language] ?? code), and),
      where: places.length === allPlaces ? everywhere : listed(places.map((code) => names.get(code) ?? unknown), and),
    });
    const sv = inLanguage('sv', 'och', 'hela kommunen', 'okänd plats');
    const en = inLanguage('en', 'and', 'the whole municipality', 'an unknown place');
    const follows = asked
      ? { sv: 'Beslutsfunktionen tillfrågas.', en: 'The decision function is asked.' }
      : { sv: 'Ingen skulle få veta det förrän nästa pass.', en: 'Nobody would know until the next shift.' };
    return finding(asked ? 'gap' : 'gapWithoutDecision', '/rules',
      `Ingen rad gäller ${sv.what}. Plats: ${sv.where}. Tid: ${when.sv}. ${follows.sv}`,
      `No row is about ${en.what}. Place: ${en.where}. Time: ${when.en}. ${follows.en}`);
  });
};
