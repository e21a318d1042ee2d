// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ShiftPattern } from './data.js';
import type { BodyOf } from './give.js';
import { repeatsOf, ruleOf, weekly, type Repeats } from './repeats.js';

type Body = BodyOf<'plan-pattern'>;

/** A pattern as it is written in a form. */
export interface PatternDraft {
  readonly unit: string;
  readonly repeats: Repeats;
  readonly since: string;
  readonly until: string;
  readonly from: string;
  readonly to: string;
  /** Empty where it ends the same day or the next. */
  readonly endsAfterDays: string;
  readonly dayTypes: readonly string[];
  readonly during: readonly string[];
  readonly notDuring: readonly string[];
  readonly schoolHolidays: '' | 'only' | 'never';
  readonly staff: readonly string[];
}

export const newPattern = (unit: string, since: string): PatternDraft => ({
  unit, repeats: weekly, since, until: '', from: '18:00', to: '01:00', endsAfterDays: '', dayTypes: [], during: [], notDuring: [],
  schoolHolidays: '', staff: [],
});

/** A pattern that is changed from a day on; what was worked before stays as it was. */
export const draftOf = (pattern: ShiftPattern, from: string): PatternDraft => ({
  unit: pattern.unit, repeats: repeatsOf(pattern.rule), since: pattern.since > from ? pattern.since : from, until: pattern.until ?? '',
  from: pattern.from, to: pattern.to, endsAfterDays: pattern.endsAfterDays === undefined ? '' : String(pattern.endsAfterDays),
  dayTypes: pattern.when?.dayTypes ?? [], during: pattern.when?.during ?? [], notDuring: pattern.when?.notDuring ?? [],
  schoolHolidays: pattern.when?.schoolHolidays ?? '', staff: pattern.staff ?? [],
});

const whenOf = ({ dayTypes, during, notDuring, schoolHolidays }: PatternDraft): Body['when'] => {
  const when = {
    ...(dayTypes.length > 0 && { dayTypes: [...dayTypes] }), ...(during.length > 0 && { during: [...during] }),
    ...(notDuring.length > 0 && { notDuring: [...notDuring] }), ...(schoolHolidays && { schoolHolidays }),
  };
  return Object.keys(when).length > 0 ? (when as Body['when']) : undefined;
};

/** What is sent; undefined while something is missing. */
export const patternBodyOf = (draft: PatternDraft): Body | undefined => {
  const { unit, repeats, since, until, from, to, endsAfterDays, staff } = draft;
  const [rule, when] = [ruleOf(repeats), whenOf(draft)];
  if (!unit || !rule || !since || !from || !to) return undefined;
  return {
    unit, rule, since, from, to, ...(until && { until }), ...(endsAfterDays !== '' && { endsAfterDays: Number(endsAfterDays) }),
    ...(when && { when }), ...(staff.length > 0 && { staff: [...staff] }),
  };
};
