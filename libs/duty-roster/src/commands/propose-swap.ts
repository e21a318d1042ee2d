// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { ShiftBody } from '@fyrvakt/cases';
import { Describe, Nested } from '@fyrvakt/kernel';
import { IsOptional, ValidateNested } from 'class-validator';
import { sameShift } from '../final-schedule.js';
import { mustBePlanned, mustHaveRoom, mustNotHaveStarted, rosterCommand, rosterOf } from '../policies.js';
import { refuse } from '../refusals.js';
import { mustBeGivable } from '../swapping.js';
import { IsHolder } from './bodies.js';

export class ProposeSwapBody {
  @Describe('Ditt pass', 'Your shift')
  @ValidateNested() @Nested(() => ShiftBody)
  gives!: ShiftBody;

  @Describe('Id för den du frågar', 'Id of the one you ask')
  @IsHolder()
  to!: string;

  @Describe('Passet du tar i stället, om något', 'The shift that you take instead, if any')
  @IsOptional() @ValidateNested() @Nested(() => ShiftBody)
  takes?: ShiftBody;
}

/** Somebody asks another to take their shift. Whoever may see the roster may ask, for it is only their own shift that they can offer. */
export const proposeSwap = rosterCommand({
  body: ProposeSwapBody,
  permission: 'roster:read',
  summary: { sv: 'Föreslå byte av pass', en: 'Propose a swap' },
  example: { gives: { unit: 'FT1', start: '2027-01-08T17:00:00.000Z', end: '2027-01-09T00:00:00.000Z' }, to: 'h-18' },
  decide(state, body, at) {
    mustHaveRoom(state, 'swaps', at);
    const { kind, id: from } = at.actor;
    if (kind !== 'person') refuse('roster/person-needed');
    if (body.to === from) refuse('roster/with-yourself', '/to');
    const roster = rosterOf(state, at);
    const planned = (told: ShiftBody, pointer: string) => mustNotHaveStarted(mustBePlanned(roster, told, pointer), at, pointer);
    const { to } = body;
    const gives = mustBeGivable(planned(body.gives, '/gives'), { giver: from, taker: to, refusal: 'roster/not-yours', pointer: '/gives' });
    const takes = body.takes
      && mustBeGivable(planned(body.takes, '/takes'), { giver: to, taker: from, refusal: 'roster/not-theirs', pointer: '/takes' });
    const open = state.swaps.some((swap) => swap.status === 'proposed' && swap.from === from && sameShift(swap.gives, gives));
    if (open) refuse('roster/swap-open', '/gives');
    return [{ type: 'SwapProposed', data: { swapId: at.newId(), from, to, gives, ...(takes && { takes }) } }];
  },
});
