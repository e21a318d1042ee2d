// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, type Instant } from '@fyrvakt/kernel';

/** After a message to somebody, what comes in so many seconds waits and goes together. */
export const QUIET_SECONDS = 60;
/** More than anybody reads at once; the rest goes with the next. */
export const MOST_IN_ONE = 50;

interface Waiting { readonly due: Instant }

/**
 * What goes to somebody now, in one message. The first goes at once and alone. What had to wait because somebody was told of something else
 * goes together when the quiet is over: at most one message a minute, whatever happens.
 * @param waiting those that may be tried now, longest waiting first.
 * @param toldAt when they were last told of anything.
 */
export const messagesFor = <W extends Waiting>(waiting: readonly W[], toldAt: Instant | undefined, now: Instant): readonly W[] => {
  if (toldAt === undefined) return waiting.slice(0, 1);
  const quietUntil = addMinutes(toldAt, QUIET_SECONDS / 60);
  if (now < quietUntil) return [];
  return waiting.some(({ due }) => due <= quietUntil) ? waiting.slice(0, MOST_IN_ONE) : waiting.slice(0, 1);
};
