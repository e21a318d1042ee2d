// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import {
  brokenAt, DATA_STATES, DOUBTS, FOLLOW_UP_STATES, HANDLING_STATES, MODES, outstanding, type CaseEventName, type Doubt, type LoggedCase,
} from '@fyrvakt/cases';
import { endOfDay } from '@fyrvakt/follow-ups';
import type { Instant } from '@fyrvakt/kernel';
import { projection, seen, type CaseSoFar } from '../projection.js';
import { count, flag, id, instant, json, key, optional, position, table, text, texts } from '../table.js';

/** A unit that has been contacted, and whether it has answered. */
export interface ContactedUnit { readonly unit: string; readonly acknowledged: boolean }

export type DeadlineKind = 'promise' | 'followUp';

/** One call in the list of cases. */
export interface CaseRow {
  readonly caseId: string;
  readonly mode: (typeof MODES)[number];
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  /** Local month of the call. */
  readonly month: string;
  readonly source: string;
  readonly reference: string;
  readonly category: string;
  readonly area: string | null;
  readonly placeCode: string | null;
  readonly place: string;
  readonly handling: (typeof HANDLING_STATES)[number];
  readonly followUpState: (typeof FOLLOW_UP_STATES)[number];
  readonly data: (typeof DATA_STATES)[number];
  readonly closed: boolean;
  readonly latestType: CaseEventName;
  readonly latestAt: Instant;
  readonly contacted: readonly ContactedUnit[];
  /** Codes of the contacted units, to search by. */
  readonly units: readonly string[];
  readonly deadlineAt: Instant | null;
  readonly deadlineKind: DeadlineKind | null;
  readonly responsible: string | null;
  /** How many things are owed a follow-up. */
  readonly outstanding: number;
  readonly doubts: readonly string[];
  /** False when nobody on duty could be reached. */
  readonly staffed: boolean;
  readonly revision: number;
  readonly position: number;
}

export const caseListTable = table<CaseRow>(
  'case_list',
  {
    caseId: key(id), mode: text, receivedAt: instant, recordedAt: instant, month: text, source: text, reference: text, category: text,
    area: optional(text), placeCode: optional(text), place: text, handling: text, followUpState: text, data: text, closed: flag,
    latestType: text, latestAt: instant, contacted: json, units: texts, deadlineAt: optional(instant), deadlineKind: optional(text),
    responsible: optional(text), outstanding: count, doubts: texts, staffed: flag, revision: count, position,
  },
  [
    { columns: ['mode', 'receivedAt', 'caseId'] },
    { columns: ['mode', 'handling', 'receivedAt', 'caseId'] },
    { columns: ['mode', 'followUpState', 'receivedAt', 'caseId'] },
    { columns: ['mode', 'area', 'receivedAt', 'caseId'] },
    { columns: ['mode', 'category', 'receivedAt', 'caseId'] },
    { columns: ['mode', 'month', 'receivedAt', 'caseId'] },
    { columns: ['mode', 'placeCode', 'receivedAt', 'caseId'] },
    { columns: ['mode', 'responsible', 'receivedAt', 'caseId'] },
    { columns: ['units'], gin: true },
  ],
);

/** `doubts`: those that were told with an event. What the state itself shows to be doubtful is read from there. */
interface Memory { readonly doubts: readonly Doubt[]; readonly staffed: boolean }

const SHOWN_BY_STATE: ReadonlySet<Doubt> = new Set(['categoryUnknown', 'placeMissing', 'placeUnknown', 'timeMissing'] as const);

const shownBy = ({ category, place, reported }: LoggedCase): Doubt[] => {
  const isPlaced = place.code !== undefined || place.latitude !== undefined;
  return [
    ...(category.code === 'unknown' ? (['categoryUnknown'] as const) : []),
    ...(isPlaced ? [] : [place.text === '' ? ('placeMissing' as const) : ('placeUnknown' as const)]),
    ...(reported.stated.receivedAt === undefined ? (['timeMissing'] as const) : []),
  ];
};

const doubting = ({ doubts }: Memory, more: readonly Doubt[] = []): Partial<Memory> =>
  more.length === 0 ? {} : { doubts: [...doubts, ...more] };

/** What is doubtful now, in whatever order it was told and corrected. */
const doubtsOf = ({ doubts }: Memory, state: LoggedCase): Doubt[] => {
  const all = new Set([...doubts.filter((doubt) => !SHOWN_BY_STATE.has(doubt)), ...shownBy(state)]);
  return DOUBTS.filter((doubt) => all.has(doubt));
};

const contactedIn = ({ notifications }: LoggedCase): ContactedUnit[] => {
  const units = new Map<string, boolean>();
  for (const { unit, status } of notifications) units.set(unit, units.get(unit) === true || status === 'acknowledged');
  return [...units].map(([unit, acknowledged]) => ({ unit, acknowledged }));
};

/** What time will ask for first: a promise to a shift that will be broken, or a follow-up day that ends. Of a closed case it asks for nothing. */
const nextDeadline = (state: LoggedCase): { at: Instant; kind: DeadlineKind } | undefined => {
  if (state.closed) return undefined;
  let first: { at: Instant; kind: DeadlineKind } | undefined;
  const consider = (at: Instant, kind: DeadlineKind): void => {
    if (!first || at < first.at) first = { at, kind };
  };
  for (const owed of outstanding(state)) consider(endOfDay(owed.due), 'followUp');
  for (const deferral of state.deferrals)
    for (const promise of deferral.handovers) if (promise.status === 'offered') consider(brokenAt(deferral, promise), 'promise');
  return first;
};

const row = (memory: Memory, { id: caseId, state, latest, ...so }: CaseSoFar): CaseRow => {
  const contacted = contactedIn(state);
  const deadline = nextDeadline(state);
  return {
    caseId, mode: state.mode, receivedAt: so.receivedAt, recordedAt: so.recordedAt, month: so.month, source: state.source.system,
    reference: state.source.reference, category: state.category.code, area: state.place.area ?? null, placeCode: state.place.code ?? null,
    place: state.place.text, handling: state.handling, followUpState: state.followUpState, data: state.data, closed: state.closed,
    latestType: latest.type, latestAt: latest.at, contacted, units: contacted.map(({ unit }) => unit), deadlineAt: deadline?.at ?? null,
    deadlineKind: deadline?.kind ?? null, responsible: state.assignee ?? null, outstanding: outstanding(state).length,
    doubts: doubtsOf(memory, state), staffed: memory.staffed, revision: latest.revision, position: latest.position,
  };
};

export const caseList = projection<Memory, CaseRow>({
  name: 'case-list',
  version: 6,
  table: caseListTable,
  memory: { doubts: [], staffed: true },
  map: {
    CallReceived: (memory, data) => doubting(memory, data.doubts),
    FollowUpAsked: seen, FollowUpAnswered: seen, CallRedirected: seen, CallEnded: seen, CallReconciled: seen, CallAttachedToCase: seen,
    CaseClassified: seen,
    PlaceCorrected: (memory) => ({ doubts: memory.doubts.filter((doubt) => doubt !== 'outsideMunicipality') }),
    InstructionMatched: seen, InstructionDeviated: seen,
    ResourceNotified: (memory, data) => doubting(memory, data.doubts),
    NotificationDelivered: seen, NotificationFailed: seen, NotificationAcknowledged: seen,
    NotificationDeclined: seen, AcknowledgementExpired: seen,
    NoRecipientAvailable: () => ({ staffed: false }),
    EscalationExhausted: seen, DecisionRequested: seen, SpecialHandlingDecided: seen, DeferredToNextShift: seen, HandoverAccepted: seen,
    HandoverReturned: seen, PromiseBroken: seen, Referred: seen, ResourceArrived: seen, ActionTaken: seen, ResourceReleased: seen,
    HandlingCompleted: seen, FollowUpAssigned: seen, FollowUpPostponed: seen, FollowUpOverdue: seen, FollowedUp: seen,
    FollowUpReturned: seen, CaseClosed: seen, CaseReopened: seen, NoteAdded: seen, NoteCorrected: seen,
    DetailsCorrected: ({ doubts }, { receivedAt, doubts: more = [] }) => ({
      doubts: [...(receivedAt === undefined ? doubts : doubts.filter((doubt) => doubt !== 'timeInFuture')), ...more],
    }),
    EntryPinned: seen, CasesLinked: seen,
  },
  rows: (memory, so) => [row(memory, so)],
});
