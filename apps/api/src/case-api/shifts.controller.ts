// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Mode, Municipality, ShiftRef } from '@fyrvakt/cases';
import { boundUnits, type Principal } from '@fyrvakt/identity';
import type { Instant } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Query } from '@nestjs/common';
import { Endpoint } from '../http/endpoint.js';
import { Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { SHIFTS_ANSWER } from './answers/duties.js';
import { CASE_API } from './base.js';
import { Modes } from './filters.js';
import { FreshQuery, mustBeFresh } from './freshness.js';

export class ShiftsQuery extends FreshQuery {
  @Modes()
  mode?: Mode[];
}

/** As many shifts ahead as somebody chooses between. */
const AHEAD = 3;

const shiftsAhead = (municipality: Municipality, unit: string, after: Instant): ShiftRef[] => {
  const found: ShiftRef[] = [];
  for (let from = after; found.length < AHEAD; ) {
    const shift = municipality.nextShift(unit, from);
    if (!shift) break;
    found.push(shift);
    from = shift.start;
  }
  return found;
};

/** Who is at work now and next, and what waits for them. Names no case. */
@Controller()
export class ShiftsController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/shifts`, tag: 'Duties', permission: 'cases:read', credential: 'person',
    summary: { sv: 'Enheternas pass', en: "The units' shifts" },
    description: {
      sv: 'Passet som pågår, de tre närmaste och hur mycket som väntar på att tas emot. En enhet ser bara sitt eget.',
      en: 'The shift under way, the next three, and how much waits to be accepted. A unit sees its own only.',
    },
    query: ShiftsQuery,
    responses: { 200: { description: { sv: 'Passen', en: 'The shifts' }, body: SHIFTS_ANSWER } },
  })
  async shifts(@Who() who: Principal, @Query() query: ShiftsQuery) {
    await mustBeFresh(this.runtime, query);
    const { clock, municipality, queries } = this.runtime;
    const now = clock.now();
    const bound = boundUnits(who);
    const units = municipality.units.map(({ code }) => code).filter((code) => bound?.includes(code) !== false);
    const waiting = await queries.waiting(units, query.mode);
    const rows = units.map((unit) => {
      const current = municipality.shiftAt(unit, now);
      const counted = waiting.find((row) => row.unit === unit);
      return {
        unit, ...(current && { current }), next: shiftsAhead(municipality, unit, now), waiting: counted?.waiting ?? 0,
        broken: counted?.broken ?? 0, ...(counted && { waitingFrom: counted.shiftStart }),
      };
    });
    return { now, rows };
  }
}
