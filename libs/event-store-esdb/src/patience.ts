// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';

import { backOff } from '@fyrvakt/event-store';

import { NoAnswer } from './answers.js';

export interface PatientOptions {
  /** Milliseconds that a lost server may take to come back. */
  readonly patienceMs: number;
  /** True when nobody wants the answer any more. */
  readonly isOver: () => boolean;
}

/** Asks again, later each time, for as long as there is no answer. Only for what may be asked twice. */
export const untilAnswered = async <T>({ patienceMs, isOver }: PatientOptions, ask: () => Promise<T>): Promise<T> => {
  const deadline = Date.now() + patienceMs;
  for (let failures = 1; ; failures += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof NoAnswer) || isOver() || Date.now() >= deadline) throw error;
      await pause(Math.min(backOff(failures), 500));
    }
  }
};
