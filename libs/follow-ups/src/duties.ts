// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LoggedCase, Mode, Obligation } from '@fyrvakt/cases';
import { addDays, localInstant, type Instant, type LocalDate } from '@fyrvakt/kernel';

/** The instant at which a local day has ended; a day of a clock change is an hour longer or shorter. */
export const endOfDay = (day: LocalDate, zone?: string): Instant => localInstant(addDays(day, 1), '00:00', zone);

export type DutyState = 'owed' | 'overdue' | 'covered';

/** One line of the follow-up ledger: what is owed, for which case, until when. */
export interface Duty extends Pick<Obligation, 'id' | 'kind' | 'due' | 'coveredBy'> {
  readonly caseId: string;
  readonly mode: Mode;
  /** The instant at which it becomes overdue. */
  readonly dueAt: Instant;
  readonly state: DutyState;
}

const stateOf = ({ coveredBy, overdue }: Obligation): DutyState => {
  if (coveredBy !== undefined) return 'covered';
  return overdue ? 'overdue' : 'owed';
};

/** Everything that a case owes or has owed, in the order in which it arose. */
export const duties = (state: LoggedCase, zone?: string): readonly Duty[] =>
  state.obligations.map((obligation) => ({
    caseId: state.id,
    mode: state.mode,
    id: obligation.id,
    kind: obligation.kind,
    due: obligation.due,
    coveredBy: obligation.coveredBy,
    dueAt: endOfDay(obligation.due, zone),
    state: stateOf(obligation),
  }));

/** How a set of duties balances: what was taken on is what has been followed up and what has not. */
export const balance = (all: readonly Duty[]): { readonly taken: number; readonly followedUp: number; readonly outstanding: number } => {
  const followedUp = all.filter(({ state }) => state === 'covered').length;
  return { taken: all.length, followedUp, outstanding: all.length - followedUp };
};
