// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseStory, Fact } from '../../facts/index.js';

/** A decision as it stands in a case: still open, or made, with what was known. */
export interface Standing {
  /** The revision that was known when the question was asked; absent when nothing is asked. */
  readonly askedAt?: Fact;
  readonly knownRevision?: number;
  /** The newest decision that was made. */
  readonly made?: Fact;
  /** What was known when it was made. */
  readonly knownThen: readonly Fact[];
  /** The place in the log just before it. */
  readonly positionThen?: number;
}

const MADE = new Set(['SpecialHandlingDecided', 'DeferredToNextShift']);

const newest = (facts: readonly Fact[], is: (fact: Fact) => boolean): Fact | undefined =>
  facts.filter(is).toSorted((one, other) => other.revision - one.revision)[0];

/** Reads from a case what is asked and what was decided. */
export const standingOf = ({ known, facts }: CaseStory): Standing => {
  const open = known.decisions.find(({ outcome }) => outcome === undefined);
  const asked = open && newest(facts, ({ type, data }) => type === 'DecisionRequested' && data.decisionId === open.id);
  const made = newest(facts, ({ type }) => MADE.has(type));
  const knownThen = made ? facts.filter(({ revision }) => revision < made.revision) : [];
  const before = newest(knownThen, () => true);
  return {
    ...(asked ? { askedAt: asked, knownRevision: Number(asked.data.knownRevision) } : {}), ...(made ? { made } : {}), knownThen,
    ...(before ? { positionThen: before.position } : {}),
  };
};
