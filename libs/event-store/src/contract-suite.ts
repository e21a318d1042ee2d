// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { appendContract } from './contract-suite-append.js';
import { feedContract } from './contract-suite-feed.js';
import type { OpenStore } from './contract-suite-kit.js';
import { raceContract } from './contract-suite-races.js';

/** The jest suite that every adapter of the log passes, word for word. Call it at the top of a spec. */
export const eventStoreContract = (name: string, open: OpenStore): void => {
  describe(`${name} keeps the contract of the log`, () => {
    appendContract(open);
    raceContract(open);
    feedContract(open);
  });
};
