// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Runtime } from '@fyrvakt/runtime';

/** So long a server has to show that it runs. */
const SERVER_MS = 1_000;

/** A running server has taken up what has happened; where none runs, it is done here. */
export const caughtUp = async ({ store, queries, projections }: Runtime): Promise<void> => {
  if (!(await queries.waitFor(await store.head(), SERVER_MS))) await projections.start();
};
