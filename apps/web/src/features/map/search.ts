// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { validateCases, type CasesSearch } from '../../url/case-choice.js';
import { oneOf, present, text } from '../../url/search.js';

export const PERIODS = ['7', '30', '90', '365', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** What the map opens with. */
export const USUAL: Period = '30';

/** Which cases, as the list says it; how far back, and which place somebody looks at. */
export interface MapSearch extends CasesSearch {
  /** Days back; absent is the usual. Says nothing where a period is named by its ends or its month. */
  readonly period?: Period | undefined;
  /** The place that is looked at: a row's key. */
  readonly at?: string | undefined;
}

export const validateMap = (search: Record<string, unknown>): MapSearch =>
  present({ ...validateCases(search), period: oneOf(PERIODS, search.period), at: text(search.at, 60) });

/** The cases alone, from a day on: what is asked for, and what the list is opened with. */
export const choiceOf = ({ period = USUAL, at: _at, ...choice }: MapSearch, startOf: (days: number) => string): CasesSearch => {
  if (choice.from || choice.to || choice.month || period === 'all') return choice;
  return { ...choice, from: startOf(Number(period)) };
};
