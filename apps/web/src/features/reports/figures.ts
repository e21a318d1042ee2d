// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { plusMonths } from '../../time/zone.js';
import type { Figure, Report, ReportTable } from './data.js';

type Units = { readonly minutes: (text: string) => string; readonly percent: (text: string) => string };

const LOCALE = { sv: 'sv-SE', en: 'en-GB' } as const;
const MOST_DECIMALS = 1;

/** A number as it is read, with its unit; a dash where there was nothing to count. */
export const valueText = ({ value, unit }: { readonly value: number | null; readonly unit: string }, language: 'sv' | 'en', t: Units): string => {
  if (value === null) return '–';
  const plain = new Intl.NumberFormat(LOCALE[language], {
    maximumFractionDigits: MOST_DECIMALS, signDisplay: unit === 'difference' ? 'exceptZero' : 'auto',
  }).format(value);
  return unit === 'minutes' ? t.minutes(plain) : unit === 'percent' ? t.percent(plain) : plain;
};

/** What the municipality has promised to bring to zero. */
const TO_ZERO = /^(followUp\.outstanding|followUp\.overdue|promises\.broken)(\.share)?$/;

export const isBad = ({ id, value }: Pick<Figure, 'id' | 'value'>): boolean => TO_ZERO.test(id) && (value ?? 0) > 0;

/** Changes between months are made from two numbers that stand beside them, and have no cases of their own. */
export const hasCases = ({ unit, value }: Pick<Figure, 'unit' | 'value'>): boolean => unit !== 'difference' && value !== null && value !== 0;

export const figureIn = (report: Report, id: string): Figure | undefined =>
  report.sections.flatMap(({ tables }) => tables).flatMap(({ rows }) => rows).flatMap(({ figures }) => figures).find((figure) => figure.id === id);

/** The largest number that is drawn: the first column's, or any in a table of times. */
export const largest = ({ rows, chart }: ReportTable): number =>
  Math.max(1, ...rows.flatMap(({ figures }) => (chart === 'heat' ? figures : figures.slice(0, 1))).map(({ value }) => value ?? 0));

/** Which month's cases lie behind a number: the report's own, but where it compares. */
export const monthOfFigure = (month: string, id: string): string =>
  id === 'calls.previousMonth' ? plusMonths(month, -1) : id === 'calls.lastYear' ? plusMonths(month, -12) : month;

/** The same choice in the list of cases, where it can be said in the list's own words. What is shown there is as known now. */
export const filterOf = (month: string, id: string): Readonly<Record<string, unknown>> | undefined => {
  const own = monthOfFigure(month, id);
  const [, group, code] = /^calls\.(byCategory|byArea)\.([\w-]+?)(?:\.share)?$/.exec(id) ?? [];
  if (group && code && code !== 'unknown') return group === 'byArea' ? { month: own, area: [code] } : { month: own, category: [code] };
  const unit = /^contacts\.byUnit\.([\w-]+)\.calls$/.exec(id)?.[1];
  if (unit) return { month: own, unit: [unit] };
  if (/^(calls\.(all|previousMonth|lastYear)|followUp\.received)$/.test(id)) return { month: own };
  if (/^followUp\.done(\.share)?$/.test(id)) return { month: own, followUpState: ['followedUp'] };
  return /^followUp\.outstanding(\.share)?$/.test(id) ? { month: own, followUpState: ['owed', 'assigned', 'overdue', 'reopened'] } : undefined;
};
