// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents } from './events.js';
import type { ReportedCall } from './state.js';
import type { ReportedField } from './vocabulary.js';

/** True when a field says something. */
export const definite = (value: string | undefined): boolean => value !== undefined && value !== 'unknown';

const statedIn = (data: CaseEvents['CallReceived']): ReportedField[] => {
  const states: { readonly [F in ReportedField]?: boolean } = {
    category: data.category.code !== 'unknown' || data.category.original !== undefined,
    place: data.place.text !== '' || data.place.latitude !== undefined,
    receivedAt: !data.doubts.includes('timeMissing'),
    answeredAt: definite(data.answeredAt),
    ongoing: definite(data.ongoing),
    danger: definite(data.danger),
    people: definite(data.people),
    operator: definite(data.operator),
    contents: data.mark !== undefined,
  };
  return (Object.keys(states) as ReportedField[]).filter((field) => states[field]);
};

/** The source's picture when the call was first reported. */
export const firstReport = (data: CaseEvents['CallReceived']): ReportedCall => {
  const { category, place, receivedAt, answeredAt, ongoing, danger, people, operator, mark } = data;
  const fields = Object.fromEntries(statedIn(data).map((field) => [field, 0]));
  return { category, place, receivedAt, answeredAt, ongoing, danger, people, operator, mark, stated: fields };
};

/** Marks fields as stated by a picture without a sequence, where nothing newer has stated them. */
export const statedFirst = (report: ReportedCall, ...fields: readonly ReportedField[]): ReportedCall => ({
  ...report,
  stated: { ...Object.fromEntries(fields.map((field) => [field, 0])), ...report.stated },
});

const DETAILS = ['receivedAt', 'answeredAt', 'ongoing', 'danger', 'people', 'operator'] as const;

/** The source's picture after it corrected details itself. */
export const reportCorrected = (report: ReportedCall, data: CaseEvents['DetailsCorrected']): ReportedCall => {
  const corrected = DETAILS.filter((field) => data[field] !== undefined);
  const details = Object.fromEntries(corrected.map((field) => [field, data[field]]));
  const contents = data.mark === undefined ? {} : { mark: data.mark };
  return statedFirst({ ...report, ...details, ...contents }, ...corrected, ...(data.mark === undefined ? [] : ['contents' as const]));
};

/** The source's picture once it is known how new each statement is. */
export const stated = (report: ReportedCall, { sequence, fields }: CaseEvents['CallReconciled']): ReportedCall => ({
  ...report,
  stated: { ...report.stated, ...Object.fromEntries(fields.map((field) => [field, Math.max(sequence, report.stated[field] ?? 0)])) },
});
