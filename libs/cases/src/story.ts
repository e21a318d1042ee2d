// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { evolve, type Fact, type Recorded } from '@fyrvakt/kernel';
import type { CaseEvents } from './events.js';
import { caseEvolvers } from './evolvers.js';
import { mustExist, followUpDue, type CaseAt } from './policies.js';
import type { CaseState, LoggedCase } from './state.js';

/** Facts told one after another by a rule that says much at once: each is told knowing what those before it led to. */
export class Story {
  readonly facts: Fact<CaseEvents>[] = [];

  constructor(private state: CaseState, readonly at: CaseAt) {}

  /** The case as it is after everything told so far. */
  get known(): LoggedCase {
    return mustExist(this.state);
  }

  get begun(): boolean {
    return this.state.kind === 'logged';
  }

  tell(...facts: readonly Fact<CaseEvents>[]): void {
    for (const fact of facts) {
      this.facts.push(fact);
      this.state = evolve(caseEvolvers, this.state, this.asRecorded(fact));
    }
  }

  /** What happened is true also when the case was closed in the meantime: it opens again, for there is something new to follow up. */
  reopen(): void {
    if (this.known.closed) this.tell({ type: 'CaseReopened', data: { followUpDue: followUpDue(this.at) } });
  }

  private asRecorded(fact: Fact<CaseEvents>): Recorded<CaseEvents> {
    const { now, actor, occurredAt } = this.at;
    const revision = this.state.kind === 'logged' ? this.state.revision + 1 : 0;
    const meta = { schema: 1, occurredAt: fact.occurredAt ?? occurredAt, recordedAt: now, actor, commandId: '', correlationId: '' };
    return { ...fact, id: '', stream: 'case-', revision, position: 0, meta } as Recorded<CaseEvents>;
  }
}
