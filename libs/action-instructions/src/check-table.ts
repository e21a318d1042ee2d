// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Coverage, Hole, Hour } from './coverage.js';
import type { InstructionContent, InstructionRule } from './content.js';
import { finding, type Finding, type Lists } from './finding.js';
import { gapFindings } from './gaps.js';

/** How often each rule is in its hours, holds, and is met together with each other. */
interface Tally {
  readonly holds: number[];
  readonly first: number[];
  readonly shadowedBy: Set<number>[];
  readonly together: Map<number, number>[];
}

/** Most hours of kinds of calls that are gone through, half a second's work and far more than a town's table has. */
const MOST = 1_000_000;

const count = (
  { categories, places, hours, moments }: Coverage, rules: readonly InstructionRule[],
): { readonly tally: Tally; readonly holes: readonly Hole[]; readonly whole: boolean } => {
  const tally: Tally = {
    holds: rules.map(() => 0), first: rules.map(() => 0),
    shadowedBy: rules.map(() => new Set<number>()), together: rules.map(() => new Map<number, number>()),
  };
  const holes: Hole[] = [];
  let left = MOST;
  for (const category of categories) {
    const naming = new Set(category.rules);
    for (const place of places) {
      if ((left -= hours.length) < 0) return { tally, holes, whole: false };
      const candidates = place.rules.filter((rule) => naming.has(rule));
      const empty: Hour[] = [];
      for (const { active, hours: its } of moments) {
        const [first, ...others] = candidates.filter((rule) => active[rule]);
        if (first === undefined) empty.push(...its);
        else met(tally, first, others);
      }
      if (empty.length > 0) holes.push({ categories: category, places: place, hours: empty });
    }
  }
  return { tally, holes, whole: true };
};

const met = ({ holds, first, shadowedBy, together }: Tally, winner: number, others: readonly number[]): void => {
  first[winner]! += 1;
  const all = [winner, ...others];
  all.forEach((rule, index) => {
    holds[rule]! += 1;
    if (rule !== winner) shadowedBy[rule]!.add(winner);
    for (const later of all.slice(index + 1)) together[rule]!.set(later, (together[rule]!.get(later) ?? 0) + 1);
  });
};

const unreachable = (rules: readonly InstructionRule[], { holds, first, shadowedBy }: Tally): Finding[] =>
  rules.flatMap(({ id }, index) => {
    if (first[index]! > 0) return [];
    if (holds[index] === 0)
      return [finding('neverHolds', `/rules/${index}`,
        `Raden ${id} gäller aldrig: ingen dag de närmaste två åren är sådan.`,
        `The row ${id} never holds: no day of the next two years is like that.`)];
    const by = [...shadowedBy[index]!].map((rule) => rules[rule]!.id).join(', ');
    return [finding('unreachableRule', `/rules/${index}`,
      `Raden ${id} nås aldrig. Allt som den gäller tas av ${by}, som står före. Flytta upp den eller ta bort den.`,
      `The row ${id} is never reached. All that it is about is taken by ${by}, which stand before it. Move it up or take it away.`)];
  });

/** Two rows that share some calls and each have others of their own: then only the order decides, and a reader should know it. */
const overlaps = (rules: readonly InstructionRule[], { holds, together }: Tally): Finding[] =>
  together.flatMap((others, earlier) =>
    [...others].filter(([later, shared]) => shared < holds[earlier]! && shared < holds[later]!).map(([later]) => {
      const [one, other] = [rules[earlier]!.id, rules[later]!.id];
      return finding('overlap', `/rules/${later}`,
        `Raderna ${one} och ${other} gäller delvis samma samtal. Då gäller ${one}, för den står först.`,
        `The rows ${one} and ${other} are partly about the same calls. Then ${one} holds, for it stands first.`);
    }));

/** What is wrong with the table as a whole: rows that are never reached, calls that no row names, rows that share calls. */
export const checkTable = (content: InstructionContent, coverage: Coverage, lists: Lists): readonly Finding[] => {
  const { rules, fallback } = content;
  const { tally, holes, whole } = count(coverage, rules);
  const gaps = gapFindings(holes, coverage, lists, fallback);
  if (whole) return [...unreachable(rules, tally), ...gaps, ...overlaps(rules, tally)];
  // What was gone through is told; that a row is never reached can only be said of all.
  return [
    finding('tooLarge', '/rules',
      'Tabellen är för stor för att prövas i sin helhet. Slå ihop rader, eller ta bort enstaka platser och tider.',
      'The table is too large to be checked as a whole. Put rows together, or take single places and times away.'),
    ...gaps,
  ];
};
