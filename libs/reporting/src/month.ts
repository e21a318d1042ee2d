// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { localDate, localInstant, type Instant } from '@fyrvakt/kernel';

/** A calendar month, `2026-10`. */
export type Month = string;

export const MONTH_PATTERN = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;

/** Some months later, or earlier when negative. */
export const addMonths = (month: Month, months: number): Month => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
};

/** The month of the local calendar day on which an instant falls. */
export const monthOf = (instant: Instant, zone: string): Month => localDate(instant, zone).slice(0, 7);

/** The instant at which a month ends: midnight before the next one begins. */
export const monthEnd = (month: Month, zone: string): Instant => localInstant(`${addMonths(month, 1)}-01`, '00:00', zone);
