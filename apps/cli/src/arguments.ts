// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { localInstant, toInstant, type Instant, type LocalDate } from '@fyrvakt/kernel';
import { InvalidArgumentError } from 'commander';

// What several commands are told. Each says, where it was typed, how it should have been written.

const wholeFrom = (least: number, hint: string) => (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) throw new InvalidArgumentError(hint);
  return number;
};

/** A place in the log. */
export const position = wholeFrom(0, 'use a position: a whole number from 0');

export const count = wholeFrom(1, 'use a whole number from 1');

/** A moment; its offset says where the clock hangs. */
export const time = (text: string): Instant => {
  try {
    return toInstant(text);
  } catch {
    throw new InvalidArgumentError('write a time with its offset, as 2026-11-22T17:00:00+01:00');
  }
};

/** A day that the calendar has. */
export const day = (text: string): LocalDate => {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return localInstant(text, '00:00') && text;
  } catch {
    // Such as the last of February and a day.
  }
  throw new InvalidArgumentError('write a day as 2026-11-22');
};
