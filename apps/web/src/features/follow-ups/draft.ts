// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CommandBody } from '../../api/use-command.js';
import type { Case } from '../../facts/index.js';

export const QUALITIES = ['good', 'acceptable', 'poor', 'notAssessed'] as const;
export type Quality = (typeof QUALITIES)[number];

/** A review as it is being written. */
export interface Draft {
  readonly outcome?: string | undefined;
  readonly quality?: Quality | undefined;
  readonly learning: string;
  readonly measures: readonly string[];
  /** Obligations that are not followed up this time. */
  readonly left: readonly string[];
  readonly close: boolean;
}

export const emptyDraft: Draft = { learning: '', measures: [], left: [], close: true };

/** What is owed and taken. */
export const coveredBy = ({ obligations }: Pick<Case, 'obligations'>, left: readonly string[]): readonly string[] =>
  obligations.filter((owed) => owed.coveredBy === undefined && !left.includes(owed.id)).map(({ id }) => id);

/** Which questions still have no answer. */
export const missing = (draft: Draft, covers: readonly string[]): readonly ('covers' | 'outcome' | 'quality')[] => [
  ...(covers.length === 0 ? (['covers'] as const) : []), ...(draft.outcome ? [] : (['outcome'] as const)),
    ...(draft.quality ? [] : (['quality'] as const)),
];

/** A whole review as the command takes it. */
export const bodyOf = (draft: Draft, covers: readonly string[]): CommandBody<'record-follow-up'> => {
  const { outcome, quality, learning, measures } = draft;
  if (!outcome || !quality) throw new Error('the review is not whole');
  return {
    covers: [...covers], outcome, quality, ...(learning.trim() ? { learning: learning.trim() } : {}),
      ...(measures.length > 0 ? { actions: [...measures] } : {}),
  };
};

/** Nothing that is owed would be left, and nothing else keeps the case open. */
export const canClose = (known: Pick<Case, 'obligations' | 'decisions' | 'closed'>, left: readonly string[]): boolean =>
  !known.closed && !awaitsDecision(known) && known.obligations.every((owed) => owed.coveredBy !== undefined || !left.includes(owed.id));

export const awaitsDecision = ({ decisions }: Pick<Case, 'decisions'>): boolean => decisions.some(({ outcome }) => outcome === undefined);
