// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { At, LocalDate } from '@fyrvakt/kernel';
import { commandFor, localDate } from '@fyrvakt/kernel';
import type { CaseEvents } from './events.js';
import type { Municipality } from './municipality.js';
import { refuse } from './refusals.js';
import type { CaseState, DecisionState, LoggedCase } from './state.js';
import { openDecision } from './state.js';

/** What a rule about a case may know: the usual, and the municipality's own lists and plans. */
export interface CaseAt extends At {
  readonly municipality: Municipality;
}

/** Writes a command of this stream; only the body's type is left to infer. */
export const caseCommand = commandFor<CaseState, CaseEvents, CaseAt>();

/** A case that has begun. */
export const mustExist = (state: CaseState): LoggedCase => (state.kind === 'logged' ? state : refuse('case/not-found'));

/** A case that has begun and is not closed. */
export const mustBeOpen = (state: CaseState): LoggedCase => {
  const logged = mustExist(state);
  return logged.closed ? refuse('case/closed') : logged;
};

/** The decision that the decision function has been asked for. */
export const mustAwaitDecision = (state: LoggedCase): DecisionState => openDecision(state) ?? refuse('decision/none-requested');

/** The day by which something that happens now must have been followed up. */
export const followUpDue = (at: CaseAt): LocalDate =>
  at.municipality.workingDaysAfter(localDate(at.occurredAt, at.municipality.zone), at.municipality.followUpWorkingDays);
