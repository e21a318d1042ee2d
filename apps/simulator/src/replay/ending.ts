// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LoggedCase } from '@fyrvakt/cases';

/** Where a person sees a call in the end. */
export const ENDINGS = {
  decision: 'Väntar på beslut: the decision function has been asked, and has not answered or not decided',
  shift: 'Till nästa pass: left to a shift that is named',
  redirected: 'sent to 112 or 114 14; the follow-up is owed',
  takenOn: 'taken on by a unit',
  special: 'handled by the decision function itself',
  waiting: 'waits for an answer; time asks the decision function when none comes',
  review: 'Att följa upp: nothing more was to be done at once',
  nowhere: 'NOWHERE',
} as const;
export type Ending = keyof typeof ENDINGS;

/** What of a case says where it is seen. */
export type Ended = Pick<LoggedCase, 'decisions' | 'deferrals' | 'handling' | 'followUpState'> & { readonly redirectedTo?: string };

export const endingOf = ({ decisions, deferrals, handling, followUpState, redirectedTo }: Ended): Ending => {
  if (decisions.some(({ outcome }) => outcome === undefined)) return 'decision';
  if (deferrals.some(({ handovers }) => handovers.some(({ status }) => status !== 'returned'))) return 'shift';
  if (redirectedTo !== undefined) return 'redirected';
  if (handling === 'acknowledged' || handling === 'handled') return 'takenOn';
  if (handling === 'specialHandling') return 'special';
  if (handling === 'notified') return 'waiting';
  return followUpState === 'followedUp' ? 'nowhere' : 'review';
};
