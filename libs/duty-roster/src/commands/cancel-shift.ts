// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { overridden } from '../overriding.js';
import { mustBePlanned, mustNotBeOver, rosterCommand, rosterOf } from '../policies.js';
import { OverrideOfShiftBody } from './bodies.js';

export class CancelShiftBody extends OverrideOfShiftBody {}

/** A shift is not worked. */
export const cancelShift = rosterCommand({
  body: CancelShiftBody,
  permission: 'roster:write',
  summary: { sv: 'Ställ in pass', en: 'Cancel shift' },
  example: { shift: { unit: 'FT1', start: '2027-01-08T17:00:00.000Z', end: '2027-01-09T00:00:00.000Z' }, reason: 'absence' as const },
  decide(state, { shift: told, reason }, at) {
    const { unit, start, end } = mustNotBeOver(mustBePlanned(rosterOf(state, at), told), at);
    return overridden(state, { kind: 'cancel', reason, shift: { unit, start, end } }, at);
  },
});
