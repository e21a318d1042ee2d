// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StreamType } from '@fyrvakt/kernel';
import { rosterPersonalParts, type RosterEvents } from './events.js';
import { rosterEvolvers } from './evolvers.js';
import { noRoster, type RosterState } from './state.js';

/** The stream `roster` as the log meets it. */
export const rosterStream: StreamType<RosterEvents, RosterState> = {
  prefix: 'roster',
  initial: noRoster,
  evolvers: rosterEvolvers,
  personalParts: rosterPersonalParts,
  upcasters: {},
};
