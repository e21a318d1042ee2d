// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseCommands, type CaseCommandName, type CaseState, type LoggedCase } from '@fyrvakt/cases';
import { addMinutes, localDate, addDays } from '@fyrvakt/kernel';
import { testAgreement } from './agreement.js';
import { CASE_ID, NOW } from './case-kit.js';
import type { CaseRun } from './case-run.js';
import { testMunicipality } from './municipality.js';

/** What every personal field of a generated command says, so that a test can look for it where it must not be. */
export const SECRET = 'HEMLIGT om någon';
export const SECRET_PHONE = '070-174 06 05';

export const caseCommandNames = Object.keys(caseCommands) as CaseCommandName[];

/** One command of a random history: which, what its body picks from the case at hand, how long after the last, and who. */
export interface Step {
  readonly command: CaseCommandName;
  readonly picks: readonly number[];
  readonly minutes: number;
  readonly kind: 'person' | 'client' | 'system';
}

type Pick = <T>(list: readonly T[], otherwise: T) => T;
type Bodies = { readonly [N in CaseCommandName]: (pick: Pick, state: LoggedCase | undefined, now: string) => object };

const OTHER_CASE = '018f0000-0000-7000-8000-000000000002';
const UNITS = ['FT1', 'GE1', 'BF1', 'XX9'];
const shift = { unit: 'GE1', start: '2026-11-23T06:00:00.000Z', end: '2026-11-23T15:00:00.000Z' };
const ids = (list: readonly { readonly id: string }[] | undefined): string[] => (list ?? []).map(({ id }) => id);
const maybe = <T>(pick: Pick, name: string, values: readonly T[]): object => {
  const value = pick<T | undefined>([undefined, ...values], undefined);
  return value === undefined ? {} : { [name]: value };
};
const reference = (pick: Pick): object => maybe(pick, 'reference', ['r-1', 'r-2']);
const happenedAt = (pick: Pick, now: string): object => maybe(pick, 'at', [addMinutes(now, -30), addMinutes(now, 600)]);

const call = (pick: Pick): object => ({
  source: { system: 'sos-alarm', reference: pick(['S-1', 'S-1', 'S-2'], 'S-1') },
  ...maybe(pick, 'receivedAt', [NOW, '2026-11-22T02:13:00+02:00', '2031-01-01T00:00:00Z']),
  ...maybe(pick, 'category', ['noiseMusic', 'vandalism', 'spökljud']),
  ...maybe(pick, 'place', [{ text: 'Södra hamnen, vid kajen' }, { code: 'LYS-NHA' }, { latitude: 59.3, longitude: 18 }, { text: 'Bryggan' }]),
  ...maybe(pick, 'description', [SECRET, `${SECRET} 811228-9874`]),
  ...maybe(pick, 'callback', [{ phone: SECRET_PHONE, allowed: true }, { phone: SECRET_PHONE, allowed: false }]),
  ...maybe(pick, 'people', ['1-4', 'over10']),
  ...maybe(pick, 'drill', ['018f0000-0000-4000-8000-00000000d111']),
});

const snapshot = (pick: Pick): object => ({
  ...call(pick),
  ...maybe(pick, 'sequence', [0, 1, 2, 3]),
  ...maybe(pick, 'questions', [[{ question: 'Hur många?' }], [{ reference: 'r-1', question: 'Var?', answer: SECRET }]]),
  ...maybe(pick, 'notifications', [
    [{ unit: 'FT1', result: 'noAnswer' }], [{ reference: 'r-2', unit: 'BF1' }, { unit: 'XX9', result: 'acknowledged' }],
  ]),
  ...maybe(pick, 'decision', [
    { outcome: 'requested' }, { outcome: 'deferred', motivation: SECRET, shifts: [shift] }, { reference: 'r-1', outcome: 'specialHandling' },
  ]),
  ...maybe(pick, 'redirectedTo', ['112', 'other']),
  ...maybe(pick, 'endedAt', [addMinutes(NOW, 4)]),
});

const notification = (pick: Pick, state?: LoggedCase): object => ({ notificationId: pick(ids(state?.notifications), 'unknown') });
const handover = (pick: Pick, state?: LoggedCase): object => ({
  deferralId: pick(ids(state?.deferrals), 'unknown'), unit: pick(['GE1', 'FT1'], 'GE1'),
});
const unit = (pick: Pick): object => ({ unit: pick(UNITS, 'FT1') });
const why = (pick: Pick): object => maybe(pick, 'why', [SECRET]);

const bodies: Bodies = {
  ReceiveCall: call,
  ReconcileCall: snapshot,
  AskFollowUpQuestion: (pick) => ({ ...reference(pick), question: 'Hur många?', ...maybe(pick, 'answer', [SECRET]) }),
  AnswerFollowUpQuestion: (pick, state) => ({ questionId: pick(ids(state?.questions), 'unknown'), ...maybe(pick, 'answer', [SECRET]) }),
  RedirectCall: (pick) => ({ to: pick(['112', '11414'], '112') }),
  EndCall: (pick) => ({ endedAt: addMinutes(NOW, pick([2, 3], 2)) }),
  AttachCallToCase: (pick) => ({ toCaseId: pick([OTHER_CASE, CASE_ID], OTHER_CASE) }),
  ClassifyCase: (pick) => ({ category: pick(['vandalism', 'noiseMusic', 'nothing'], 'vandalism') }),
  CorrectPlace: (pick) => ({ place: pick([{ code: 'LYS-NHA' }, { text: 'Bryggan' }, {}], {}) }),
  DeviateFromInstruction: (pick) => ({ kind: pick(['skippedStep', 'other'], 'other'), ...maybe(pick, 'step', [1]), ...why(pick) }),
  NotifyResource: (pick, _state, now) => ({
    ...reference(pick), ...unit(pick), ...happenedAt(pick, now), ...maybe(pick, 'reason', ['information', 'escalation']),
    ...maybe(pick, 'result', ['sent', 'delivered', 'noAnswer', 'acknowledged', 'declined']),
  }),
  ReportDelivery: notification,
  ReportNotificationFailure: (pick, state) => ({ ...notification(pick, state), cause: 'busy' }),
  AcknowledgeNotification: notification,
  DeclineNotification: (pick, state) => ({ ...notification(pick, state), ...why(pick) }),
  ExpireAcknowledgement: (pick, state) => ({ ...notification(pick, state), waitedMinutes: 15 }),
  ReportNoRecipient: (pick) => ({ considered: pick([['FT1'], ['FT1', 'GE1'], []], []) }),
  ExhaustEscalation: () => ({ attempts: 3 }),
  RequestDecision: (pick) => reference(pick),
  DecideSpecialHandling: (pick) => ({ ...reference(pick), ...why(pick) }),
  DeferToNextShift: (pick, _state, now) => ({
    ...reference(pick), ...why(pick), ...maybe(pick, 'information', [SECRET]),
    shifts: pick([[testMunicipality.nextShift('GE1', now) ?? shift], [shift], [shift, shift]], [shift]),
  }),
  AcceptHandover: handover,
  ReturnHandover: (pick, state) => ({ ...handover(pick, state), ...why(pick) }),
  BreakPromise: handover,
  ReferCase: (pick) => ({ to: pick(['police', 'nobody'], 'police') }),
  RecordArrival: unit,
  RecordAction: (pick, _state, now) => ({
    ...reference(pick), ...unit(pick), code: pick(['talkedToPeople', 'nothing'], 'talkedToPeople'), ...maybe(pick, 'note', [SECRET]),
    ...happenedAt(pick, now),
  }),
  ReleaseResource: unit,
  CompleteHandling: (pick) => ({ outcome: pick(['solvedOnSite', 'falseAlarm', 'nothing'], 'solvedOnSite') }),
  AssignFollowUp: (pick) => ({ assignee: pick(['somebody', 'else'], 'somebody') }),
  PostponeFollowUp: (pick, _state, now) => ({ until: addDays(localDate(now), pick([-1, 0, 3, 30], 3)), ...why(pick) }),
  MarkFollowUpOverdue: (pick, state) => ({ due: pick((state?.obligations ?? []).map(({ due }) => due), '2026-11-27') }),
  RecordFollowUp: (pick, state) => ({
    outcome: pick(['solvedOnSite', 'solvedOnSite', 'nothing'], 'solvedOnSite'), quality: 'good', ...maybe(pick, 'learning', [SECRET]),
    ...maybe(pick, 'covers', [[pick(ids(state?.obligations), 'unknown')]]), ...maybe(pick, 'actions', [['moreLighting'], ['nothing']]),
  }),
  ReturnFollowUp: (pick, state) => ({ followUpId: pick(ids(state?.reviews), 'unknown'), ...why(pick) }),
  CloseCase: () => ({}),
  ReopenCase: why,
  AddNote: () => ({ text: SECRET }),
  CorrectNote: (pick, state) => ({ noteId: pick(state?.notes ?? [], 'unknown'), text: SECRET }),
  CorrectDetails: (pick) => ({ ...maybe(pick, 'description', [SECRET]), ...maybe(pick, 'danger', ['yes']) }),
  PinEntry: (pick) => ({ entry: pick(['event-0', 'event-1'], 'event-0'), pinned: pick([true, false], true) }),
  LinkCases: (pick) => ({ otherCaseId: pick([OTHER_CASE, CASE_ID], OTHER_CASE), kind: pick(['related', 'duplicate'], 'related') }),
};

/** The body of a step in a case as it stands: valid in shape, and as often as not about something that is there. */
export const bodyOf = (step: Step, state: CaseState, now: string): object => {
  let next = 0;
  const pick: Pick = (list, otherwise) => {
    const choice = step.picks[next++ % step.picks.length] ?? 0;
    return list.length === 0 ? otherwise : (list[choice % list.length] ?? otherwise);
  };
  return bodies[step.command](pick, state.kind === 'logged' ? state : undefined, now);
};

type AnyExecute = (spec: object, body: object, circumstances: object) => ReturnType<CaseRun['execute']>;

/** Gives a step's command to a case. Throws what the rule throws. */
export const take = (run: CaseRun, step: Step, body: object, now: string): ReturnType<CaseRun['execute']> =>
  (run.execute.bind(run) as AnyExecute)(caseCommands[step.command], body, { now, kind: step.kind, agreement: testAgreement });
