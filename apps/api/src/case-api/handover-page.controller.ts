// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Mode, ShiftRef } from '@fyrvakt/cases';
import { boundUnits, type Principal } from '@fyrvakt/identity';
import { addMinutes, Describe, toInstant, type Instant } from '@fyrvakt/kernel';
import type { HandoverItem, RepeatPlace } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Query } from '@nestjs/common';
import { IsISO8601, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { Endpoint } from '../http/endpoint.js';
import { Problem } from '../http/problem.js';
import { Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { HANDOVER_PAGE_ANSWER } from './answers/duties.js';
import { CASE_API } from './base.js';
import { Modes } from './filters.js';
import { FreshQuery, mustBeFresh } from './freshness.js';
import { failedContacts, withWords } from './handover-page.js';
import { ReadLog } from './read-log.js';

export class HandoverPageQuery extends FreshQuery {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsString() @MinLength(1) @MaxLength(40)
  unit!: string;

  @Describe('När passet börjar; annars passet som pågår, eller nästa', 'When the shift starts; without it the shift under way, or the next')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  shiftStart?: string;

  @Modes()
  mode?: Mode[];
}

const HOUR = 60;
const CONTACT_HOURS = 72;
const PLACE_HOURS = 7 * 24;

const before = (instant: Instant, hours: number): Instant => addMinutes(instant, -hours * HOUR);

/** Calls of other units are counted for a unit, and not named. */
const placesFor = (who: Principal, places: readonly RepeatPlace[]): readonly RepeatPlace[] =>
  boundUnits(who) ? places.map((place) => ({ ...place, newest: [] })) : places;

/** The page that a unit reads as its shift begins. */
@Controller()
export class HandoverPageController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(ReadLog) private readonly readLog: ReadLog,
  ) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/handovers/page`, tag: 'Duties', permission: 'cases:read', credential: 'person',
    summary: { sv: 'Sidan till ett pass', en: "A shift's page" },
    description: {
      sv: 'Det som har lämnats till passet eller kommit tillbaka, det som enheten har lovat, kontakter som inte gick fram de senaste tre '
        + 'dygnen och platser med flera samtal på sju dygn. En enhet ser bara sitt eget.',
      en: 'What was left to the shift or came back, what the unit has promised, contacts that failed in the last three days, and places '
        + 'with several calls in seven days. A unit sees its own only.',
    },
    query: HandoverPageQuery,
    responses: { 200: { description: { sv: 'Sidan', en: 'The page' }, body: HANDOVER_PAGE_ANSWER } },
  })
  async page(@Who() who: Principal, @Query() query: HandoverPageQuery) {
    const { unit, mode } = query;
    if (boundUnits(who)?.includes(unit) === false) throw new Problem('request/forbidden');
    await mustBeFresh(this.runtime, query);
    const { clock, queries } = this.runtime;
    const now = clock.now();
    const planned = this.planned(unit, now, query.shiftStart);
    const shiftStart = planned?.start ?? (query.shiftStart === undefined ? now : toInstant(query.shiftStart));
    // A page of a shift that lies behind us tells what its places and contacts were as it ended.
    const until = planned && planned.end < now ? planned.end : now;
    // What is received in this very moment belongs to now.
    const contactsTo = until === now ? addMinutes(now, 1) : until;
    const rows = await queries.handoverPage({
      unit, shiftStart, ...(mode && { mode }), contactsFrom: before(until, CONTACT_HOURS), contactsTo,
      placesFrom: before(until, PLACE_HOURS), placesTo: until,
    });
    const left = await withWords(this.runtime, rows.left);
    const toKeep = await withWords(this.runtime, rows.toKeep.filter((row) => !left.some((other) => isSame(row, other))));
    const contacts = await failedContacts(this.runtime, unit, rows.unreached);
    const shown = new Set([...left, ...toKeep, ...contacts].map(({ caseId }) => caseId));
    await this.readLog.many(who, 'handover-page', shown.size);
    return { now, unit, ...(planned && { shift: planned }), left, toKeep, contacts, places: placesFor(who, rows.places), more: rows.more };
  }

  /** The shift asked for as the plan has it; without a start, the one under way or the next. */
  private planned(unit: string, now: Instant, start?: string): ShiftRef | undefined {
    const { municipality } = this.runtime;
    if (start === undefined) return municipality.shiftAt(unit, now) ?? municipality.nextShift(unit, now);
    const asked = toInstant(start);
    const shift = municipality.shiftAt(unit, asked);
    return shift?.start === asked ? shift : undefined;
  }
}

const isSame = (one: HandoverItem, other: HandoverItem): boolean => one.caseId === other.caseId && one.deferralId === other.deferralId;
