// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { HALF, itSurvives, SEED } from './killing.js';

describe(`Killed ${HALF} times in the middle of load, with the log in PostgreSQL (seed ${SEED})`, () => {
  itSurvives({ log: 'PostgreSQL', rounds: HALF, seed: SEED });
});
