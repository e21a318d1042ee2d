// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact, Notice, Step, StepAhead, Timeline } from './data.js';
import { lookOf, type Kind } from './kinds.js';

/** A stretch without anything, between two rows that are shown. */
export interface Silence { readonly kind: 'gap'; readonly from: string; readonly to: string; readonly minutes: number }

export interface Story {
  readonly rows: readonly (Fact | Silence)[];
  /** What whoever answers is to do, the first of it now. Of what was known then there is none: it was done, or not. */
  readonly ahead: readonly StepAhead[];
  readonly planned: readonly Step[];
  /** Facts that the filter leaves out. */
  readonly hidden: number;
  readonly counts: Readonly<Record<Kind, number>>;
}

const SILENT_MINUTES = 15;

export const factsOf = ({ entries }: Timeline): Fact[] => entries.filter((entry): entry is Fact => entry.kind === 'fact');

const minutesBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);

const withSilences = (facts: readonly Fact[]): (Fact | Silence)[] =>
  facts.flatMap((fact, index) => {
    const before = facts[index - 1];
    const minutes = before ? minutesBetween(before.occurredAt, fact.occurredAt) : 0;
    return before && minutes >= SILENT_MINUTES ? [{ kind: 'gap' as const, from: before.occurredAt, to: fact.occurredAt, minutes }, fact] : [fact];
  });

/** What is shown of a timeline when some kinds are left out. Milestones and what is pinned always stay. */
export const storyOf = (timeline: Timeline, hide: readonly Kind[]): Story => {
  const facts = factsOf(timeline);
  const counts: Record<Kind, number> = { call: 0, contact: 0, decision: 0, handling: 0, review: 0, comment: 0 };
  for (const { type } of facts) counts[lookOf(type).kind] += 1;
  const shown = facts.filter(({ type, milestone, pinned }) => milestone || pinned || !hide.includes(lookOf(type).kind));
  const planned = timeline.entries.filter((entry): entry is Step => entry.kind === 'planned');
  return { rows: withSilences(shown), ahead: timeline.next ?? [], planned, hidden: facts.length - shown.length, counts };
};

/**
 * Milliseconds until a wait is over and something else is next, for whoever answers; undefined while nobody waits. A little more, where our
 * clock goes before the server's.
 */
export const nextChangesIn = ({ next = [] }: Pick<Timeline, 'next'>, now: number): number | undefined => {
  const [current, following] = next;
  return current?.action === 'wait' && following ? Math.max(1_000, Date.parse(following.at) - now) : undefined;
};

const A_MINUTE = 60_000;

/**
 * Milliseconds until it is worth asking again who has been told, given the instant of the latest fact: a notice is written a moment after the fact it
 * tells of, and sent a moment after that, and neither is a fact itself. Undefined when nothing more is to be expected.
 */
export const toldChangesIn = (told: readonly Pick<Notice, 'state' | 'due'>[], latest: number, now: number): number | undefined => {
  const waiting = told.filter(({ state }) => state === 'waiting').map(({ due }) => Date.parse(due));
  if (waiting.length === 0 && now - latest > A_MINUTE) return undefined;
  return now - Math.max(latest, ...waiting) < 10 * A_MINUTE ? 5_000 : A_MINUTE;
};

const MOST = 7;

/** How tall a silence is, in rem: a quarter of an hour is small, a night is tall, a month is not endless. Each doubling adds as much. */
export const heightOf = (minutes: number): number => Math.min(MOST, 1.75 + 0.6 * Math.log2(minutes / SILENT_MINUTES));
