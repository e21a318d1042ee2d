// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsInstant } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { overridden } from '../overriding.js';
import { asShift, mustBePlanned, mustNotBeOver, rosterCommand, rosterOf } from '../policies.js';
import { refuse } from '../refusals.js';
import { OverrideOfShiftBody } from './bodies.js';

export class MoveShiftBody extends OverrideOfShiftBody {
  @Describe('När det börjar i stället', 'When it starts instead')
  @IsInstant()
  start!: string;

  @Describe('När det slutar i stället', 'When it ends instead')
  @IsInstant()
  end!: string;
}

/** The same people work other hours: earlier, later, longer, shorter. */
export const moveShift = rosterCommand({
  body: MoveShiftBody,
  permission: 'roster:write',
  summary: { sv: 'Flytta pass', en: 'Move shift' },
  example: {
    shift: { unit: 'FT1', start: '2027-01-08T17:00:00.000Z', end: '2027-01-09T00:00:00.000Z' },
    start: '2027-01-08T19:00:00.000Z', end: '2027-01-09T02:00:00.000Z', reason: 'event' as const,
  },
  decide(state, body, at) {
    const roster = rosterOf(state, at);
    const { unit, start, end, staff } = mustNotBeOver(mustBePlanned(roster, body.shift), at);
    const becomes = mustNotBeOver(asShift({ unit, start: body.start, end: body.end }, '/end'), at, '/end');
    if (roster.shiftExists(becomes)) refuse('roster/shift-there', '/start');
    const change = { shift: { unit, start, end }, becomes: { ...becomes, ...(staff && { staff }) } };
    return overridden(state, { kind: 'move', reason: body.reason, ...change }, at);
  },
});
