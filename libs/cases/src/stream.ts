// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StreamType } from '@fyrvakt/kernel';
import { casePersonalParts, type CaseEvents } from './events.js';
import { caseEvolvers } from './evolvers.js';
import { noCase, type CaseState } from './state.js';

/**
 * The stream `case` as the log meets it. When the shape of an event must change, its lift is added under `upcasters` and a
 * sample of the new schema to libs/event-store/golden; samples already there stay, for what is stored is read for ever.
 */
export const caseStream: StreamType<CaseEvents, CaseState> = {
  prefix: 'case',
  initial: noCase,
  evolvers: caseEvolvers,
  personalParts: casePersonalParts,
  upcasters: {},
};
