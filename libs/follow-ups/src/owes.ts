// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import {
  agreedWaits, brokenAt, openDecision, outstanding, skippedSteps, standing, unanswered, type CaseState, type LoggedCase, type Mode,
} from '@fyrvakt/cases';
import { addDays, addMinutes, localInstant, ZONE, type Instant, type LocalDate, type Owed } from '@fyrvakt/kernel';

/** The commands that the passing of time demands of a case, with their bodies. */
export interface TimelyBodies {
  MarkFollowUpOverdue: { readonly due: string };
  BreakPromise: { readonly deferralId: string; readonly unit: string };
  ExpireAcknowledgement: { readonly notificationId: string; readonly waitedMinutes: number };
  ReportNoRecipient: { readonly considered: string[] };
  ExhaustEscalation: { readonly attempts: number };
  RequestDecision: Record<never, never>;
  DeviateFromInstruction: { readonly kind: 'skippedStep'; readonly step: number; readonly unit: string };
}
export type TimelyCommand = keyof TimelyBodies;

/** Exercises and tests are owed the same as real calls; `mode` lets whoever tells people about it leave them alone. */
export type TimelyOwed = { [N in TimelyCommand]: Owed<N, TimelyBodies[N]> & { readonly mode: Mode } }[TimelyCommand];

export interface FollowUpRules {
  /** A notification that nobody has answered runs out after so many minutes, where the instruction does not say. */
  readonly acknowledgementMinutes: number;
  readonly zone?: string;
}

/** The instant at which a local day has ended; a day of a clock change is an hour longer or shorter. */
export const endOfDay = (day: LocalDate, zone = ZONE): Instant => {
  const key = `${day} ${zone}`;
  const known = ends.get(key);
  if (known !== undefined) return known;
  if (ends.size >= REMEMBERED_DAYS) ends.clear();
  const end = localInstant(addDays(day, 1), '00:00', zone);
  ends.set(key, end);
  return end;
};

/** The same few days are asked for again and again. */
const REMEMBERED_DAYS = 2048;
const ends = new Map<string, Instant>();

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
  state.deferrals.flatMap((deferral) =>
    deferral.handovers
      .filter(({ status }) => status === 'offered')
      .map((promise) => {
        const { unit } = promise.shift;
        return owed(
          state, `promise-broken:${state.id}:${deferral.id}:${unit}`, 'BreakPromise', { deferralId: deferral.id, unit }, brokenAt(deferral, promise),
        );
      }),
  );

/** By the time that its step allows where one was agreed, else by the municipality's own. */
const acknowledgements = (state: LoggedCase, usual: number): TimelyOwed[] => {
  const waiting = state.notifications.filter(unanswered);
  if (waiting.length === 0) return [];
  const agreed = agreedWaits(state);
  return waiting.flatMap(({ id: notificationId, at }) => {
    const waitedMinutes = agreed.get(notificationId) ?? usual;
    const id = `acknowledgement-expired:${state.id}:${notificationId}`;
    return waitedMinutes === 0
      ? []
      : [owed(state, id, 'ExpireAcknowledgement', { notificationId, waitedMinutes }, addMinutes(at, waitedMinutes))];
  });
};

/** That a chain of contacts does not end in silence: whoever makes the contacts may stop, and then the decision function is asked. */
const chains = (state: LoggedCase, usual: number): TimelyOwed[] => {
  const { chain, instruction } = state;
  if (!chain) return [];
  const id = `decision-requested:${state.id}:${chain.revision}`;
  const ask = (due: Instant): TimelyOwed[] => (openDecision(state) ? [] : [owed(state, id, 'RequestDecision', {}, due)]);
  if (instruction && chain.revision === instruction.revision && instruction.route !== 'contact') {
    if (instruction.route === 'nextShift') return ask(instruction.matchedAt);
    return instruction.route === 'none' ? [] : ask(addMinutes(instruction.matchedAt, usual));
  }
  const stands = standing(state, chain);
  if (stands.at === 'contact') return stands.isAnswered ? [] : ask(addMinutes(stands.from, Math.max(usual, stands.step.withinMinutes)));
  if (stands.at === 'nobodyIn' && !state.nobodyAmong) {
    const considered = instruction?.considered.map(({ unit }) => unit) ?? [];
    return [owed(state, `no-recipient:${state.id}:${chain.revision}`, 'ReportNoRecipient', { considered }, stands.since)];
  }
  if (stands.at !== 'usedUp' || state.exhausted) return [];
  const attempts = state.notifications.length - chain.before;
  return [owed(state, `escalation-exhausted:${state.id}:${chain.revision}`, 'ExhaustEscalation', { attempts }, stands.since)];
};

/** That a step which was passed over is known as such. */
const deviations = (state: LoggedCase): TimelyOwed[] => {
  const skipped = skippedSteps(state);
  return (skipped?.steps ?? []).map(({ step, unit }) =>
    owed(state, `skipped-step:${state.id}:${step}:${unit}`, 'DeviateFromInstruction', { kind: 'skippedStep', step, unit }, skipped?.at ?? ''));
};

/**
 * What time will demand of a case, soonest first. Derived from the state alone: after a standstill the same things are owed, and
 * whatever has fallen due meanwhile is done late, once.
 */
export const owes = (state: CaseState, { acknowledgementMinutes, zone = ZONE }: FollowUpRules): readonly TimelyOwed[] => {
  if (state.kind === 'none' || state.closed) return [];
  const all = [
    ...overdue(state, zone), ...promises(state), ...acknowledgements(state, acknowledgementMinutes), ...chains(state, acknowledgementMinutes),
    ...deviations(state),
  ];
  return all.sort((one, other) => (one.due === other.due ? compare(one.id, other.id) : compare(one.due, other.due)));
};

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
