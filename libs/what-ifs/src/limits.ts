// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';

/** Most that wait or run at once, in all processes together; more are refused. */
export const MOST_UNFINISHED = 5;

/** Most that are kept when they are over, and for how long. */
export const MOST_KEPT = 100;
export const DAYS_KEPT = 30;

/** The longest period that is gone through: five years. */
export const LONGEST_DAYS = 1_827;

const DAY_MS = 86_400_000;

/** There are as many at work as there may be. */
export class TooManyWhatIfs extends Error {
  constructor() {
    super(`${MOST_UNFINISHED} what-ifs wait or run already`);
    this.name = 'TooManyWhatIfs';
  }
}

/** The period ends before it begins, or is too long. */
export class WrongPeriod extends Error {
  constructor() {
    super(`the period must end after it begins and be of ${LONGEST_DAYS} days at most`);
    this.name = 'WrongPeriod';
  }
}

/** Throws WrongPeriod. */
export const mustBePeriod = (from: Instant, to: Instant): void => {
  const length = Date.parse(to) - Date.parse(from);
  if (!(length > 0 && length <= LONGEST_DAYS * DAY_MS)) throw new WrongPeriod();
};
