// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents } from '@fyrvakt/cases';
import { evolve, type Recorded } from '@fyrvakt/kernel';
import { callFactsEvolvers, type CallFacts } from './call-facts.js';

export interface CallSource {
  /** A case's events in order, personal parts left sealed. */
  readonly read: (caseId: string) => Promise<readonly Recorded<CaseEvents>[]>;
}

const AT_ONCE = 8;

/** Folds the cases of some ids as they were known at a position; a case that began later is left out. */
export const collectCalls = async (caseIds: readonly string[], position: number, source: CallSource): Promise<CallFacts[]> => {
  const found: CallFacts[] = [];
  for (let from = 0; from < caseIds.length; from += AT_ONCE) {
    const streams = await Promise.all(caseIds.slice(from, from + AT_ONCE).map((caseId) => source.read(caseId)));
    for (const events of streams) {
      let facts: CallFacts | undefined;
      for (const event of events) if (event.position <= position) facts = evolve(callFactsEvolvers, facts, event);
      if (facts) found.push(facts);
    }
  }
  return found;
};
