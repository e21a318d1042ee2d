// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, type Instant } from '@fyrvakt/kernel';
import { standing } from './chain.js';
import { telling } from './informing.js';
import { BY_TELEPHONE, type PlannedStep } from './instruction.js';
import { openDecision, type DecisionState, type LoggedCase, type NotificationState } from './state.js';
import type { Channel, ShiftRef } from './vocabulary.js';

/** Why whoever answers the calls has nothing more to do. */
export const DONE_BECAUSE = [
  'answered', 'informed', 'redirected', 'deferred', 'received', 'specialHandling', 'handled', 'referred', 'attached', 'closed',
  'nothingToDo', 'noInstruction',
] as const;
export type DoneBecause = (typeof DONE_BECAUSE)[number];

interface Contacting {
  readonly unit: string;
  readonly channel: Channel;
  readonly address?: string;
  /** From 1, of so many as are agreed. */
  readonly attempt: number;
  readonly attempts: number;
  readonly say?: string;
  /** Minutes to wait for an answer; 0 where nobody waits for one. */
  readonly waitMinutes: number;
}

/** What whoever answers the calls is to do now about one of them. */
export type NextStep =
  | { readonly kind: 'call112' | 'call11414'; readonly sayToCaller?: string }
  | ({ readonly kind: 'contact'; readonly step: number; readonly recipientKind: 'unit' | 'decisionFunction' } & Contacting)
  | { readonly kind: 'wait'; readonly unit: string; readonly notificationId: string; readonly until: Instant; readonly for: 'answer' | 'retry' }
  | ({ readonly kind: 'askDecision' } & Contacting)
  | { readonly kind: 'awaitDecision'; readonly unit: string }
  | { readonly kind: 'leaveToShift'; readonly shift?: ShiftRef }
  | { readonly kind: 'done'; readonly because: DoneBecause };

const done = (because: DoneBecause): NextStep => ({ kind: 'done', because });

const contacting = (step: Omit<PlannedStep, 'step' | 'recipientKind' | 'acknowledgement'>, attempt: number, waitMinutes: number): Contacting => ({
  unit: step.unit, channel: step.channel, attempt, attempts: step.attempts, waitMinutes,
  ...(step.address !== undefined && { address: step.address }),
  ...(step.say !== undefined && { say: step.say }),
});

const contact = (step: PlannedStep, attempt: number): NextStep => ({
  kind: 'contact', step: step.step, recipientKind: step.recipientKind,
  ...contacting(step, attempt, !step.acknowledgement ? 0 : attempt < step.attempts ? step.everyMinutes : step.withinMinutes),
});

const isOpen = ({ status }: NotificationState): boolean => status === 'sent' || status === 'delivered';

const waiting = (unit: string, notification: NotificationState, until: Instant): NextStep => ({
  kind: 'wait', unit, notificationId: notification.id, until, for: isOpen(notification) ? 'answer' : 'retry',
});

/** The decision function is asked until it answers, so many times as agreed; after that the case waits for it where people see it. */
const deciding = (state: LoggedCase, { of, decidedBefore }: { of: string; decidedBefore?: Instant }, now: Instant): NextStep => {
  const agreed = state.instruction?.decision;
  const step = { ...BY_TELEPHONE, ...agreed, unit: agreed?.unit ?? of };
  const asked = state.notifications.filter(({ unit, at, reason }) =>
    unit === step.unit && reason !== 'information' && (decidedBefore === undefined || at > decidedBefore));
  const last = asked.at(-1);
  if (asked.some(({ status }) => status === 'acknowledged' || status === 'declined')) return { kind: 'awaitDecision', unit: step.unit };
  if (!last) return { kind: 'askDecision', ...contacting(step, 1, step.attempts > 1 ? step.everyMinutes : step.withinMinutes) };
  const isLast = asked.length >= step.attempts;
  const until = addMinutes(last.at, isLast ? step.withinMinutes : step.everyMinutes);
  if (now < until && (isOpen(last) || !isLast)) return waiting(step.unit, last, until);
  if (isLast) return { kind: 'awaitDecision', unit: step.unit };
  const attempt = asked.length + 1;
  return { kind: 'askDecision', ...contacting(step, attempt, attempt < step.attempts ? step.everyMinutes : step.withinMinutes) };
};

const lastDecided = ({ decisions }: LoggedCase): Instant | undefined =>
  decisions.reduce<Instant | undefined>((latest, { decidedAt }) => (decidedAt && (!latest || decidedAt > latest) ? decidedAt : latest), undefined);

const awaiting = (state: LoggedCase, now: Instant, asked?: DecisionState): NextStep => {
  const decidedBefore = lastDecided(state);
  const of = asked?.of ?? state.instruction?.decision?.unit;
  // Whom to ask is not known before it has been asked for; that takes no longer than a breath.
  if (of === undefined) return { kind: 'awaitDecision', unit: '' };
  return deciding(state, { of, ...(decidedBefore && { decidedBefore }) }, now);
};

/** The shift to which the agreement leaves a call: of the units that it names, the first that begins after an instant. Whoever decides is none. */
const agreedShift = ({ instruction }: LoggedCase, after: Instant): ShiftRef | undefined =>
  instruction?.considered
    .filter(({ unit }) => unit !== instruction.decision?.unit)
    .flatMap(({ shift, next }) => [shift, next])
    .filter((shift) => shift !== undefined && shift.start > after)
    .reduce((first, shift) => (!first || (shift && shift.start < first.start) ? shift : first), undefined);

const leaving = (state: LoggedCase, now: Instant): NextStep => {
  const shift = agreedShift(state, now);
  return { kind: 'leaveToShift', ...(shift && { shift }) };
};

const chained = (state: LoggedCase, now: Instant): NextStep | undefined => {
  const { chain, instruction } = state;
  if (!chain) return undefined;
  const stands = standing(state, chain, now);
  if (stands.at === 'answered') return done(chain.answersNeeded > 0 ? 'answered' : 'informed');
  const asked = openDecision(state);
  if (asked) return undefined;
  if (stands.at === 'contact') return contact(stands.step, stands.attempt);
  if (stands.at === 'wait') return waiting(stands.step.unit, stands.notification, stands.until);
  return instruction?.otherwise === 'nextShift' && state.decisions.length === 0 ? leaving(state, now) : awaiting(state, now);
};

const OVER: { readonly [H in LoggedCase['handling']]?: DoneBecause } = {
  handled: 'handled', unfounded: 'handled', referred: 'referred', deferred: 'deferred', received: 'received',
  specialHandling: 'specialHandling', acknowledged: 'answered',
};

/** Whoever is only to be told is told before it is over. */
const informing = (state: LoggedCase, now: Instant): NextStep | undefined => {
  const stands = telling(state, now);
  if (!stands) return undefined;
  return stands.at === 'contact' ? contact(stands.step, stands.attempt) : waiting(stands.step.unit, stands.notification, stands.until);
};

const routed = (state: LoggedCase, now: Instant): NextStep | undefined => {
  const { instruction, decisions, handling } = state;
  const isDecided = decisions.length > 0;
  // The agreement itself leaves it to the shift, often before anybody has been told.
  if (instruction?.route === 'nextShift' && (!isDecided || handling === 'deferred'))
    return informing(state, now) ?? (isDecided ? undefined : leaving(state, now));
  return instruction?.route === 'none' && !isDecided ? done('nothingToDo') : undefined;
};

/** The call belongs to somebody else at once, and has not been sent there. */
const urgent = ({ instruction, redirectedTo, decisions, reported }: LoggedCase): NextStep | undefined => {
  if (redirectedTo !== undefined || decisions.some(({ outcome }) => outcome)) return undefined;
  if (!instruction) return reported.danger === 'yes' ? { kind: 'call112' } : undefined;
  const kind = ({ emergency112: 'call112', police11414: 'call11414' } as const)[instruction.route as 'emergency112' | 'police11414'];
  return kind && { kind, ...(instruction.sayToCaller !== undefined && { sayToCaller: instruction.sayToCaller }) };
};

/**
 * What is to be done next about a call. Pure: the same case at the same moment has the same next step. Danger goes before everything;
 * then what has been settled, then what waits for a decision, then the chain of contacts.
 */
export const nextStep = (state: LoggedCase, now: Instant): NextStep => {
  const { closed, redirectedTo, attachedTo, handling, instruction } = state;
  if (closed) return done('closed');
  if (handling === 'handled' || handling === 'unfounded') return done('handled');
  const sentOn = urgent(state);
  if (sentOn) return sentOn;
  const asked = openDecision(state);
  if (asked) return chained(state, now) ?? awaiting(state, now, asked);
  if (redirectedTo !== undefined) return informing(state, now) ?? done('redirected');
  if (attachedTo !== undefined) return done('attached');
  return routed(state, now) ?? chained(state, now) ?? done(OVER[handling] ?? (instruction ? 'nothingToDo' : 'noInstruction'));
};
