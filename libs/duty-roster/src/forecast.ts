// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Gap } from '@fyrvakt/cases';
import { addDays, localInstant, minutesBetween, type Instant, type LocalDate } from '@fyrvakt/kernel';
import { expectedCalls, hoursOf, type PastLoad } from './load.js';
import type { DutyRoster } from './view.js';

/** A night from noon to noon, named by the day on which it begins. */
export interface NightForecast {
  readonly night: LocalDate;
  readonly unstaffedMinutes: number;
  /** Calls that are likely to come, and how many of them when nobody is at work. */
  readonly expected: number;
  readonly expectedUnstaffed: number;
  readonly gaps: readonly Gap[];
}

/** A shift that nobody works today, and how many of the calls that would have met nobody it would have met. */
export interface OneMoreShift {
  readonly night: LocalDate;
  readonly start: Instant;
  readonly end: Instant;
  readonly covers: number;
}

/** Shows when nobody is at work, so it is for those who plan alone: it is never published. */
export interface UnstaffedForecast {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly nights: readonly NightForecast[];
  readonly expected: number;
  readonly expectedUnstaffed: number;
  /** The single shifts that would change most, best first. */
  readonly oneMore: readonly OneMoreShift[];
  /** The first and last day of history that it rests on. */
  readonly history: { readonly from: LocalDate; readonly to: LocalDate };
}

const MOST_DAYS = 92;
const SUGGESTIONS = 5;

interface Night extends NightForecast { readonly begins: Instant; readonly ends: Instant }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const rounded = (number: number): number => Math.round(number * 1000) / 1000;

const nightFrom = (roster: DutyRoster, load: PastLoad, night: LocalDate): Night => {
  const [begins, ends] = [localInstant(night, '12:00', roster.zone), localInstant(addDays(night, 1), '12:00', roster.zone)];
  const gaps = roster.gaps(begins, ends);
  return {
    night, begins, ends, gaps,
    unstaffedMinutes: sum(gaps.map(({ from, to }) => minutesBetween(from, to))),
    expected: rounded(expectedCalls(load, begins, ends, roster.zone) ?? 0),
    expectedUnstaffed: rounded(sum(gaps.map(({ from, to }) => expectedCalls(load, from, to, roster.zone) ?? 0))),
  };
};

/** Of a night's calls when nobody is at work, those that come within some hours. */
const covered = ({ gaps }: NightForecast, load: PastLoad, start: Instant, end: Instant, zone: string): number =>
  sum(gaps.map(({ from, to }) => {
    const [first, last] = [from > start ? from : start, to < end ? to : end];
    return first < last ? (expectedCalls(load, first, last, zone) ?? 0) : 0;
  }));

const bestShift = (night: Night, load: PastLoad, hours: number, zone: string): OneMoreShift | undefined => {
  const marks = [...[...hoursOf(night.begins, night.ends, zone)].map(({ from }) => from), night.ends];
  let best: OneMoreShift | undefined;
  for (let first = 0; first + hours < marks.length; first++) {
    const [start, end] = [marks[first] as Instant, marks[first + hours] as Instant];
    const covers = rounded(covered(night, load, start, end, zone));
    if (covers > (best?.covers ?? 0)) best = { night: night.night, start, end, covers };
  }
  return best;
};

/**
 * The roster of the nights to come against the calls of the same hours in earlier years: how many are likely to meet nobody, and what
 * one more shift of some hours would change. At most 92 nights.
 */
export const unstaffedForecast = (roster: DutyRoster, load: PastLoad, from: LocalDate, to: LocalDate, shiftHours = 8): UnstaffedForecast => {
  const nights: Night[] = [];
  for (let night = from; night <= to && nights.length < MOST_DAYS; night = addDays(night, 1)) nights.push(nightFrom(roster, load, night));
  return {
    from, to,
    nights: nights.map(({ begins: _begins, ends: _ends, ...night }) => night),
    expected: rounded(sum(nights.map((night) => night.expected))),
    expectedUnstaffed: rounded(sum(nights.map((night) => night.expectedUnstaffed))),
    oneMore: nights
      .flatMap((night) => bestShift(night, load, shiftHours, roster.zone) ?? [])
      .sort((one, other) => other.covers - one.covers)
      .slice(0, SUGGESTIONS),
    history: { from: load.from, to: load.to },
  };
};
