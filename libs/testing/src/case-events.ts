// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEventName, CaseEvents } from '@fyrvakt/cases';
import type { Fact, Instant } from '@fyrvakt/kernel';
import { NOW } from './case-kit.js';

const DUE = '2026-11-27';
/** As long as a real one; every text has it, for rules only compare marks. */
const MARK = 'Y2hhbmdlcyB3aXRoIHRleHQ';

type Maker<N extends CaseEventName> = (data?: Partial<CaseEvents[N]>, occurredAt?: Instant) => Fact<CaseEvents, N>;

const maker =
  <N extends CaseEventName>(type: N, defaults: CaseEvents[N]): Maker<N> =>
  (data = {}, occurredAt) =>
    ({ type, data: { ...defaults, ...data }, ...(occurredAt ? { occurredAt } : {}) }) as Fact<CaseEvents, N>;

/** One maker per event with sensible contents, so that a spec states only what matters to it. */
export const events: { readonly [N in CaseEventName as Uncapitalize<N>]: Maker<N> } = {
  callReceived: maker('CallReceived', {
    source: { system: 'sos-alarm', reference: 'S-1' }, mode: 'actual', receivedAt: NOW, category: { code: 'noiseMusic' }, ongoing: 'yes',
    danger: 'no', people: '5-10', place: { text: 'Södra hamnen', code: 'LYS-SHA', area: 'LYS' },
    description: 'Hög musik vid kajen.', mark: MARK, doubts: [], followUpDue: DUE,
  }),
  followUpAsked: maker('FollowUpAsked', { questionId: 'q1', question: 'Hur många är de?', answered: false }),
  followUpAnswered: maker('FollowUpAnswered', { questionId: 'q1', answer: 'Omkring tio.' }),
  callRedirected: maker('CallRedirected', { to: '112' }),
  callEnded: maker('CallEnded', { endedAt: NOW }),
  callReconciled: maker('CallReconciled', { sequence: 1, fields: [] }),
  callAttachedToCase: maker('CallAttachedToCase', { toCaseId: '018f0000-0000-7000-8000-000000000002' }),
  caseClassified: maker('CaseClassified', { category: { code: 'vandalism' } }),
  placeCorrected: maker('PlaceCorrected', { place: { text: 'Norra hamnen', code: 'LYS-NHA', area: 'LYS' } }),
  instructionMatched: maker('InstructionMatched', {
    instructionId: '018f0000-0000-7000-8000-0000000000f1', version: 3, rule: 'r1', because: ['category'], route: 'contact', answersNeeded: 1,
    steps: [
      {
        step: 1, unit: 'FT1', recipientKind: 'unit', channel: 'phone', address: '0000-123 45', attempts: 2, everyMinutes: 3,
        acknowledgement: true, withinMinutes: 10,
      },
      { step: 2, unit: 'BV1', recipientKind: 'unit', channel: 'phone', attempts: 1, everyMinutes: 3, acknowledgement: true, withinMinutes: 5 },
    ],
    considered: [{ unit: 'FT1', in: true, why: 'onCall' }, { unit: 'BV1', in: true, why: 'onCall' }], onDuty: [], rosterRevision: -1,
    otherwise: 'decisionFunction',
  }),
  instructionDeviated: maker('InstructionDeviated', { kind: 'otherUnit', unit: 'GE1', explained: false }),
  resourceNotified: maker('ResourceNotified', {
    notificationId: 'n1', unit: 'FT1', recipientKind: 'unit', channel: 'phone', attempt: 1, by: 'sos', reason: 'instruction', followUpDue: DUE,
  }),
  notificationDelivered: maker('NotificationDelivered', { notificationId: 'n1' }),
  notificationFailed: maker('NotificationFailed', { notificationId: 'n1', cause: 'noAnswer' }),
  notificationAcknowledged: maker('NotificationAcknowledged', { notificationId: 'n1' }),
  notificationDeclined: maker('NotificationDeclined', { notificationId: 'n1' }),
  acknowledgementExpired: maker('AcknowledgementExpired', { notificationId: 'n1', waitedMinutes: 15 }),
  noRecipientAvailable: maker('NoRecipientAvailable', { considered: ['FT1', 'BV1'] }),
  escalationExhausted: maker('EscalationExhausted', { attempts: 3 }),
  decisionRequested: maker('DecisionRequested', { decisionId: 'd1', of: 'BF1', knownRevision: 0 }),
  specialHandlingDecided: maker('SpecialHandlingDecided', { decisionId: 'd1', by: 'decisionMaker', followUpDue: DUE }),
  deferredToNextShift: maker('DeferredToNextShift', {
    deferralId: 'f1', decisionId: 'd1', by: 'decisionMaker', followUpDue: DUE,
    shifts: [{ unit: 'GE1', start: '2026-11-23T06:00:00.000Z', end: '2026-11-23T15:00:00.000Z' }],
  }),
  handoverAccepted: maker('HandoverAccepted', { deferralId: 'f1', unit: 'GE1' }),
  handoverReturned: maker('HandoverReturned', { deferralId: 'f1', unit: 'GE1' }),
  promiseBroken: maker('PromiseBroken', { deferralId: 'f1', unit: 'GE1', shiftStart: '2026-11-23T06:00:00.000Z' }),
  referred: maker('Referred', { to: 'police' }),
  resourceArrived: maker('ResourceArrived', { unit: 'FT1' }),
  actionTaken: maker('ActionTaken', { actionId: 'a1', unit: 'FT1', code: 'talkedToPeople', followUpDue: DUE }),
  resourceReleased: maker('ResourceReleased', { unit: 'FT1' }),
  handlingCompleted: maker('HandlingCompleted', { outcome: 'solvedOnSite', unfounded: false }),
  followUpAssigned: maker('FollowUpAssigned', { assignee: 'coordinator-1' }),
  followUpPostponed: maker('FollowUpPostponed', { until: '2026-12-04' }),
  followUpOverdue: maker('FollowUpOverdue', { due: DUE, obligations: [] }),
  followedUp: maker('FollowedUp', { followUpId: 'r1', covers: [], outcome: 'solvedOnSite', quality: 'good', actions: [] }),
  followUpReturned: maker('FollowUpReturned', { followUpId: 'r1', followUpDue: DUE }),
  caseClosed: maker('CaseClosed', {}),
  caseReopened: maker('CaseReopened', { followUpDue: DUE }),
  noteAdded: maker('NoteAdded', { noteId: 'm1', text: 'Ringde tillbaka.' }),
  noteCorrected: maker('NoteCorrected', { noteId: 'm1', text: 'Ringde tillbaka kl. 9.' }),
  detailsCorrected: maker('DetailsCorrected', { description: 'Hög musik.', mark: MARK }),
  entryPinned: maker('EntryPinned', { entry: 'event-0', pinned: true }),
  casesLinked: maker('CasesLinked', { otherCaseId: '018f0000-0000-7000-8000-000000000002', kind: 'related' }),
};
