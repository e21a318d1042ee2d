// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant, Metadata } from '@fyrvakt/kernel';
import { MOST_ROWS } from '@fyrvakt/read-models';
import { makeMonthlyReport, type Report } from '@fyrvakt/reporting';
import type { Runtime } from '@fyrvakt/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { RUNTIME } from '../runtime-token.js';
import { mustBeFresh, mustBeInLog } from './freshness.js';

/** Makes a month's follow-up from the cases' own streams, as they were known at a place in the log. */
@Injectable()
export class MonthlyReports {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  /** Without a position, as known now. The same position always gives the same report, so it must have been reached. */
  async make(month: string, atPosition?: number): Promise<Report> {
    await mustBeInLog(this.runtime, 'atPosition', atPosition);
    const { cases, municipality, store } = this.runtime;
    const callsOf = async (months: readonly string[], position: number): Promise<string[]> => {
      // The lists only say which cases there are; they must know of all that the report is to count.
      await mustBeFresh(this.runtime, { minPosition: position });
      return (await Promise.all(months.map((wanted) => this.idsOf(wanted)))).flat();
    };
    return makeMonthlyReport({ store, municipality, callsOf, decode: (event) => cases.decode(event, { open: false }) }, month, atPosition);
  }

  /** How far the log had come at a time: the newest event recorded by then, 0 before the first. Times in the log only go forward. */
  async positionAt(time: Instant): Promise<number> {
    const { store } = this.runtime;
    let [known, beyond] = [0, (await store.head()) + 1];
    while (beyond - known > 1) {
      const middle = Math.floor((known + beyond) / 2);
      const [event] = await store.readAll(middle - 1, 1);
      if (event && (JSON.parse(event.meta) as Metadata).recordedAt <= time) known = middle;
      else beyond = middle;
    }
    return known;
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
}
