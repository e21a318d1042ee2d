// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Metadata } from '@fyrvakt/kernel';
import { MOST_ROWS } from '@fyrvakt/read-models';
import { collectCalls, monthlyReport, monthsNeeded, type Report } from '@fyrvakt/reporting';
import type { Runtime } from '@fyrvakt/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { RUNTIME } from '../runtime-token.js';
import { mustBeFresh } from './freshness.js';

/** Makes a month's follow-up from the cases' own streams, as they were known at a place in the log. */
@Injectable()
export class MonthlyReports {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  /** Without a position, as known now. The same position always gives the same report. */
  async make(month: string, atPosition?: number): Promise<Report> {
    const { cases, municipality, store } = this.runtime;
    const head = await store.head();
    const position = Math.min(atPosition ?? head, head);
    // The lists only say which cases there are; they must know of all that the report is to count.
    await mustBeFresh(this.runtime, { minPosition: position });
    const ids = (await Promise.all(monthsNeeded(month).map((wanted) => this.idsOf(wanted)))).flat();
    const read = async (caseId: string) => {
      const stored = await store.readStream(`case-${caseId}`);
      return Promise.all(stored.map((event) => cases.decode(event, { open: false })));
    };
    return monthlyReport({
      month, municipality, position, asOf: await this.recordedAt(position), calls: await collectCalls(ids, position, { read }),
    });
  }

  private async idsOf(month: string): Promise<string[]> {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await this.runtime.queries.ledgerMonth(month, { limit: MOST_ROWS, ...(after ? { after } : {}) });
      ids.push(...page.rows.map((row) => row.caseId));
      after = page.next;
    } while (after);
    return ids;
  }

  private async recordedAt(position: number): Promise<string | null> {
    const [event] = position > 0 ? await this.runtime.store.readAll(position - 1, 1) : [];
    return event ? (JSON.parse(event.meta) as Metadata).recordedAt : null;
  }
}
