// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsCode } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { mustKnowUnit, rosterCommand } from '../policies.js';
import { refuse } from '../refusals.js';

export class RemoveUnitBody {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsCode()
  unit!: string;
}

/** A unit that is no longer there, and its shifts with it. */
export const removeUnit = rosterCommand({
  body: RemoveUnitBody,
  permission: 'roster:write',
  summary: { sv: 'Ta bort enhet', en: 'Remove unit' },
  example: { unit: 'NV1' },
  decide(state, { unit }) {
    if (mustKnowUnit(state, unit).code === state.decisionFunction) refuse('roster/unit-decides', '/unit');
    return [{ type: 'UnitRemoved', data: { unit } }];
  },
});
