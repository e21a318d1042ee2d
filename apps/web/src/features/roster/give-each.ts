// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Gives orders one after the other, each on what the one before made of the roster. Those in `done` have been done already: where the second of
 * two was refused and both are asked for again, the first is not done once more on what the roster has become meanwhile.
 */
export const giveEach = async <Order>(
  orders: readonly Order[], revision: number, done: Map<string, number>, give: (order: Order, on: number) => Promise<number>,
): Promise<void> => {
  let on = revision;
  for (const [index, order] of orders.entries()) {
    const what = JSON.stringify([index, order]);
    const made = done.get(what);
    on = made === undefined ? await give(order, on) : Math.max(on, made);
    done.set(what, made ?? on);
  }
  done.clear();
};
