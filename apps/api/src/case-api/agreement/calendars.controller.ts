// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { calendarOf } from '@fyrvakt/duty-roster';
import { boundUnits, TooManyFeeds, type CalendarFeed, type Principal } from '@fyrvakt/identity';
import { addMinutes, Describe } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../../http/endpoint.js';
import { named } from '../../http/named-schemas.js';
import { idParameter } from '../../http/parameters.js';
import { Problem } from '../../http/problem.js';
import { Counter } from '../../http/rates.js';
import { Who } from '../../http/request.js';
import { PUBLIC_URL } from '../../public-url.js';
import { RUNTIME } from '../../runtime-token.js';
import { instant, string, uuid } from '../answers/parts.js';
import { CASE_API, list, object } from '../base.js';

export class CalendarFeedBody {
  @Describe('Enheten vars pass visas; utan den visas dina egna', 'The unit whose shifts it shows; without it, your own')
  @IsOptional() @IsString() @MaxLength(50)
  unit?: string;
}

const MEMBERS = { feedId: uuid, unit: string, createdAt: instant, lastReadAt: instant };
const FEED = named('CalendarFeed', object(MEMBERS, ['unit', 'lastReadAt']));
const NEW_FEED = named('NewCalendarFeed', object({ ...MEMBERS, address: string }, ['unit', 'lastReadAt']));

const COMMON = { tag: 'Roster', permission: 'roster:read', credential: 'person' } as const;
const FEEDS = `${CASE_API}/roster/calendar-feeds`;

/** Reads a minute from one address: calendar programs ask a few times an hour. */
const MOST_READS = 120;

/** A month back and half a year ahead. */
const [BACK, AHEAD] = [30 * 1440, 183 * 1440];

const told = ({ id: feedId, owner: _owner, ...feed }: CalendarFeed) => ({ feedId, ...feed });

/** Shifts in the calendar on somebody's phone, behind an address that only they were told and that they can withdraw. */
@Controller()
export class CalendarsController {
  private readonly reads = new Counter(MOST_READS);

  constructor(@Inject(RUNTIME) private readonly runtime: Runtime, @Inject(PUBLIC_URL) private readonly publicUrl: string) {}

  @Endpoint({
    ...COMMON, method: 'GET', path: FEEDS,
    summary: { sv: 'Dina kalenderadresser', en: 'Your calendar addresses' },
    responses: { 200: { description: { sv: 'Adresserna, utan hemligheten', en: 'The addresses, without the secret' },
      body: object({ feeds: list(FEED) }) } },
  })
  async feeds(@Who() who: Principal) {
    return { feeds: (await this.runtime.identity.calendarFeeds.ofOwner(who.id)).map(told) };
  }

  @Endpoint({
    ...COMMON, method: 'POST', path: FEEDS,
    summary: { sv: 'Skapa en kalenderadress', en: 'Make a calendar address' },
    description: {
      sv: 'Adressen visas bara nu. Den som har den kan läsa passen, så dela den inte.',
      en: 'The address is shown now and never again. Whoever has it can read the shifts, so do not share it.',
    },
    body: CalendarFeedBody, bodyExample: { unit: 'FT1' },
    responses: { 201: { description: { sv: 'Adressen', en: 'The address' }, body: NEW_FEED } },
    refusals: [409],
  })
  async add(@Who() who: Principal, @Body() { unit }: CalendarFeedBody) {
    if (unit !== undefined && boundUnits(who)?.includes(unit) === false) throw new Problem('request/forbidden');
    if (unit !== undefined && !this.runtime.agreement.roster.unit(unit)) throw new Problem('roster/unit-unknown');
    try {
      const { secret, ...feed } = await this.runtime.identity.calendarFeeds.add(who.id, unit);
      return { ...told(feed), address: `${this.publicUrl}/calendars/${secret}.ics` };
    } catch (error) {
      throw error instanceof TooManyFeeds ? new Problem('calendar/too-many') : error;
    }
  }

  @Endpoint({
    ...COMMON, method: 'DELETE', path: `${FEEDS}/{feedId}`, params: { feedId: idParameter('Adressens id', 'Id of the address') },
    summary: { sv: 'Ta bort en kalenderadress', en: 'Withdraw a calendar address' },
    description: { sv: 'Den slutar svara genast.', en: 'It stops answering at once.' },
    responses: { 204: { description: { sv: 'Borttagen', en: 'Withdrawn' } } },
    refusals: [404],
  })
  async withdraw(@Who() who: Principal, @Param('feedId') id: string): Promise<void> {
    if (!(await this.runtime.identity.calendarFeeds.withdraw(who.id, id))) throw new Problem('request/not-found');
  }

  @Endpoint({
    method: 'GET', path: '/calendars/{file}', tag: 'Roster', public: 'Calendar programs cannot sign in; the address is the secret',
    summary: { sv: 'En kalender', en: 'A calendar' },
    params: {
      file: { description: { sv: 'Hemligheten, med .ics', en: 'The secret, with .ics' }, schema: { type: 'string', maxLength: 60 }, required: true },
    },
    responses: { 200: { description: { sv: 'Passen', en: 'The shifts' }, body: string, contentType: 'text/calendar' } },
    refusals: [404],
  })
  async calendar(@Param('file') file: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const refused = this.reads.take(request.ip);
    if (refused) throw refused;
    const { identity, agreement, clock } = this.runtime;
    const feed = file.endsWith('.ics') ? await identity.calendarFeeds.find(file.slice(0, -'.ics'.length)) : undefined;
    if (!feed) throw new Problem('request/not-found');
    const { roster } = agreement;
    const now = clock.now();
    const name = feed.unit === undefined ? 'Mina pass' : (roster.unit(feed.unit)?.name ?? feed.unit);
    void reply.headers({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' });
    const of = feed.unit === undefined ? { holder: feed.owner } : { unit: feed.unit };
    return calendarOf(roster, of, addMinutes(now, -BACK), addMinutes(now, AHEAD), now, name);
  }
}
