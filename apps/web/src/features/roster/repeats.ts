// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** How shifts repeat, in the way that people say it. `other` is a rule that has to be written as one. */
export interface Repeats {
  readonly kind: 'daily' | 'weekly' | 'monthlyDays' | 'monthlyWeekday' | 'other';
  /** Every so many days, weeks or months. */
  readonly interval: number;
  /** `MO`, `TU` … */
  readonly weekdays: readonly string[];
  /** Days of the month; -1 is the last. */
  readonly monthDays: readonly number[];
  /** 1 to 4, or -1 for the last, of the only weekday. */
  readonly ordinal: number;
  readonly rule: string;
}

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export const ORDINALS = [1, 2, 3, 4, -1] as const;
export const KINDS = ['weekly', 'daily', 'monthlyDays', 'monthlyWeekday', 'other'] as const;

/** What a new pattern begins as. */
export const weekly: Repeats = { kind: 'weekly', interval: 1, weekdays: ['FR', 'SA'], monthDays: [1], ordinal: 1, rule: '' };

const inOrder = (weekdays: readonly string[]): readonly string[] => WEEKDAYS.filter((day) => weekdays.includes(day));

/** An RRULE in the way that people say it. */
export const repeatsOf = (rule: string): Repeats => {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const frequency = parts.get('FREQ');
  const [interval, byDay, byMonthDay] = [Number(parts.get('INTERVAL') ?? 1), parts.get('BYDAY'), parts.get('BYMONTHDAY')];
  const known = [...parts.keys()].every((name) => ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY'].includes(name));
  const base = { ...weekly, interval, rule };
  if (!known) return { ...base, kind: 'other' };
  if (frequency === 'DAILY') return { ...base, kind: 'daily' };
  if (frequency === 'WEEKLY' && byDay) return { ...base, kind: 'weekly', weekdays: inOrder(byDay.split(',')) };
  if (frequency === 'MONTHLY' && byMonthDay) return { ...base, kind: 'monthlyDays', monthDays: byMonthDay.split(',').map(Number) };
  const [, ordinal, weekday] = /^(-?\d)([A-Z]{2})$/.exec(byDay ?? '') ?? [];
  const isSaid = frequency === 'MONTHLY' && weekday && (ORDINALS as readonly number[]).includes(Number(ordinal));
  return isSaid ? { ...base, kind: 'monthlyWeekday', ordinal: Number(ordinal), weekdays: [weekday] } : { ...base, kind: 'other' };
};

/** The RRULE; undefined while something is missing. */
export const ruleOf = ({ kind, interval, weekdays, monthDays, ordinal, rule }: Repeats): string | undefined => {
  const every = interval > 1 ? `;INTERVAL=${interval}` : '';
  switch (kind) {
    case 'daily': return `FREQ=DAILY${every}`;
    case 'weekly': return weekdays.length > 0 ? `FREQ=WEEKLY${every};BYDAY=${inOrder(weekdays).join(',')}` : undefined;
    case 'monthlyDays': return monthDays.length > 0 ? `FREQ=MONTHLY${every};BYMONTHDAY=${monthDays.join(',')}` : undefined;
    case 'monthlyWeekday': return weekdays[0] ? `FREQ=MONTHLY${every};BYDAY=${ordinal}${weekdays[0]}` : undefined;
    case 'other': return rule.trim() || undefined;
  }
};
