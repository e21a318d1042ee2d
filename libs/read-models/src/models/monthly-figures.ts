// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Mode } from '@fyrvakt/cases';
import { projection, seen, type CaseSoFar, type PatchMap } from '../projection.js';
import { count, key, table, text } from '../table.js';

export const FIGURES = [
  'calls', 'handling', 'followUpState', 'data', 'category', 'area', 'source', 'staffed', 'unit', 'outcome', 'redirectedTo',
] as const;
export type Figure = (typeof FIGURES)[number];

/** How many calls of a month have a property. Counts calls, never cases or rows: linking moves no total. */
export interface FigureRow {
  readonly month: string;
  readonly mode: Mode;
  readonly figure: Figure;
  readonly code: string;
  readonly n: number;
}

const figuresTable = table<FigureRow>(
  'monthly_figures',
  { month: key(text), mode: key(text), figure: key(text), code: key(text), n: count },
  [{ columns: ['mode', 'figure', 'code'] }],
);

/** Stands for "not known" among codes of areas. */
export const UNKNOWN = '';

interface Memory { readonly staffed: boolean }

const contributions = ({ staffed }: Memory, { state, month }: CaseSoFar): FigureRow[] => {
  const codes: readonly (readonly [Figure, string | undefined])[] = [
    ['calls', 'all'], ['handling', state.handling], ['followUpState', state.followUpState], ['data', state.data], ['category', state.category.code],
    ['area', state.place.area ?? UNKNOWN], ['source', state.source.system], ['staffed', String(staffed)], ['outcome', state.outcome],
    ['redirectedTo', state.redirectedTo], ...[...new Set(state.notifications.map(({ unit }) => unit))].map((unit) => ['unit', unit] as const),
  ];
  return codes.flatMap(([figure, code]) => (code === undefined ? [] : [{ month, mode: state.mode, figure, code, n: 1 }]));
};

/** Which events may change what a case counts as: the same for everything that counts by its state. */
export const COUNTED: PatchMap<object> = {
  CallReceived: seen,
  FollowUpAsked: 'ignore', FollowUpAnswered: 'ignore',
  CallRedirected: seen,
  CallEnded: 'ignore', CallReconciled: 'ignore', CallAttachedToCase: 'ignore',
  CaseClassified: seen,
  PlaceCorrected: seen,
  InstructionMatched: 'ignore', InstructionDeviated: 'ignore',
  ResourceNotified: seen,
  NotificationDelivered: 'ignore', NotificationFailed: 'ignore',
  NotificationAcknowledged: seen,
  NotificationDeclined: 'ignore', AcknowledgementExpired: 'ignore',
  NoRecipientAvailable: 'ignore',
  EscalationExhausted: 'ignore',
  DecisionRequested: seen,
  SpecialHandlingDecided: seen,
  DeferredToNextShift: seen,
  HandoverAccepted: seen,
  HandoverReturned: 'ignore', PromiseBroken: 'ignore',
  Referred: seen,
  ResourceArrived: 'ignore',
  ActionTaken: seen,
  ResourceReleased: 'ignore',
  HandlingCompleted: seen,
  FollowUpAssigned: seen,
  FollowUpPostponed: seen,
  FollowUpOverdue: seen,
  FollowedUp: seen,
  FollowUpReturned: seen,
  CaseClosed: seen,
  CaseReopened: seen,
  NoteAdded: 'ignore', NoteCorrected: 'ignore', DetailsCorrected: 'ignore', EntryPinned: 'ignore', CasesLinked: 'ignore',
};

export const monthlyFigures = projection<Memory, FigureRow>({
  name: 'monthly-figures',
  version: 2,
  table: figuresTable,
  adds: 'n',
  memory: { staffed: true },
  map: { ...COUNTED, NoRecipientAvailable: () => ({ staffed: false }) },
  rows: contributions,
});
