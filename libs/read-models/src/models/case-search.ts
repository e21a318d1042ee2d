// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { projection, seen, type Projection } from '../projection.js';
import { id, key, table, words } from '../table.js';

/** Texts to the keyed words that they can be found by; nobody without the key can read or guess them. */
export type KeyedWords = (texts: readonly string[]) => Promise<readonly (readonly string[])[]>;

/** The words of one case. Before `finish` they are plain and only in memory; the table holds keyed ones. */
export interface SearchRow { readonly caseId: string; readonly words: string }

const caseSearchTable = table<SearchRow>('case_search', { caseId: key(id), words }, [{ columns: ['words'], gin: true }]);

/** What has been said, by whose saying a correction replaces. The caller's number is left out: there is no search for people. */
interface Memory { readonly said: Readonly<Record<string, string | undefined>> }

const say = (memory: Memory, what: string, text: string | undefined): Memory => ({ said: { ...memory.said, [what]: text } });

/** Joins keyed words into the one form that the column takes. */
const asVector = (tokens: readonly string[]): string => [...new Set(tokens)].map((token) => `'${token.replace(/['\\]/g, '')}'`).join(' ');

export const caseSearch = (keyed: KeyedWords): Projection =>
  projection<Memory, SearchRow>({
    name: 'case-search',
    version: 1,
    table: caseSearchTable,
    opensPersonalParts: true,
    memory: { said: {} },
    map: {
      CallReceived: (memory, data) => say(memory, 'description', data.description),
      FollowUpAsked: (memory, data) => say(say(memory, `question ${data.questionId}`, data.question), `answer ${data.questionId}`, data.answer),
      FollowUpAnswered: (memory, data) => say(memory, `answer ${data.questionId}`, data.answer),
      CallRedirected: 'ignore', CallEnded: 'ignore', CallReconciled: 'ignore', CallAttachedToCase: 'ignore', CaseClassified: 'ignore',
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
    rows: ({ said }, { id: caseId, state }) => [
      { caseId, words: [state.place.text, state.source.reference, ...Object.values(said).filter((text) => text !== undefined)].join(' \n') },
    ],
    async finish(rows) {
      const found = await keyed((rows as readonly SearchRow[]).map((row) => row.words));
      return rows.map((row, index): SearchRow => ({ ...(row as SearchRow), words: asVector(found[index] ?? []) }));
    },
  });
