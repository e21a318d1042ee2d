// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** What the roster's page is divided into, as its address says it. */
export const PARTS = ['week', 'plans', 'units', 'swaps', 'import', 'calendars', 'forecast'] as const;
export type Part = (typeof PARTS)[number];
