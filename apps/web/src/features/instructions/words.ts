// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useNames } from '../../api/municipality.js';
import type { Rule, Step } from './data.js';
import { useInstructionText } from './text.js';

/** Names the decision function by its role, as the instruction does. */
export const DECISION_FUNCTION = 'decisionFunction';

interface Words {
  readonly unit: (code: string) => string;
  readonly categories: (codes: readonly string[] | undefined) => string;
  readonly where: (codes: readonly string[] | undefined) => string;
  readonly when: (rule: Pick<Rule, 'dayTypes' | 'windows' | 'seasons'>) => string;
  /** How a contact is made, in one line. */
  readonly way: (step: Omit<Step, 'unit'>) => string;
}

/** What an instruction says, in words. */
export const useWords = (): Words => {
  const t = useInstructionText();
  const name = useNames();
  // A code can be that of an area or of a single place in it.
  const spot = (code: string): string => (name('places', code) === code ? name('areas', code) : name('places', code));
  return {
    unit: (code) => (code === DECISION_FUNCTION ? t.rules.decisionFunction : name('units', code)),
    categories: (codes) => codes?.map((code) => name('categories', code)).join(', ') ?? t.rules.all,
    where: (codes) => codes?.map(spot).join(', ') ?? t.rules.everywhere,
    when: ({ dayTypes, windows, seasons }) => [
      ...(dayTypes ? [dayTypes.map((type) => t.dayTypes[type]).join(', ')] : []),
      ...(windows ? [windows.map(({ from, to }) => `${from}–${to}`).join(', ')] : []),
      ...(seasons ?? []).map((season) => name('seasons', season)),
    ].join('; ') || t.rules.always,
    way: ({ channel, attempts, everyMinutes, acknowledgement, withinMinutes, evenOffDuty }) => [
      t.channels[channel], t.rules.attempts(attempts, everyMinutes), acknowledgement ? t.rules.within(withinMinutes) : t.rules.informed,
      ...(evenOffDuty ? [t.rules.evenOffDuty] : []),
    ].join(', '),
  };
};
