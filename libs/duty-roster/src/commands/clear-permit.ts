// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsCode } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { mustKnowUnit, rosterCommand } from '../policies.js';
import { refuse } from '../refusals.js';

export class ClearPermitBody {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsCode()
  unit!: string;
}

/** The unit needs no permit any more, and may be contacted anywhere. */
export const clearPermit = rosterCommand({
  body: ClearPermitBody,
  permission: 'roster:write',
  summary: { sv: 'Ta bort tillstånd', en: 'Clear permit' },
  example: { unit: 'OV1' },
  decide: (state, { unit }) =>
    mustKnowUnit(state, unit).permit ? [{ type: 'PermitCleared', data: { unit } }] : refuse('roster/no-permit', '/unit'),
});
