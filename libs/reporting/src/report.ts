// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual, Instant } from '@fyrvakt/kernel';

/** One number of a report, with the calls that it was made from. */
export interface Figure {
  /** Stable within the report, such as `calls.byCategory.noiseMusic`. */
  readonly id: string;
  /** Null where there is nothing to say a number of: no calls, or too few to compare. */
  readonly value: number | null;
  readonly unit: 'count' | 'percent' | 'minutes' | 'difference';
  /** A number that the municipality has promised to bring to zero; anything else is shown in red. */
  readonly shouldBeZero?: true;
  /** Cases behind the number. */
  readonly cases: readonly string[];
}

export interface TableRow { readonly label: Bilingual; readonly figures: readonly Figure[] }

/** A table, and how to draw it beside itself. Drawn are the first column's figures. */
export interface ReportTable {
  readonly id: string;
  readonly title: Bilingual;
  readonly columns: readonly Bilingual[];
  readonly rows: readonly TableRow[];
  readonly chart?: 'bars' | 'columns' | 'heat';
  readonly note?: Bilingual;
}

export interface ReportSection { readonly id: string; readonly title: Bilingual; readonly intro?: Bilingual; readonly tables: readonly ReportTable[] }

/**
 * The monthly follow-up. Made from the log up to `position` and from nothing else, so the same position gives the same
 * report to the byte, for ever.
 */
export interface Report {
  readonly kind: 'monthly-follow-up';
  /** Version of the definitions; a changed definition is a new version. */
  readonly definition: 1;
  readonly month: string;
  readonly municipality: string;
  readonly position: number;
  /** When the newest event at that position was recorded; null when there was none. */
  readonly asOf: Instant | null;
  /** True when the month had not ended by then. */
  readonly preliminary: boolean;
  readonly sections: readonly ReportSection[];
}

/** Every figure of a report, in reading order. */
export const figuresOf = (report: Report): Figure[] =>
  report.sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap(({ figures }) => figures)));

/** Where the cases behind a number are listed. The position makes the answer the same whenever it is asked. */
export const figureQuery = (report: Report, figure: Figure): string =>
  `/case-api/v1/reports/monthly/${report.month}/figures/${figure.id}?atPosition=${report.position}`;
