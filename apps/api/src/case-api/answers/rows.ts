// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DATA_STATES, DOUBTS, FOLLOW_UP_STATES, HANDLING_STATES, OBLIGATION_KINDS } from '@fyrvakt/cases';
import { LEDGER_STATES } from '@fyrvakt/read-models';
import { named } from '../../http/named-schemas.js';
import type { JsonSchema } from '../../http/schemas.js';
import { list, object } from '../base.js';
import { boolean, choice, counts, day, EVENT_NAME, instant, integer, MODE, orNull, string, uuid } from './parts.js';

/** What each row of a list says of its case. */
const OF_CASE = { caseId: uuid, mode: MODE, receivedAt: instant, category: string, area: orNull(string), place: string, stale: boolean };

export const CASE_ROW = named(
  'CaseRow',
  object({
    ...OF_CASE, recordedAt: instant, month: string, source: string, reference: string, placeCode: orNull(string),
    handling: choice(HANDLING_STATES), followUpState: choice(FOLLOW_UP_STATES), data: choice(DATA_STATES), closed: boolean,
    latestType: EVENT_NAME, latestAt: instant, contacted: list(object({ unit: string, acknowledged: boolean })), units: list(string),
    deadlineAt: orNull(instant), deadlineKind: orNull(choice(['promise', 'followUp'])), responsible: orNull(string), outstanding: integer,
    doubts: list(choice(DOUBTS)), staffed: boolean, revision: integer, position: integer,
  }),
);

export const LEDGER_ROW = named(
  'LedgerRow',
  object({
    ...OF_CASE, id: string, kind: choice(OBLIGATION_KINDS), since: instant, due: day, state: choice(LEDGER_STATES),
    coveredBy: orNull(string), coveredAt: orNull(instant), outcome: orNull(string), month: string, responsible: orNull(string),
  }),
);

export const LEDGER_CALL = named(
  'LedgerCall',
  object({ caseId: uuid, receivedAt: instant, category: string, place: string, outstanding: integer, followedUp: boolean }),
);

export const AWAITING_ROW = named(
  'AwaitingRow', object({ ...OF_CASE, decisionId: string, of: string, requestedAt: instant, knownRevision: integer }),
);

export const HANDOVER_ROW = named(
  'HandoverRow',
  object({
    ...OF_CASE, deferralId: string, unit: string, shiftStart: instant, shiftEnd: instant,
    status: choice(['offered', 'accepted', 'returned', 'broken']), wasBroken: boolean, decidedAt: instant, decidedBy: string,
  }),
);

const FACET_NAMES = ['handling', 'followUpState', 'data', 'area', 'category', 'unit', 'source', 'mode'];
const facets = counts(FACET_NAMES);

/** Per facet what each of its choices would show; the empty code stands for "not known". */
export const FACETS: JsonSchema = named(
  'Facets', object({ ...(facets['properties'] as Record<string, JsonSchema>), total: integer }),
);
