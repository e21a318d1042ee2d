// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DAY, like, MONTH, oneOf, present, codes, someOf, text } from '../../url/search.js';

export const VIEWS = ['list', 'board'] as const;
export const DUE = ['overdue', 'today', 'week'] as const;
export const KINDS = ['call', 'notification', 'decision', 'deferral', 'action'] as const;
export const BY = ['due', 'person'] as const;
export const STATES = ['open', 'covered'] as const;

/** What is shown of the ledger. */
export interface LedgerSearch {
  readonly view?: (typeof VIEWS)[number] | undefined;
  readonly by?: (typeof BY)[number] | undefined;
  readonly due?: (typeof DUE)[number] | undefined;
  /** `me`, `nobody`, or the id of a person. */
  readonly who?: string | undefined;
  readonly kind?: (typeof KINDS)[number][] | undefined;
  readonly category?: string[] | undefined;
  readonly area?: string[] | undefined;
  readonly state?: (typeof STATES)[number] | undefined;
  readonly month?: string | undefined;
  readonly dueTo?: string | undefined;
}

/** What is the same as not saying it stays out of the address. */
export const validateLedger = (search: Record<string, unknown>): LedgerSearch =>
  present({
    view: oneOf(['board'] as const, search.view), by: oneOf(['person'] as const, search.by), due: oneOf(DUE, search.due),
    who: text(search.who, 80), kind: someOf(KINDS, search.kind), category: codes(search.category), area: codes(search.area),
    state: oneOf(['covered'] as const, search.state), month: like(MONTH, search.month), dueTo: like(DAY, search.dueTo),
  });

const FILTERS = ['due', 'who', 'kind', 'category', 'area', 'state', 'month', 'dueTo'] as const;

/** True when nothing narrows what is shown. */
export const isWide = (search: LedgerSearch): boolean => FILTERS.every((name) => search[name] === undefined);

export interface MonthSearch { readonly open?: true | undefined }

export const validateMonth = (search: Record<string, unknown>): MonthSearch =>
  present({ open: search.open === 'true' || search.open === true ? true : undefined });

/** Which cases the meeting goes through. */
export interface MeetingSearch { readonly case?: string[] | undefined }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** As many as a meeting gets through, and an address can hold. */
export const MOST_AT_ONCE = 40;

export const validateMeeting = (search: Record<string, unknown>): MeetingSearch => {
  const given = Array.isArray(search.case) ? search.case : [search.case];
  const ids = given.filter((id): id is string => typeof id === 'string' && UUID.test(id)).slice(0, MOST_AT_ONCE);
  return present({ case: ids.length > 0 ? ids : undefined });
};
