// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { itSurvives, SEED } from './killing.js';

const rounds = Number(process.env['FYRVAKT_ROUNDS'] ?? 50);

describe(`Killed ${rounds} times in the middle of load, with the log in PostgreSQL (seed ${SEED})`, () => {
  itSurvives({ log: 'PostgreSQL', rounds });
});
