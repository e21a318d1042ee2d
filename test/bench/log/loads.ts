// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** What each writer does in one round: to each of some cases, everything from one of its events to another. A call is event 0. */
export const LOADS = [
  { what: 'a call and 9 notes per case', cases: 6, from: 0, to: 9 },
  { what: 'notes on existing cases', cases: 6, from: 1, to: 9 },
  { what: 'new calls', cases: 40, from: 0, to: 0 },
];
export type Load = (typeof LOADS)[number];

/** So many coordinators at once; returns how many commands they gave. */
export const working = async (
  { cases, from, to }: Load,
  writers: number,
  nextCase: () => string,
  command: (stream: string, revision: number) => Promise<unknown>,
): Promise<number> => {
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let turn = 0; turn < cases; turn += 1) {
        const stream = nextCase();
        for (let revision = from; revision <= to; revision += 1) await command(stream, revision);
      }
    }),
  );
  return writers * cases * (to - from + 1);
};
