// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseEvolvers, noCase, type CaseAt, type CaseEvents, type CaseState } from '@fyrvakt/cases';
import { fold, type CommandSpec, type Fact, type Recorded } from '@fyrvakt/kernel';
import { at, CASE_ID, NOW, stored, type Circumstances } from './case-kit.js';

/** One case in memory to which commands are given one after another, each with ids of its own. */
export class CaseRun {
  events: Recorded<CaseEvents>[];
  state: CaseState;
  private commands = 0;

  constructor(facts: readonly Fact<CaseEvents>[] = [], readonly caseId = CASE_ID) {
    this.events = stored(facts, caseId);
    this.state = fold(caseEvolvers, noCase, this.events);
  }

  /** Decides, stores and folds. A refusal is thrown and changes nothing. */
  execute<B extends object>(
    spec: CommandSpec<B, CaseState, CaseEvents, CaseAt>,
    body: B,
    circumstances: Partial<Circumstances> = {},
  ): readonly Recorded<CaseEvents>[] {
    const command = ++this.commands;
    const surroundings = at(circumstances);
    const facts = spec.decide(this.state, body, { ...surroundings, newId: () => `c${command}-${surroundings.newId()}` });
    const { occurredAt, now } = surroundings;
    const recorded = stored(facts, this.caseId, this.events.length).map((event): Recorded<CaseEvents> => ({
      ...event,
      meta: { ...event.meta, occurredAt: factTime(facts, event.revision - this.events.length) ?? occurredAt ?? NOW, recordedAt: now },
    }));
    this.events = [...this.events, ...recorded];
    this.state = fold(caseEvolvers, this.state, recorded);
    return recorded;
  }
}

const factTime = (facts: readonly Fact<CaseEvents>[], index: number): string | undefined => facts[index]?.occurredAt;
