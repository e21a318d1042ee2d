// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mustKnowUnit, rosterCommand } from '../policies.js';
import { refuse } from '../refusals.js';
import { asUnit, UnitBody } from './unit-body.js';

export class ChangeUnitBody extends UnitBody {}

/** A unit gets another name or another task; its code stays. */
export const changeUnit = rosterCommand({
  body: ChangeUnitBody,
  permission: 'roster:write',
  summary: { sv: 'Ändra enhet', en: 'Change unit' },
  example: { code: 'OV1', name: 'Ordningsvakter hamnarna', kind: 'contracted' },
  decide(state, body) {
    const known = mustKnowUnit(state, body.code, '/code');
    if (body.code === state.decisionFunction && body.kind !== known.kind) refuse('roster/unit-decides', '/kind');
    return [{ type: 'UnitChanged', data: { unit: asUnit(body) } }];
  },
});
