// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseCommands } from '@fyrvakt/cases';
import { Rejection, type Actor } from '@fyrvakt/kernel';
import { inTerm, type Term } from '@fyrvakt/postgres';
import type { DeadlineRow } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { v5 as uuid } from 'uuid';

/** Names every command id that is derived from something owed; random once, fixed for ever. */
const OWED = 'd4a9f6b2-7c1e-4f3a-8b5d-2e6c9a1f0b74';
const ACTOR: Actor = { kind: 'system', id: 'follow-ups', role: 'system' };
const AT_ONCE = 100;
const PATIENCE_MS = 1_000;

export type ProcessParts = Pick<Runtime, 'queries' | 'store' | 'cases' | 'clock' | 'custody' | 'pool'> & {
  readonly onError: (error: unknown) => void;
};

/**
 * Does what time demands. It remembers nothing: what is owed are rows folded from the log, and the command id follows from what is owed.
 * After a standstill everything is done late, once; two managers on one database do nothing twice, also where a paused one wakes in the middle.
 */
export class ProcessManager {
  constructor(private readonly parts: ProcessParts) {}

  /**
   * Issues every command that has fallen due. Returns how many led to something. On hold, or once a term is lost,
   * nothing is: a person has to let it go, or another has it.
   */
  async tick(term?: Term): Promise<number> {
    const { queries, store, clock, custody } = this.parts;
    if (await custody.hold()) return 0;
    for (let done = 0; ; ) {
      // Rows that lag could demand what has been done already, and those of another version go by other rules; the next turn comes soon.
      const head = await store.head();
      if (!(await queries.waitFor(head, PATIENCE_MS))) return done;
      const due = await queries.deadlinesDue(clock.now(), AT_ONCE, head);
      let failed = false;
      for (const deadline of due) {
        if (term?.isTrusted() === false) return done;
        try {
          if (await this.issue(deadline, term)) done++;
        } catch (error) {
          failed = true;
          this.parts.onError(error);
        }
      }
      if (failed || due.length < AT_ONCE) return done;
    }
  }

  private async issue({ id, caseId, command, body, due }: DeadlineRow, term?: Term): Promise<boolean> {
    const { cases } = this.parts;
    try {
      const request = { stream: `case-${caseId}`, body, commandId: uuid(id, OWED), actor: ACTOR, occurredAt: due };
      const { events, replayed } = await cases.execute(command, caseCommands[command], request);
      if (events.length > 0 && !replayed) return true;
      await this.refuse(term, id, replayed ? 'done before' : 'nothing to do');
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      await this.refuse(term, id, error.code);
    }
    return false;
  }

  private async refuse(term: Term | undefined, id: string, code: string): Promise<void> {
    const { queries, pool } = this.parts;
    await (term ? inTerm(pool, term, (client) => queries.refuseDeadline(id, code, client)) : queries.refuseDeadline(id, code));
  }
}
