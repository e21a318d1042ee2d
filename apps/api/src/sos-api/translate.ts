// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseCommandName, Municipality, Source } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import type { CallReport, EndReport, RedirectionReport } from './report.js';
import type { DecisionReport, DeviationReport, NotificationReport, QuestionReport } from './report-parts.js';

/** One command in our own words. What the answering centre calls things ends here. */
export interface Translated {
  readonly name: CaseCommandName;
  readonly body: object;
}

/** The whole picture of a call: only what is new in it becomes facts. */
export const asPicture = (source: Source, { sourceReference: _named, ...report }: Partial<CallReport>): Translated => ({
  name: 'ReconcileCall',
  body: { source, ...report },
});

/** A first, plain report is one command that begins the case; anything more, or numbered, is a picture. */
export const asFirstReport = (source: Source, report: CallReport): Translated => {
  const { sourceReference: _named, sequence, questions, notifications, redirectedTo, decision, ...call } = report;
  const isPlain = [sequence, questions, notifications, redirectedTo, decision].every((more) => more === undefined);
  return isPlain ? { name: 'ReceiveCall', body: { source, ...call } } : asPicture(source, report);
};

export const asQuestion = ({ askedAt, ...question }: QuestionReport): Translated => ({
  name: 'AskFollowUpQuestion',
  body: { ...question, ...(askedAt === undefined ? {} : { at: askedAt }) },
});

export const asNotification = (notification: NotificationReport): Translated => ({
  name: 'NotifyResource',
  body: { ...notification, by: 'sos' },
});

export const asRedirection = (redirection: RedirectionReport): Translated => ({ name: 'RedirectCall', body: redirection });

export const asDeviation = ({ kind = 'other', ...told }: DeviationReport): Translated => ({
  name: 'DeviateFromInstruction',
  body: { kind, ...told },
});

export const asEnd = (end: EndReport): Translated => ({ name: 'EndCall', body: end });

/** A further decision on a call whose first one is made: it is asked for, and then made. */
export const asFurtherDecision = (report: DecisionReport, municipality: Municipality, now: Instant): Translated[] => {
  const { outcome, motivation, shifts = [], by, at, reference } = report;
  const named = { ...(reference === undefined ? {} : { reference }), ...(at === undefined ? {} : { at }) };
  const told = { ...named, ...(by === undefined ? {} : { by }), ...(motivation === undefined ? {} : { why: motivation }) };
  const request: Translated = { name: 'RequestDecision', body: named };
  if (outcome === 'requested') return [request];
  if (outcome === 'specialHandling') return [request, { name: 'DecideSpecialHandling', body: told }];
  const planned = shifts.map(({ unit, start, end }) =>
    start !== undefined && end !== undefined
      ? { unit, start, end }
      : (municipality.nextShift(unit, at ?? now) ?? { unit, start: now, end: now }),
  );
  return [request, { name: 'DeferToNextShift', body: { ...told, shifts: planned } }];
};
