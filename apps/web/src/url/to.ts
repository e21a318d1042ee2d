// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Where a case is, for links from anywhere: `<Link {...caseLink(id)}>`. */
export const caseLink = (caseId: string) => ({ to: '/cases/$caseId', params: { caseId } }) as const;

/** The same as an address, for where there are so many links that each must cost nothing. */
export const caseAddress = (caseId: string): string => `/cases/${encodeURIComponent(caseId)}`;
