// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents, Municipality } from '@fyrvakt/cases';
import type { EventStore, StoredEvent } from '@fyrvakt/event-store';
import type { Instant, Metadata, Recorded } from '@fyrvakt/kernel';
import { collectCalls } from './collect-calls.js';
import { monthOf, type Month } from './month.js';
import { monthlyReport, monthsNeeded } from './monthly-report.js';
import type { Report } from './report.js';

const CASE = 'case-';
const PAGE = 1_000;

/** Names the cases whose calls were received in some months, as known at a position; it may name more, not fewer. */
export type CallsOfMonths = (months: readonly Month[], position: number) => Promise<readonly string[]>;

export interface ReportSource {
  readonly store: Pick<EventStore, 'head' | 'readAll' | 'readStream'>;
  /** Decodes a stored event with its personal parts left sealed. */
  readonly decode: (stored: StoredEvent) => Promise<Recorded<CaseEvents>>;
  readonly municipality: Municipality;
  readonly callsOf: CallsOfMonths;
}

const recordedAt = (event: StoredEvent | undefined): Instant | null => (event ? (JSON.parse(event.meta) as Metadata).recordedAt : null);

/** The follow-up of a month as known at a position; without one, or beyond the end of the log, as known now. */
export const makeMonthlyReport = async (source: ReportSource, month: Month, atPosition?: number): Promise<Report> => {
  const { store, decode, municipality, callsOf } = source;
  const head = await store.head();
  const position = Math.min(atPosition ?? head, head);
  const read = async (caseId: string): Promise<Recorded<CaseEvents>[]> => Promise.all((await store.readStream(`${CASE}${caseId}`)).map(decode));
  const calls = await collectCalls(await callsOf(monthsNeeded(month), position), position, { read });
  const [last] = position > 0 ? await store.readAll(position - 1, 1) : [];
  return monthlyReport({ month, municipality, position, asOf: recordedAt(last), calls });
};

/** Finds the calls in the log itself: no list has to be up to date, and no server to be running. */
export const callsInLog =
  (store: Pick<EventStore, 'readAll'>, zone: string): CallsOfMonths =>
  async (months, position) => {
    const ids: string[] = [];
    for (let after = 0; after < position; ) {
      const page = await store.readAll(after, PAGE, { streamPrefix: CASE, types: ['CallReceived'] });
      for (const { stream, data, position: at } of page) {
        const { receivedAt } = JSON.parse(data) as Pick<CaseEvents['CallReceived'], 'receivedAt'>;
        if (at <= position && months.includes(monthOf(receivedAt, zone))) ids.push(stream.slice(CASE.length));
      }
      after = page.at(-1)?.position ?? position;
    }
    return ids;
  };
