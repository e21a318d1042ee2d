// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DEVIATIONS } from '@fyrvakt/cases';
import { named } from '../../http/named-schemas.js';
import { boolean, choice, instant, integer, string, uuid } from '../answers/parts.js';
import { list, object } from '../base.js';

const FROM_WHAT = { instructionId: uuid, rule: string, kind: choice(DEVIATIONS), unit: string, step: integer };

/** One deviation, and from which rule. */
export const DEVIATION = named(
  'Deviation', object({ caseId: uuid, receivedAt: instant, version: integer, explained: boolean, ...FROM_WHAT }, ['unit', 'step']),
);

/** Several of a kind. */
export const SIMILAR = named('SimilarDeviations', object({ ...FROM_WHAT, cases: list(uuid) }, ['unit', 'step']));
