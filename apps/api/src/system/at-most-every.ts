// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** The same work for all who ask within some milliseconds, however many they are. A failure is not remembered. */
export const atMostEvery = <T>(milliseconds: number, work: () => Promise<T>): (() => Promise<T>) => {
  let last: { readonly until: number; readonly answer: Promise<T> } | undefined;
  return () => {
    const now = performance.now();
    if (last && now < last.until) return last.answer;
    const answer = work();
    const mine = { until: now + milliseconds, answer };
    last = mine;
    answer.catch(() => {
      if (last === mine) last = undefined;
    });
    return answer;
  };
};
