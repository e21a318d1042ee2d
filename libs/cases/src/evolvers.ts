// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Evolvers } from '@fyrvakt/kernel';
import type { CaseEvents } from './events.js';
import { firstReport, reportCorrected, stated, statedFirst } from './reported.js';
import type { PlannedStep } from './instruction.js';
import type {
  CaseState, Chain, DecisionState, DeviationState, FollowUpState, HandoverStatus, LoggedCase, NotificationStatus, Obligation,
} from './state.js';

type Change = Partial<Omit<LoggedCase, 'kind' | 'id' | 'followUpState' | 'overdue' | 'revision'>>;

type Draft = { -readonly [K in keyof LoggedCase]: LoggedCase[K] };

const deriveFollowUpState = (state: LoggedCase): FollowUpState => {
  if (state.obligations.every((owed) => owed.coveredBy)) return 'followedUp';
  if (state.overdue) return 'overdue';
  if (state.reopened) return 'reopened';
  return state.assignee ? 'assigned' : 'owed';
};

/** Applies a change and derives the follow-up axis from what is owed. Events before CallReceived cannot be: they leave nothing. */
const change =
  <D, V extends { revision: number; meta: { occurredAt: string } }>(patch: (state: LoggedCase, data: D, event: V) => Change) =>
  (state: CaseState, data: D, event: V): CaseState => {
    if (state.kind === 'none') return state;
    // One copy per event: what is derived completes it in place.
    const next: Draft = { ...state, ...patch(state, data, event), revision: event.revision };
    next.overdue = next.obligations.some((owed) => owed.overdue && !owed.coveredBy);
    next.followUpState = deriveFollowUpState(next);
    return next;
  };

const seen = change(() => ({}));

const owe = (state: LoggedCase, kind: Obligation['kind'], id: string, due: string): Change => ({
  obligations: [...state.obligations, { id, kind, due, overdue: false }],
});

const notification =
  (status: NotificationStatus) =>
  (state: LoggedCase, data: { notificationId: string }, event: { meta: { occurredAt: string } }): Change => ({
    notifications: state.notifications.map((known) =>
      known.id === data.notificationId ? { ...known, status, settledAt: event.meta.occurredAt } : known),
  });

/** A unit that was to come has answered. Whoever was only told, or is to decide, takes nothing on by saying so. */
const takesOn = ({ handling, notifications }: LoggedCase, { notificationId }: { notificationId: string }): boolean =>
  handling === 'notified' &&
  notifications.some(({ id, recipientKind, reason }) => id === notificationId && recipientKind === 'unit' && reason !== 'information');

/** A contact sets a case going, unless the unit is only told of a call that has been sent elsewhere or that a shift has taken over. */
const wakes = ({ handling }: LoggedCase, { recipientKind, reason }: CaseEvents['ResourceNotified']): boolean =>
  recipientKind === 'unit' && (handling === 'new' || ((handling === 'received' || handling === 'redirected') && reason !== 'information'));

const handover = (state: LoggedCase, deferralId: string, unit: string, status: HandoverStatus): Change['deferrals'] =>
  state.deferrals.map((deferral) =>
    deferral.id !== deferralId
      ? deferral
      : {
          ...deferral,
          handovers: deferral.handovers.map((known) =>
            // A promise that has been kept or handed back cannot be broken any more.
            known.shift.unit !== unit || (status === 'broken' && known.status !== 'offered')
              ? known
              : { ...known, status, wasBroken: known.wasBroken || status === 'broken' },
          ),
        },
  );

const decided = (
  state: LoggedCase,
  { decisionId, reference }: { decisionId: string; reference?: string },
  outcome: DecisionState['outcome'],
  decidedAt: string,
): Change => ({
  nobodyAmong: undefined,
  decisions: state.decisions.map((decision) =>
    decision.id === decisionId ? { ...decision, outcome, decidedAt, ...(reference ? { outcomeReference: reference } : {}) } : decision,
  ),
});

const beginning = (
  state: LoggedCase, steps: readonly PlannedStep[], answersNeeded: number, event: { revision: number; meta: { occurredAt: string } },
): Chain => ({ revision: event.revision, steps, answersNeeded, begunAt: event.meta.occurredAt, before: state.notifications.length });

/** A deviation told again, now with its reason, is the same one. */
const deviated = (known: readonly DeviationState[], { kind, step, unit, explained }: DeviationState): readonly DeviationState[] => {
  const told = known.find((each) => each.kind === kind && each.step === step && each.unit === unit && kind !== 'other');
  if (!told) return [...known, { kind, ...(step !== undefined && { step }), ...(unit !== undefined && { unit }), explained }];
  return known.map((each) => (each === told ? { ...each, explained: each.explained || explained } : each));
};

/** What is owed again, by a new day. */
const again = (owed: Obligation, due: string): Obligation => ({ id: owed.id, kind: owed.kind, due, overdue: false });

/** One evolver per event: what the case has become. */
export const caseEvolvers: Evolvers<CaseState, CaseEvents> = {
  CallReceived: (_state, data, event) => {
    const id = event.stream.slice('case-'.length);
    return {
      kind: 'logged', id, source: data.source, mode: data.mode, category: data.category, place: data.place, reported: firstReport(data),
      handling: 'new',
      followUpState: 'owed', data: 'full', closed: false, reopened: false, overdue: false, exhausted: false, revision: event.revision,
      obligations: [{ id, kind: 'call', due: data.followUpDue, overdue: false }],
      questions: [], notifications: [], decisions: [], deferrals: [], reviews: [], actions: [], onSite: [],
      notes: [], pinned: [], referrals: [], links: [], deviations: [],
      ...(data.drill !== undefined && { drill: data.drill }),
    };
  },
  FollowUpAsked: change((state, data) => ({
    questions: [...state.questions, { id: data.questionId, reference: data.reference, answered: data.answered }],
  })),
  FollowUpAnswered: change((state, data) => ({
    questions: state.questions.map((known) => (known.id === data.questionId ? { ...known, answered: true } : known)),
  })),
  CallRedirected: change((state, data) => ({
    redirectedTo: data.to,
    chain: undefined,
    reported: statedFirst(state.reported, 'redirectedTo'),
    ...(state.handling === 'new' ? { handling: 'redirected' } : {}),
  })),
  CallEnded: change((state, data) => ({ endedAt: data.endedAt, reported: statedFirst(state.reported, 'endedAt') })),
  CallReconciled: change((state, data) => ({ reported: stated(state.reported, data) })),
  CallAttachedToCase: change((_state, data) => ({ attachedTo: data.toCaseId, chain: undefined })),
  CaseClassified: change((state, data) => ({
    category: data.category,
    ...(data.bySource ? { reported: statedFirst({ ...state.reported, category: data.category }, 'category') } : {}),
  })),
  PlaceCorrected: change((state, data) => ({
    place: data.place,
    ...(data.bySource ? { reported: statedFirst({ ...state.reported, place: data.place }, 'place') } : {}),
  })),
  InstructionMatched: change((state, data, event) => ({
    instruction: { ...data, revision: event.revision, matchedAt: event.meta.occurredAt, before: state.notifications.length },
    chain: beginning(state, data.steps, data.answersNeeded, event),
  })),
  InstructionDeviated: change((state, data) => ({ deviations: deviated(state.deviations, data) })),
  ResourceNotified: change((state, data, event) => ({
    ...owe(state, 'notification', data.notificationId, data.followUpDue),
    notifications: [
      ...state.notifications,
      {
        id: data.notificationId, reference: data.reference, unit: data.unit, recipientKind: data.recipientKind, channel: data.channel,
        attempt: data.attempt, reason: data.reason, at: event.meta.occurredAt, status: 'sent',
      },
    ],
    ...(wakes(state, data) && { handling: 'notified' }),
  })),
  NotificationDelivered: change(notification('delivered')),
  NotificationFailed: change(notification('failed')),
  NotificationAcknowledged: change((state, data, event) => ({
    ...notification('acknowledged')(state, data, event), ...(takesOn(state, data) && { handling: 'acknowledged' }),
  })),
  NotificationDeclined: change(notification('declined')),
  AcknowledgementExpired: change(notification('expired')),
  NoRecipientAvailable: change((_state, data) => ({ nobodyAmong: data.considered })),
  EscalationExhausted: change(() => ({ exhausted: true })),
  DecisionRequested: change((state, data) => ({
    handling: 'awaitingDecision',
    decisions: [...state.decisions, { id: data.decisionId, reference: data.reference, of: data.of }],
  })),
  SpecialHandlingDecided: change((state, data, event) => ({
    ...owe(state, 'decision', data.decisionId, data.followUpDue),
    handling: 'specialHandling',
    ...(data.steps && { exhausted: false }),
    chain: data.steps && beginning(state, data.steps, 1, event),
    ...decided(state, data, 'specialHandling', event.meta.occurredAt),
  })),
  DeferredToNextShift: change((state, data, event) => ({
    ...owe(state, 'deferral', data.deferralId, data.followUpDue),
    handling: 'deferred',
    chain: undefined,
    ...decided(state, data, 'deferred', event.meta.occurredAt),
    deferrals: [
      ...state.deferrals,
      {
        id: data.deferralId, decisionId: data.decisionId,
        handovers: data.shifts.map((shift) => ({ shift, status: 'offered', wasBroken: false })),
        ...(data.marginMinutes !== undefined && { marginMinutes: data.marginMinutes }),
      },
    ],
  })),
  HandoverAccepted: change((state, data) => ({
    deferrals: handover(state, data.deferralId, data.unit, 'accepted'),
    ...(state.handling === 'deferred' ? { handling: 'received' } : {}),
  })),
  HandoverReturned: change((state, data) => ({ deferrals: handover(state, data.deferralId, data.unit, 'returned') })),
  PromiseBroken: change((state, data) => ({ deferrals: handover(state, data.deferralId, data.unit, 'broken') })),
  Referred: change((state, data) => ({ handling: 'referred', chain: undefined, referrals: [...state.referrals, data.to] })),
  ResourceArrived: change((state, data) => ({ onSite: [...state.onSite, data.unit] })),
  ActionTaken: change((state, data) => ({
    ...owe(state, 'action', data.actionId, data.followUpDue),
    actions: [...state.actions, { id: data.actionId, reference: data.reference }],
  })),
  ResourceReleased: change((state, data) => ({ onSite: state.onSite.filter((unit) => unit !== data.unit) })),
  HandlingCompleted: change((_state, data) => ({
    handling: data.unfounded ? 'unfounded' : 'handled', outcome: data.outcome, chain: undefined,
  })),
  FollowUpAssigned: change((_state, data) => ({ assignee: data.assignee })),
  FollowUpPostponed: change((state, data) => ({
    obligations: state.obligations.map((owed) => (owed.coveredBy || owed.due >= data.until ? owed : again(owed, data.until))),
  })),
  FollowUpOverdue: change((state, data) => ({
    obligations: state.obligations.map((owed) => (data.obligations.includes(owed.id) ? { ...owed, overdue: true } : owed)),
  })),
  FollowedUp: change((state, data) => ({
    reviews: [...state.reviews, { id: data.followUpId, covers: data.covers, returned: false }],
    obligations: state.obligations.map((owed) =>
      data.covers.includes(owed.id) && !owed.coveredBy ? { ...owed, coveredBy: data.followUpId } : owed,
    ),
  })),
  FollowUpReturned: change((state, data) => ({
    reviews: state.reviews.map((known) => (known.id === data.followUpId ? { ...known, returned: true } : known)),
    obligations: state.obligations.map((owed) => (owed.coveredBy === data.followUpId ? again(owed, data.followUpDue) : owed)),
  })),
  CaseClosed: change(() => ({ closed: true, reopened: false, chain: undefined })),
  CaseReopened: change((state, data) => ({
    closed: false,
    reopened: true,
    // What was said of the call is open again; the handling that was reviewed stays reviewed.
    obligations: state.obligations.map((owed) => (owed.coveredBy && owed.kind === 'call' ? again(owed, data.followUpDue) : owed)),
  })),
  NoteAdded: change((state, data) => ({ notes: [...state.notes, data.noteId] })),
  NoteCorrected: seen,
  DetailsCorrected: change((state, data) => (data.bySource ? { reported: reportCorrected(state.reported, data) } : {})),
  EntryPinned: change((state, data) => ({
    pinned: data.pinned ? [...state.pinned, data.entry] : state.pinned.filter((entry) => entry !== data.entry),
  })),
  CasesLinked: change((state, data) => ({ links: [...state.links, { caseId: data.otherCaseId, kind: data.kind }] })),
};
