// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** What a row of words is marked with besides: what the list of cases shows in the clear. No keyed word has a colon. */
const quarter = (month: string): number => Math.ceil(Number(month.slice(5)) / 3);

/** Marks for the time of a call by its local month, the shortest time first. */
export const TIME_MARKS: readonly ((month: string) => string)[] = [
  (month) => `m:${month}`, (month) => `q:${month.slice(0, 4)}-${quarter(month)}`, (month) => `y:${month.slice(0, 4)}`,
];

export const areaMark = (area: string): string => `a:${area}`;
export const categoryMark = (category: string): string => `c:${category}`;

/** One word or mark as `tsvector` and `tsquery` read it. */
export const lexeme = (token: string): string => `'${token.replace(/['\\]/g, '')}'`;
