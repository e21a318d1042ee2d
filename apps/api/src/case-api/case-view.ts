// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents, Callback, LoggedCase } from '@fyrvakt/cases';
import type { Recorded } from '@fyrvakt/kernel';

/** The parts of a call that only its events hold: personal data, opened for whoever may read the case. */
interface Told { readonly description?: string; readonly callback?: Callback }

/** What the call said, as it was last corrected. Absent when it was never told, or when the case's key has been destroyed. */
const told = (events: readonly Recorded<CaseEvents>[]): Told => {
  let known: Told = {};
  for (const event of events) {
    if (event.type !== 'CallReceived' && event.type !== 'DetailsCorrected') continue;
    const { description, callback } = event.data;
    known = { ...known, ...(description === undefined ? {} : { description }), ...(callback === undefined ? {} : { callback }) };
  }
  return known;
};

/** One case for its reader: what it has become, what was said, and how far in the log that reaches. */
export const caseView = (events: readonly Recorded<CaseEvents>[], state: LoggedCase) => {
  const { kind: _kind, id, revision, reported: kept, ...rest } = state;
  // What only the comparison of one picture with the next needs is nothing to read.
  const { mark: _mark, stated: _stated, ...reported } = kept;
  const last = events.at(-1);
  return {
    caseId: id, revision, position: last?.position ?? 0, recordedAt: last?.meta.recordedAt, ...rest, reported, ...told(events),
  };
};
