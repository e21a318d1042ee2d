// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents, LoggedCase, NotificationState, NotificationStatus } from '@fyrvakt/cases';
import type { Recorded } from '@fyrvakt/kernel';
import type { HandoverItem, UnreachedCall } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { caseView } from './case-view.js';

const AT_ONCE = 8;

/** What a shift needs to know of what was left to it: the row, and what the decision and the call said in words. */
export type LeftCase = HandoverItem & ToldOf;

interface ToldOf {
  /** To build an answer on. */
  readonly revision: number;
  readonly description?: string;
  readonly why?: string;
  readonly information?: string;
  readonly danger: string;
  readonly people: string;
  readonly handling: string;
}

/** A call on which the unit was tried and not reached. */
export type FailedContact = UnreachedCall & {
  readonly attempts: number;
  readonly lastAt: string;
  readonly channel: string;
  readonly status: NotificationStatus;
};

interface Known { readonly events: readonly Recorded<CaseEvents>[]; readonly state: LoggedCase }

/** Reads the cases of some rows, a few at a time: a page view must not take every connection. */
const withCases = async <Row extends { readonly caseId: string }, Made>(
  runtime: Pick<Runtime, 'cases'>, rows: readonly Row[], make: (row: Row, known: Known) => Made | undefined,
): Promise<Made[]> => {
  const made: Made[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = await Promise.all(rows.slice(from, from + AT_ONCE).map(async (row) => {
      const { events, state } = await runtime.cases.load(`case-${row.caseId}`);
      return state.kind === 'none' ? undefined : make(row, { events, state });
    }));
    made.push(...some.filter((one) => one !== undefined));
  }
  return made;
};

const toldOf = ({ deferralId }: HandoverItem, { events, state }: Known): ToldOf => {
  const { revision, description, reported, handling } = caseView(events, state);
  const deferral = events.find((event) => event.type === 'DeferredToNextShift' && event.data.deferralId === deferralId);
  const { why, information } = (deferral?.data ?? {}) as Partial<CaseEvents['DeferredToNextShift']>;
  return {
    revision, handling, danger: reported.danger, people: reported.people, ...(description !== undefined && { description }),
    ...(why !== undefined && { why }), ...(information !== undefined && { information }),
  };
};

/** What was left to a shift, with its words. */
export const withWords = (runtime: Pick<Runtime, 'cases'>, rows: readonly HandoverItem[]): Promise<LeftCase[]> =>
  withCases(runtime, rows, (row, known) => ({ ...row, ...toldOf(row, known) }));

const FAILED: ReadonlySet<NotificationStatus> = new Set(['failed', 'expired', 'declined'] as const);

/** Of the calls on which a unit has not acknowledged, those where trying to reach it failed and nobody tried again with better luck. */
export const failedContacts = (
  runtime: Pick<Runtime, 'cases'>, unit: string, rows: readonly UnreachedCall[],
): Promise<FailedContact[]> =>
  withCases(runtime, rows, (row, { state }) => {
    const attempts = state.notifications.filter((notification: NotificationState) => notification.unit === unit);
    const last = attempts.at(-1);
    if (!last || !FAILED.has(last.status)) return undefined;
    return { ...row, attempts: attempts.length, lastAt: last.at, channel: last.channel, status: last.status };
  });
