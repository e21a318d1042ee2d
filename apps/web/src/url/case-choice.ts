// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { codes, flag, INSTANT, like, MONTH, present, someOf, text } from './search.js';

export const HANDLING = [
  'new', 'notified', 'acknowledged', 'awaitingDecision', 'specialHandling', 'deferred', 'received', 'handled', 'redirected', 'referred', 'unfounded',
] as const;
export const FOLLOW_UP = ['owed', 'assigned', 'overdue', 'reopened', 'followedUp'] as const;
export const DATA = ['full', 'disposed', 'onHold'] as const;
export const MODES = ['actual', 'exercise', 'test'] as const;

/** Which cases are shown; stands in the address, in the words of the API. */
export interface CasesSearch {
  readonly q?: string | undefined;
  readonly handling?: (typeof HANDLING)[number][] | undefined;
  readonly followUpState?: (typeof FOLLOW_UP)[number][] | undefined;
  readonly data?: (typeof DATA)[number][] | undefined;
  readonly area?: string[] | undefined;
  readonly place?: string[] | undefined;
  readonly category?: string[] | undefined;
  readonly unit?: string[] | undefined;
  readonly source?: string[] | undefined;
  readonly mode?: (typeof MODES)[number][] | undefined;
  readonly month?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly doubt?: boolean | undefined;
  readonly staffed?: boolean | undefined;
  readonly responsible?: string | undefined;
}

/** Codes may be empty: the count of what has no area stands under the empty code, which cannot be asked for. */
export const validateCases = (search: Record<string, unknown>): CasesSearch =>
  present({
    q: text(search.q), handling: someOf(HANDLING, search.handling), followUpState: someOf(FOLLOW_UP, search.followUpState),
    data: someOf(DATA, search.data), area: codes(search.area), place: codes(search.place), category: codes(search.category), unit: codes(search.unit),
    source: codes(search.source), mode: someOf(MODES, search.mode), month: like(MONTH, search.month), from: like(INSTANT, search.from),
    to: like(INSTANT, search.to), doubt: flag(search.doubt), staffed: flag(search.staffed), responsible: text(search.responsible, 80),
  });

/** True when nothing narrows the list. */
export const isWide = (search: CasesSearch): boolean => Object.keys(search).length === 0;
