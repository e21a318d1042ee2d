// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from '@fyrvakt/kernel';
import { asked } from './asking.js';
import { deferral, specialHandling, tellAsked, type ToldDecision } from './deciding.js';
import { asksToDecide, resultOf, tellNotified, type ToldNotification } from './notifying.js';
import { samePlace } from './places.js';
import { happened, toldAt } from './policies.js';
import { callEnded, differ, readReport, type ToldCall } from './report.js';
import { definite } from './reported.js';
import { openDecision } from './state.js';
import type { Story } from './story.js';
import type { Code, DecisionReport, Redirection, ReportedField, ShiftRef } from './vocabulary.js';

/** Everything a source knows of a call at one moment. */
export interface Snapshot extends ToldCall {
  readonly sequence?: number;
  readonly questions?: readonly { readonly reference?: string; readonly askedAt?: string; readonly question: string; readonly answer?: string }[];
  readonly notifications?: readonly ToldNotification[];
  readonly redirectedTo?: Redirection;
  readonly decision?: {
    readonly reference?: string;
    readonly at?: string;
    readonly outcome: DecisionReport;
    readonly by?: string;
    readonly motivation?: string;
    readonly shifts?: readonly { readonly unit: string; readonly start?: string; readonly end?: string }[];
  };
}

/** What a source does not name is known by its place in the list. */
const nameOf = (item: { readonly reference?: string }, index: number): string => item.reference ?? `#${index}`;

const ROLE = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;

const sameCode = (one: Code, other: Code): boolean => one.code === other.code && one.original === other.original;

const statedFields = (snapshot: Snapshot): ReportedField[] => {
  const { category, place, description, callback } = snapshot;
  const says: { readonly [F in ReportedField]: boolean } = {
    category: definite(category),
    place: Boolean(place?.text?.trim() || place?.code || (place?.latitude !== undefined && place.longitude !== undefined)),
    receivedAt: definite(snapshot.receivedAt),
    answeredAt: definite(snapshot.answeredAt),
    ongoing: definite(snapshot.ongoing),
    danger: definite(snapshot.danger),
    people: definite(snapshot.people),
    operator: definite(snapshot.operator),
    contents: Boolean(description?.trim() || callback?.allowed),
    redirectedTo: definite(snapshot.redirectedTo),
    endedAt: definite(snapshot.endedAt),
  };
  return (Object.keys(says) as ReportedField[]).filter((field) => says[field]);
};

/** What the source states now where it stated nothing, or something older. */
const newlyStated = (story: Story, snapshot: Snapshot): ReadonlySet<ReportedField> => {
  const { stated } = story.known.reported;
  return new Set(
    statedFields(snapshot).filter((field) => {
      const sequence = stated[field];
      return sequence === undefined || (snapshot.sequence ?? 0) > sequence;
    }),
  );
};

/** What the source says otherwise than before. What people have settled meanwhile stands. */
export const tellCorrections = (story: Story, snapshot: Snapshot): void => {
  const fresh = newlyStated(story, snapshot);
  const report = readReport(snapshot, story.at);
  const { reported, category, place } = story.known;
  if (fresh.has('category') && !sameCode(report.category, reported.category) && sameCode(category, reported.category))
    story.tell({ type: 'CaseClassified', data: { category: report.category, bySource: true } });
  if (fresh.has('place') && !samePlace(report.place, reported.place) && samePlace(place, reported.place))
    story.tell({ type: 'PlaceCorrected', data: { place: report.place, bySource: true } });
  const details = (['receivedAt', 'answeredAt', 'ongoing', 'danger', 'people', 'operator'] as const).filter(
    (field) => fresh.has(field) && report[field] !== reported[field],
  );
  const newContents = fresh.has('contents') && differ(report.mark, reported.mark);
  if (details.length === 0 && !newContents) return;
  const { description, callback, mark } = report;
  const contents = { ...(description !== undefined && { description }), ...(callback && { callback }), mark };
  const doubts = report.doubts.filter((doubt) =>
    (doubt === 'personalNumberSuspected' && newContents) || (doubt === 'timeInFuture' && details.includes('receivedAt')));
  story.tell({
    type: 'DetailsCorrected',
    data: {
      ...Object.fromEntries(details.map((field) => [field, report[field]])),
      ...(newContents && contents),
      ...(doubts.length > 0 && { doubts }),
      bySource: true,
    },
  });
};

/** Redirection and end, where they are new or newer. */
export const tellWayOut = (story: Story, snapshot: Snapshot): void => {
  const fresh = newlyStated(story, snapshot);
  const { redirectedTo, endedAt } = snapshot;
  if (redirectedTo && fresh.has('redirectedTo') && story.known.redirectedTo !== redirectedTo)
    story.tell({ type: 'CallRedirected', data: { to: redirectedTo }, ...toldAt(story.at, snapshot.receivedAt) });
  if (endedAt && fresh.has('endedAt') && story.known.endedAt !== happened(story.at, endedAt)) story.tell(callEnded(endedAt, story.at));
};

export const tellQuestions = (story: Story, { questions = [] }: Snapshot): void =>
  questions.forEach(({ askedAt, ...question }, index) => {
    const reference = nameOf(question, index);
    story.tell(...asked(story.known, { ...question, reference, at: askedAt }, `question:${reference}`, story.at));
  });

export const tellNotifications = (story: Story, { notifications = [] }: Snapshot): void =>
  notifications.forEach((told, index) => {
    const reference = nameOf(told, index);
    const id = `notification:${reference}`;
    const known = () => story.known.notifications.find((notification) => notification.id === id);
    const attempt = told.attempt ?? notifications.slice(0, index + 1).filter(({ unit }) => unit === told.unit).length;
    if (!known()) {
      tellNotified(story, { ...told, reference, attempt }, id);
      const asks = known();
      if (asks && asksToDecide(asks)) tellAsked(story, told.at);
    }
    const notified = known();
    if (notified && told.result) story.tell(...resultOf(notified, told.result, story.at, told.at));
  });

/** The shifts that a reported deferral names, or the next ones of the units it means. */
const shiftsFor = (story: Story, { shifts = [] }: NonNullable<Snapshot['decision']>, decidedAt: string): ShiftRef[] => {
  const { municipality } = story.at;
  const first = municipality.categories.find(({ code }) => code === story.known.category.code)?.firstUnit;
  const told = shifts.length > 0 ? shifts : first === undefined ? [] : [{ unit: first, start: undefined, end: undefined }];
  return told.flatMap(({ unit, start, end }, index) => {
    if (told.findIndex((other) => other.unit === unit) < index) return [];
    const named = start === undefined || end === undefined ? undefined : { unit, start: toInstant(start), end: toInstant(end) };
    if (named && named.start > decidedAt && municipality.shiftExists(named)) return [named];
    return municipality.nextShift(unit, decidedAt) ?? [];
  });
};

/**
 * The decision function's decision, as the source reports it. It counts where nobody has decided otherwise in the meantime. A reported
 * deferral to no shift that exists stays an open question, for a promise to nobody is none.
 */
export const tellDecision = (story: Story, { decision }: Snapshot): void => {
  if (!decision) return;
  const reference = nameOf(decision, 0);
  const { decisions } = story.known;
  if (decisions.length > 1 || (decisions.length === 1 && !openDecision(story.known))) return;
  tellAsked(story, decision.at);
  const open = openDecision(story.known);
  if (!open || decision.outcome === 'requested') return;
  const by = decision.by !== undefined && ROLE.test(decision.by) ? decision.by : 'decisionFunction';
  const told: ToldDecision = { reference, at: decision.at, by, ...(decision.motivation !== undefined && { why: decision.motivation }) };
  if (decision.outcome === 'specialHandling') return story.tell(specialHandling(open, told, story.at));
  const shifts = shiftsFor(story, decision, happened(story.at, decision.at));
  if (shifts.length > 0) story.tell(deferral({ state: story.known, decision: open }, told, shifts, story.at));
};

/** How new each statement is, so that an older picture that comes later changes none of it. */
export const tellHowNew = (story: Story, snapshot: Snapshot): void => {
  const fields = [...newlyStated(story, snapshot)];
  if (fields.length > 0) story.tell({ type: 'CallReconciled', data: { sequence: snapshot.sequence ?? 0, fields } });
};
