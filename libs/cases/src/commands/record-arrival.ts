// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { caseCommand, mustBeOpen, mustKnowUnit, toldAt } from '../policies.js';
import { HappenedBody, IsCode } from './bodies.js';

export class RecordArrivalBody extends HappenedBody {
  @Describe('Enheten som kom', 'The unit that arrived')
  @IsCode()
  unit!: string;
}

/** A unit is on site. */
export const recordArrival = caseCommand({
  body: RecordArrivalBody,
  permission: 'cases:receive',
  summary: { sv: 'På plats', en: 'On site' },
  example: { unit: 'FT1' },
  commutes: true,
  decide(state, body, at) {
    const open = mustBeOpen(state);
    mustKnowUnit(at, body.unit);
    return open.onSite.includes(body.unit) ? [] : [{ type: 'ResourceArrived', data: { unit: body.unit }, ...toldAt(at, body.at) }];
  },
});
