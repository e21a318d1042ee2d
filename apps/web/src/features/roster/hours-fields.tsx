// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { dayOf } from '../../time/write.js';
import { instantOf, wall } from '../../time/zone.js';
import { ClockField, DayField, useNeeded } from '../../ui/index.js';
import styles from './roster.module.css';
import { usePlanText } from './text.js';

/** The hours of a shift by the clock on the wall. */
export interface Hours { readonly day: string; readonly from: string; readonly lastDay: string; readonly to: string }

export const hoursFrom = (start: string, end: string): Hours => ({
  day: dayOf(start), from: wall(Date.parse(start)).time, lastDay: dayOf(end), to: wall(Date.parse(end)).time,
});

const instant = (day: string, time: string): string => new Date(instantOf(day, time)).toISOString();

/** From when to when; undefined while something is missing. */
export const stretchOf = ({ day, from, lastDay, to }: Hours): { readonly start: string; readonly end: string } | undefined =>
  day && from && lastDay && to ? { start: instant(day, from), end: instant(lastDay, to) } : undefined;

/** The day and time at which a shift starts and ends. */
export const HoursFields = ({ hours, onChange, tried, error }: {
  readonly hours: Hours; readonly onChange: (hours: Hours) => void; readonly tried: boolean; readonly error?: string | undefined;
}): ReactElement => {
  const t = usePlanText().hours;
  const needed = useNeeded();
  const set = (change: Partial<Hours>): void => onChange({ ...hours, ...change });
  return (
    <div className={styles.row}>
      <div className={styles.pair}>
        <DayField
          label={t.day} value={hours.day} error={needed(tried, hours.day, t.day)}
          onChange={(day) => set({ day, ...(hours.lastDay < day && { lastDay: day }) })}
        />
        <ClockField label={t.from} value={hours.from} onChange={(from) => set({ from })} error={needed(tried, hours.from, t.from)} />
      </div>
      <div className={styles.pair}>
        <DayField
          label={t.lastDay} value={hours.lastDay} onChange={(lastDay) => set({ lastDay })} error={error ?? needed(tried, hours.lastDay, t.lastDay)}
        />
        <ClockField label={t.to} value={hours.to} onChange={(to) => set({ to })} error={needed(tried, hours.to, t.to)} />
      </div>
    </div>
  );
};
