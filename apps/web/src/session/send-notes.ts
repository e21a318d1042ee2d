// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { giveOrder } from '../api/orders.js';
import { explain, Problem } from '../api/problem.js';
import { dropNote, keepNote, waitingOf, type WaitingNote } from './outbox.js';

/** Whether asking again later may go better: no answer at all, a server that is busy, a session that has ended. */
const mayComeLater = (error: unknown): boolean =>
  !(error instanceof Problem) || error.status >= 500 || error.status === 401 || error.status === 429;

/** Sends one note: it says the same whatever has happened in the case. */
const send = async ({ caseId, key, text, at }: WaitingNote): Promise<void> => {
  try {
    await giveOrder(caseId, 'add-note', { text, at }, undefined, key);
  } catch (error) {
    // It did arrive when it was first tried, then without the time: only the answer was lost.
    if (!(error instanceof Problem) || error.code !== 'request/idempotency-key-reused') throw error;
  }
};

/** What became of notes that waited: the cases of those that were stored. The rest waits on, or says why it was refused. */
export const deliver = async (notes: readonly WaitingNote[], sendOne: (note: WaitingNote) => Promise<void> = send): Promise<readonly string[]> => {
  const stored: string[] = [];
  for (const note of notes.filter(({ refused }) => refused === undefined)) {
    try {
      await sendOne(note);
      dropNote(note.key);
      stored.push(note.caseId);
    } catch (error) {
      if (mayComeLater(error)) break;
      keepNote({ ...note, refused: explain(error).title });
    }
  }
  return stored;
};

let sending: Promise<readonly string[]> | undefined;

/** Sends what waits for somebody, unless that is being done already. */
export const sendNotes = (by: string): Promise<readonly string[]> =>
  (sending ??= deliver(waitingOf(by)).finally(() => { sending = undefined; }));
