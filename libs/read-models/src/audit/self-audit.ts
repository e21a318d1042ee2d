// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseStream } from '@fyrvakt/cases';
import { Codec } from '@fyrvakt/event-store';
import { inTerm, type Term } from '@fyrvakt/postgres';
import { groupPosition, readCheckpoints } from '../checkpoints.js';
import { caseProjections } from '../projections.js';
import type { RunnerParts } from '../runner.js';
import { keyedWords } from '../search-words.js';
import { inTransaction } from '../transaction.js';
import { RowsRefused } from '../write-changes.js';
import type { AuditParts, Divergence, Finding, InName } from './divergence.js';
import { beginSweep, moveSweep, readSweep, record, type Sweep } from './records.js';
import { repairCase, repairMonth } from './repair.js';
import { BEGINNING, compare, compareMonth, lookOn } from './stages.js';

export type SelfAuditParts = Pick<RunnerParts, 'pool' | 'store' | 'sealer' | 'hmac' | 'municipality' | 'projections'> & {
  /** Milliseconds from the end of one sweep to the beginning of the next; default ten minutes. */
  readonly restMs?: number;
};

/** What a sweep of everything came to. */
export interface Swept { readonly cases: number; readonly position: number; readonly findings: readonly Finding[] }

const REST_MS = 600_000;
const MONTH = /^\d{4}-\d{2}$/;

/**
 * Compares the read models with the log, case by case, and mends what diverges for that case alone. It trusts neither the tables nor
 * the memory of whoever fills them: each case is folded again from its own stream.
 */
export class SelfAudit {
  private readonly parts: AuditParts;
  private readonly restMs: number;

  constructor({ pool, store, sealer, hmac, municipality, projections, restMs = REST_MS }: SelfAuditParts) {
    this.parts = {
      pool, log: { store, codec: new Codec(caseStream, sealer) },
      projections: projections ?? caseProjections(keyedWords(pool, hmac), municipality),
    };
    this.restMs = restMs;
  }

  /**
   * Looks at the next stretch of the sweep that goes on in the background, and mends what it finds. Where it is lies in the database: another
   * process goes on there. Nothing to do while it rests between two sweeps.
   */
  async step(term: Term): Promise<readonly Finding[]> {
    const { pool } = this.parts;
    const known = await readSweep(pool);
    const isOver = known === undefined || known.stage === 'done';
    if (isOver && known?.lastAt && Date.now() - Date.parse(known.lastAt) < this.restMs) return [];
    const sweep = isOver ? await inTerm(pool, term, async (client) => beginSweep(client, await this.target())) : known;
    const { sweep: next, findings, subjects } = await this.stretch(sweep, true, term);
    await inTerm(pool, term, async (client) => {
      await record(client, subjects, findings);
      await moveSweep(client, next);
    });
    return findings;
  }

  /** Looks at everything, now. Its end is what the audit says, as that of a sweep in the background is. */
  async all({ repair = false, onProgress = () => undefined }: { repair?: boolean; onProgress?: (done: Sweep) => void } = {}): Promise<Swept> {
    const { pool } = this.parts;
    const findings: Finding[] = [];
    let sweep: Sweep = { ...BEGINNING(await this.target()), cases: 0 };
    while (sweep.stage !== 'done') {
      const stretch = await this.stretch(sweep, repair, undefined);
      sweep = stretch.sweep;
      findings.push(...stretch.findings);
      await inTransaction(pool, (client) => record(client, stretch.subjects, stretch.findings));
      onProgress(sweep);
    }
    await inTransaction(pool, async (client) => {
      await beginSweep(client, sweep.target);
      await moveSweep(client, sweep);
    });
    return { cases: sweep.cases, position: sweep.target, findings };
  }

  private async target(): Promise<number> {
    return groupPosition(await readCheckpoints(this.parts.pool), this.parts.projections);
  }

  private async stretch(sweep: Sweep, repair: boolean, term: InName) {
    const { next, cases, subjects, divergences } = await lookOn(this.parts, sweep);
    const left = repair ? await this.mend(divergences, term) : divergences;
    const open = new Set(left.map(({ projection, subject }) => `${projection} ${subject}`));
    const findings = divergences.map((each): Finding => ({ ...each, repaired: !open.has(`${each.projection} ${each.subject}`) }));
    return { sweep: { ...next, cases: sweep.cases + cases }, subjects, findings };
  }

  /** Mends case by case; returns what diverges afterwards all the same. */
  private async mend(divergences: readonly Divergence[], term: InName): Promise<readonly Divergence[]> {
    const left: Divergence[] = [];
    for (const subject of new Set(divergences.map((each) => each.subject))) {
      try {
        await (MONTH.test(subject) ? repairMonth(this.parts, subject, term) : repairCase(this.parts, subject, term));
      } catch (error) {
        // Found again below, and shown until somebody has seen to it.
        if (!(error instanceof RowsRefused)) throw error;
      }
      left.push(...(MONTH.test(subject) ? await compareMonth(this.parts, subject) : await compare(this.parts, [subject])));
    }
    return left;
  }
}
