// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseEvolvers, noCase, type Agreement, type CaseAt, type CaseEvents, type CaseState, type Municipality } from '@fyrvakt/cases';
import { fold, type Fact, type Recorded } from '@fyrvakt/kernel';
import { givenState } from './given-state.js';
import { testMunicipality } from './municipality.js';

/** The case that every fixture is about, unless told otherwise. */
export const CASE_ID = '018f0000-0000-7000-8000-000000000001';
/** Sunday night in Stockholm, 02:13. */
export const NOW = '2026-11-22T01:13:00.000Z';

export interface Circumstances {
  readonly now: string;
  readonly occurredAt: string;
  readonly role: string;
  readonly kind: 'person' | 'client' | 'system';
  readonly municipality: Municipality;
  readonly agreement: Agreement;
}

/** A rule's surroundings, with ids that read `id-1`, `id-2`, … */
export const at = (circumstances: Partial<Circumstances> = {}): CaseAt => {
  const { now = NOW, occurredAt = now, role = 'coordinator', kind = 'person', municipality = testMunicipality, agreement } = circumstances;
  let ids = 0;
  return { now, occurredAt, actor: { kind, id: 'somebody', role }, newId: () => `id-${++ids}`, municipality, ...(agreement && { agreement }) };
};

/** Facts as if they had been stored, in order, in one case. */
export const stored = (facts: readonly Fact<CaseEvents>[], caseId = CASE_ID, from = 0): Recorded<CaseEvents>[] =>
  facts.map(
    (fact, index) =>
      ({
        ...fact,
        id: `event-${from + index}`,
        stream: `case-${caseId}`,
        revision: from + index,
        position: from + index + 1,
        meta: {
          schema: 1, occurredAt: fact.occurredAt ?? NOW, recordedAt: NOW, actor: { kind: 'person', id: 'somebody', role: 'coordinator' },
          commandId: `command-${from + index}`, correlationId: caseId,
        },
      }) as Recorded<CaseEvents>,
  );

/** The state that facts lead to. */
export const stateAfter = (...facts: readonly Fact<CaseEvents>[]): CaseState =>
  fold(caseEvolvers, noCase, stored(facts));

/** Given what has happened, when a command comes, then these facts follow, or this refusal. */
export const givenCase = (...facts: Fact<CaseEvents>[]) =>
  givenState<CaseState, CaseEvents, CaseAt, Circumstances>(stateAfter(...facts), at);
