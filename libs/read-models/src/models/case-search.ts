// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { projection, seen, type Projection } from '../projection.js';
import { id, key, table, words } from '../table.js';
import { areaMark, categoryMark, lexeme, TIME_MARKS } from './search-marks.js';

/** Words as the table has them: keyed, so that nobody without the key can read or guess them. */
export interface KeyedWords {
  /** What each text can be found by. */
  of(texts: readonly string[]): Promise<readonly (readonly string[])[]>;
  /** A search as the column is asked; undefined when there is no word to look for, such as only common ones. */
  search(q: string): Promise<string | undefined>;
}

/** The words of one case. Before `finish` they are plain and only in memory; the table holds keyed ones, and marks. */
interface SearchRow { readonly caseId: string; readonly words: string }

/** `marks`: what words are looked for together with. */
interface Unkeyed extends SearchRow { readonly marks: readonly string[] }

export const CASE_SEARCH = 'case-search';
/** From this version on rows have marks. */
export const MARKED = 2;

const caseSearchTable = table<SearchRow>('case_search', { caseId: key(id), words }, [{ columns: ['words'], gin: true }]);

/** What has been said, by whose saying a correction replaces. The caller's number is left out: there is no search for people. */
interface Memory { readonly said: Readonly<Record<string, string | undefined>> }

const say = (memory: Memory, what: string, text: string | undefined): Memory => ({ said: { ...memory.said, [what]: text } });

/** Joins words and marks into the one form that the column takes. */
const asVector = (tokens: readonly string[]): string => [...new Set(tokens)].map(lexeme).join(' ');

export const caseSearch = (keyed: KeyedWords): Projection =>
  projection<Memory, SearchRow>({
    name: CASE_SEARCH,
    version: MARKED,
    table: caseSearchTable,
    opensPersonalParts: true,
    memory: { said: {} },
    map: {
      CallReceived: (memory, data) => say(memory, 'description', data.description),
      FollowUpAsked: (memory, data) => say(say(memory, `question ${data.questionId}`, data.question), `answer ${data.questionId}`, data.answer),
      FollowUpAnswered: (memory, data) => say(memory, `answer ${data.questionId}`, data.answer),
      CallRedirected: 'ignore', CallEnded: 'ignore', CallReconciled: 'ignore', CallAttachedToCase: 'ignore',
      CaseClassified: seen,
      PlaceCorrected: seen,
      InstructionMatched: 'ignore', InstructionDeviated: 'ignore',
      ResourceNotified: 'ignore', NotificationDelivered: 'ignore', NotificationFailed: 'ignore', NotificationAcknowledged: 'ignore',
      NotificationDeclined: (memory, data) => say(memory, `declined ${data.notificationId}`, data.why),
      AcknowledgementExpired: 'ignore', NoRecipientAvailable: 'ignore', EscalationExhausted: 'ignore', DecisionRequested: 'ignore',
      SpecialHandlingDecided: (memory, data) => say(memory, `decided ${data.decisionId}`, data.why),
      DeferredToNextShift: (memory, data) =>
      say(say(memory, `decided ${data.decisionId}`, data.why), `deferral ${data.deferralId}`, data.information),
      HandoverAccepted: 'ignore',
      HandoverReturned: (memory, data) => say(memory, `returned ${data.deferralId} ${data.unit}`, data.why),
      PromiseBroken: 'ignore', Referred: 'ignore', ResourceArrived: 'ignore',
      ActionTaken: (memory, data) => say(memory, `action ${data.actionId}`, data.note),
      ResourceReleased: 'ignore', HandlingCompleted: 'ignore', FollowUpAssigned: 'ignore',
      FollowUpPostponed: (memory, data, event) => say(memory, event.id, data.why),
      FollowUpOverdue: 'ignore',
      FollowedUp: (memory, data) => say(memory, `review ${data.followUpId}`, data.learning),
      FollowUpReturned: (memory, data, event) => say(memory, event.id, data.why),
      CaseClosed: 'ignore',
      CaseReopened: (memory, data, event) => say(memory, event.id, data.why),
      NoteAdded: (memory, data) => say(memory, `note ${data.noteId}`, data.text),
      NoteCorrected: (memory, data) => say(memory, `note ${data.noteId}`, data.text),
      DetailsCorrected: (memory, data) => (data.description === undefined ? {} : say(memory, 'description', data.description)),
      EntryPinned: 'ignore', CasesLinked: 'ignore',
    },
    rows: ({ said }, { id: caseId, state, month }): Unkeyed[] => [{
      caseId, words: [state.place.text, state.source.reference, ...Object.values(said).filter((text) => text !== undefined)].join(' \n'),
      marks: [
        ...TIME_MARKS.map((markOf) => markOf(month)), categoryMark(state.category.code), ...(state.place.area ? [areaMark(state.place.area)] : []),
      ],
    }],
    async finish(rows) {
      const found = await keyed.of((rows as readonly SearchRow[]).map((row) => row.words));
      return (rows as readonly Unkeyed[]).map(({ caseId, marks }, index): SearchRow => (
        { caseId, words: asVector([...(found[index] ?? []), ...marks]) }
      ));
    },
  });
