// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { writeCheckpoint, type Checkpoint, type CheckpointStore } from '@fyrvakt/event-store';
import { inTerm, type Term } from '@fyrvakt/postgres';
import { PostgresCheckpointStore } from '@fyrvakt/privacy';
import { openCheckpoints, type Runtime } from '@fyrvakt/runtime';

/**
 * Signs what the log has come to hold since last time. Throws LeaseLost, with nothing written, when another process has taken the term
 * over.
 */
export const sealLog = async (
  runtime: Pick<Runtime, 'config' | 'pool' | 'municipality' | 'store' | 'clock'>, term: Term,
): Promise<Checkpoint | undefined> => {
  const { pool, store, clock } = runtime;
  const { inside, ...checkpoints } = await openCheckpoints(runtime);
  const fenced: CheckpointStore = {
    append: (signed) => inTerm(pool, term, (client) => new PostgresCheckpointStore(client).append(signed)),
    newest: () => inside.newest(),
    all: () => inside.all(),
  };
  return writeCheckpoint({ store, ...checkpoints, inside: fenced, clock: () => clock.now() });
};
