// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { outstanding, unanswered, type CaseState, type LoggedCase, type Mode } from '@fyrvakt/cases';
import { addDays, addMinutes, localInstant, ZONE, type Instant, type LocalDate, type Owed } from '@fyrvakt/kernel';

/** The commands that the passing of time demands of a case, with their bodies. */
export interface TimelyBodies {
  MarkFollowUpOverdue: { readonly due: string };
  BreakPromise: { readonly deferralId: string; readonly unit: string };
  ExpireAcknowledgement: { readonly notificationId: string; readonly waitedMinutes: number };
}
export type TimelyCommand = keyof TimelyBodies;

/** Exercises and tests are owed the same as real calls; `mode` lets whoever tells people about it leave them alone. */
export type TimelyOwed = { [N in TimelyCommand]: Owed<N, TimelyBodies[N]> & { readonly mode: Mode } }[TimelyCommand];

export interface FollowUpRules {
  /** A notification that nobody has answered runs out after so many minutes. */
  readonly acknowledgementMinutes: number;
  readonly zone?: string;
}

/** The instant at which a local day has ended; a day of a clock change is an hour longer or shorter. */
export const endOfDay = (day: LocalDate, zone?: string): Instant => localInstant(addDays(day, 1), '00:00', zone);

const owed = <N extends TimelyCommand>(state: LoggedCase, id: string, command: N, body: TimelyBodies[N], due: string) =>
  ({ id, stream: `case-${state.id}`, command, body, due, mode: state.mode }) as Extract<TimelyOwed, { command: N }>;

/** One item per due day that something is still owed by; the first thing owed names it, so that what arises later has its own. */
const overdue = (state: LoggedCase, zone: string): TimelyOwed[] => {
  const byDay = new Map<string, string>();
  for (const { id, due, overdue: known } of outstanding(state)) if (!known && !byDay.has(due)) byDay.set(due, id);
  return [...byDay].map(([due, first]) =>
    owed(state, `follow-up-overdue:${state.id}:${due}:${first}`, 'MarkFollowUpOverdue', { due }, endOfDay(due, zone)),
  );
};

const promises = (state: LoggedCase): TimelyOwed[] =>
  state.deferrals.flatMap(({ id: deferralId, handovers }) =>
    handovers
      .filter(({ status }) => status === 'offered')
      .map(({ shift: { unit, start } }) =>
        owed(state, `promise-broken:${state.id}:${deferralId}:${unit}`, 'BreakPromise', { deferralId, unit }, start),
      ),
  );

const acknowledgements = (state: LoggedCase, waitedMinutes: number): TimelyOwed[] =>
  state.notifications.filter(unanswered).map(({ id: notificationId, at }) =>
    owed(
      state, `acknowledgement-expired:${state.id}:${notificationId}`, 'ExpireAcknowledgement', { notificationId, waitedMinutes },
      addMinutes(at, waitedMinutes),
    ),
  );

/**
 * What time will demand of a case, soonest first. Derived from the state alone: after a standstill the same things are owed, and
 * whatever has fallen due meanwhile is done late, once.
 */
export const owes = (state: CaseState, { acknowledgementMinutes, zone = ZONE }: FollowUpRules): readonly TimelyOwed[] => {
  if (state.kind === 'none' || state.closed) return [];
  const all = [...overdue(state, zone), ...promises(state), ...acknowledgements(state, acknowledgementMinutes)];
  return all.sort((one, other) => (one.due === other.due ? compare(one.id, other.id) : compare(one.due, other.due)));
};

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
