// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mustHaveRoom, rosterCommand } from '../policies.js';
import { refuse } from '../refusals.js';
import { asUnit, UnitBody } from './unit-body.js';

export class AddUnitBody extends UnitBody {}

/** A unit that can be planned from now on. */
export const addUnit = rosterCommand({
  body: AddUnitBody,
  permission: 'roster:write',
  summary: { sv: 'Lägg till enhet', en: 'Add unit' },
  example: { code: 'OV2', name: 'Ordningsvakter centrum', kind: 'contracted' },
  decide(state, body, at) {
    if (mustHaveRoom(state, 'units', at).units.some(({ code }) => code === body.code)) refuse('roster/unit-taken', '/code');
    return [{ type: 'UnitAdded', data: { unit: asUnit(body) } }];
  },
});
