// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type { Municipality } from '@fyrvakt/cases';
import type { Bilingual, Instant } from '@fyrvakt/kernel';
import type { CallFacts } from './call-facts.js';
import type { Month } from './month.js';
import type { Figure, TableRow } from './report.js';
import { percent, percentile } from './statistics.js';

/** What every section is made from: the month's actual calls as they were known at the position, and two months to compare with. */
export interface MonthFacts {
  readonly month: Month;
  readonly calls: readonly CallFacts[];
  readonly previous: readonly CallFacts[];
  readonly lastYear: readonly CallFacts[];
  readonly municipality: Municipality;
  /** When the newest event was recorded; what "now" means in the report. */
  readonly asOf: Instant | null;
}

export const text = (sv: string, en: string): Bilingual => ({ sv, en });

const ids = (calls: readonly CallFacts[]): string[] => [...new Set(calls.map(({ caseId }) => caseId))];

/** A number of calls. */
export const count = (id: string, calls: readonly CallFacts[]): Figure => ({ id, value: calls.length, unit: 'count', cases: ids(calls) });

/** A figure that should be zero. */
export const shouldBeZero = (figure: Figure): Figure => ({ ...figure, shouldBeZero: true });

/** A number of something that calls have several of; behind it are the calls that have any. */
export const sum = (id: string, calls: readonly CallFacts[], of: (call: CallFacts) => number): Figure => ({
  id, value: calls.reduce((total, call) => total + of(call), 0), unit: 'count', cases: ids(calls.filter((call) => of(call) > 0)),
});

/** The share of some calls among others. */
export const share = (id: string, part: readonly CallFacts[], whole: readonly CallFacts[]): Figure => ({
  id, value: percent(part.length, whole.length), unit: 'percent', cases: ids(part),
});

/** Columns of a table whose rows give a number and what share it is. */
export const NUMBER_AND_SHARE = [text('Antal', 'Number'), text('Andel', 'Share')];

/** The two figures of such a row. */
export const countAndShare = (id: string, part: readonly CallFacts[], whole: readonly CallFacts[]): Figure[] => [
  count(id, part), share(`${id}.share`, part, whole),
];

/** The percentile of a time in minutes, over the calls that have one. */
export const minutes = (id: string, calls: readonly CallFacts[], of: (call: CallFacts) => number | undefined, part: number): Figure => {
  const timed = calls.flatMap((call) => {
    const value = of(call);
    return value === undefined ? [] : [{ call, value }];
  });
  return { id, value: percentile(timed.map(({ value }) => value), part), unit: 'minutes', cases: ids(timed.map(({ call }) => call)) };
};

/** A row of one number. */
export const row = (label: Bilingual, ...figures: Figure[]): TableRow => ({ label, figures });

const PLAIN_CODE = /^[\w-]{1,64}$/;
const SHOWN_OF_TEXT = 40;

/**
 * A code, or a text where the lists have no code for it, as a part of an id: no longer than a URL takes and of what it needs no escape for. Two
 * texts are told apart by a digest, for to a URL Åsen and Ösen would look the same.
 */
export const idPart = (code: string): string => {
  if (PLAIN_CODE.test(code)) return code;
  const digest = createHash('sha256').update(code).digest('hex').slice(0, 10);
  return `${code.replace(/[^\w-]+/g, '_').slice(0, SHOWN_OF_TEXT)}-${digest}`;
};

const UNKNOWN = text('Okänd', 'Unknown');

/** What a code of the municipality's lists is called; the code itself when the list has lost it. */
export const labelOf = (list: readonly { code: string; label?: Bilingual; name?: string }[], code: string | undefined): Bilingual => {
  if (code === undefined || code === 'unknown') return UNKNOWN;
  const found = list.find((item) => item.code === code);
  return found?.label ?? text(found?.name ?? code, found?.name ?? code);
};
