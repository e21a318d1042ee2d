// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { itSurvives, SEED } from './killing.js';

// Fewer: each comeback has to wait for the dead one's lease.
const rounds = Number(process.env['FYRVAKT_ROUNDS'] ?? 3);

describe(`Killed ${rounds} times in the middle of load, with the log in EventStoreDB (seed ${SEED})`, () => {
  itSurvives({ log: 'EventStoreDB', rounds, seed: SEED });
});
