// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { whatIf } from '@fyrvakt/action-instructions';
import { wallClock } from '@fyrvakt/kernel';

import { race, row, type Bench, type Row } from '../harness.js';
import { base, draft, PERIOD, yearOf } from './calls.js';

/** A year of a mid-size town. */
const YEAR = 20_000;

/**
 * A draft tried on the calls of a year, against the version in force. The limit is the least that any such replay must ask of each call: what
 * the clock on the wall showed, and who was on duty.
 */
export const whatIfBench: Bench = {
  name: 'what if',
  async run(ground): Promise<Row[]> {
    const rows: Row[] = [];
    for (const calls of [YEAR, ground.largest]) {
      // The longest one is walked through once; it says the same again.
      const rates = await race({ ...ground, rounds: calls === YEAR ? ground.rounds : 1 }, `what if, ${calls} calls`, {
        ours: async () => whatIf(yearOf(calls), draft, { ...PERIOD, base }).summary.calls,
        limit: async () => {
          let asked = 0;
          for (const { receivedAt } of yearOf(calls)) if (wallClock(receivedAt).minute >= 0 && draft.roster.onDuty(receivedAt)) asked += 1;
          return asked;
        },
      });
      rows.push(row(`what if, ${calls} calls`, 'calls/s', rates.ours, rates.limit));
    }
    return rows;
  },
};
