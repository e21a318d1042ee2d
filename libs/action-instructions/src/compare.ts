// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '@fyrvakt/kernel';
import type { InstructionContent } from './content.js';
import { entriesOf, type Entry } from './describe.js';
import type { Lists } from './finding.js';
import { both } from './words.js';

/** What is not the same in two versions: one line of a table. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly part: keyof InstructionContent;
  /** The row or the condition that it is about, where it is about one. */
  readonly row?: string;
  readonly subject: Bilingual;
  /** Absent when it is added. */
  readonly before?: Bilingual;
  /** Absent when it is removed. */
  readonly after?: Bilingual;
}

const told = ({ part, row, subject }: Entry): Pick<Difference, 'part' | 'row' | 'subject'> => ({ part, subject, ...(row !== undefined && { row }) });

const position = (at: number): Bilingual => both(`plats ${at} i ordningen`, `number ${at} in order`);

/** The first row that holds is the one that counts, so that a row that has changed places says something else. */
const moved = (before: readonly string[], after: readonly string[]): Difference[] => {
  const [kept, left] = [after.filter((id) => before.includes(id)), before.filter((id) => after.includes(id))];
  const inPlace = longestCommon(left, kept);
  return kept.filter((id) => !inPlace.has(id)).map((row) => ({
    kind: 'moved', part: 'rules', row, subject: both(`Rad ${row}: ordning bland raderna`, `Row ${row}: order among the rows`),
    before: position(before.indexOf(row) + 1), after: position(after.indexOf(row) + 1),
  }));
};

/** The most rows that keep their order: the others are those that have been moved. */
const longestCommon = (before: readonly string[], after: readonly string[]): ReadonlySet<string> => {
  const best: string[][] = [];
  after.forEach((id, index) => {
    const place = before.indexOf(id);
    const longest = best.slice(0, index).reduce<string[]>(
      (found, chain) => (before.indexOf(chain.at(-1) ?? '') < place && chain.length > found.length ? chain : found), []);
    best.push([...longest, id]);
  });
  return new Set(best.reduce<string[]>((found, chain) => (chain.length > found.length ? chain : found), []));
};

/**
 * What differs between two versions, in the order in which the later one is read; what is gone comes last. Without an earlier version
 * everything is new.
 */
export const compare = (before: InstructionContent | undefined, after: InstructionContent, lists: Lists): readonly Difference[] => {
  const earlier = new Map(before ? entriesOf(before, lists).map((entry) => [entry.key, entry]) : []);
  const later = entriesOf(after, lists);
  const kept = new Set(later.map(({ key }) => key));
  return [
    ...later.flatMap((entry): Difference[] => {
      const old = earlier.get(entry.key);
      if (!old) return [{ kind: 'added', ...told(entry), after: entry.value }];
      return old.value.sv === entry.value.sv ? [] : [{ kind: 'changed', ...told(entry), before: old.value, after: entry.value }];
    }),
    ...moved((before?.rules ?? []).map(({ id }) => id), after.rules.map(({ id }) => id)),
    ...[...earlier.values()].filter(({ key }) => !kept.has(key))
      .map((entry): Difference => ({ kind: 'removed', ...told(entry), before: entry.value })),
  ];
};
