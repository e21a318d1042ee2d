// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { HANDLING_STATES, ROUTES } from '@fyrvakt/cases';
import { drillView, learnedIn } from '@fyrvakt/drills';
import { addDays, localDate, localInstant } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Endpoint } from '../../http/endpoint.js';
import { named } from '../../http/named-schemas.js';
import { etagOf } from '../../http/parameters.js';
import { RUNTIME } from '../../runtime-token.js';
import { boolean, choice, instant, integer, string, uuid } from '../answers/parts.js';
import { CASE_API, list, object } from '../base.js';
import { DRILL_ID, drillOf } from './drill-view.js';
import { DEVIATION, SIMILAR } from './deviation-answers.js';

const DRILL_MEMBERS = {
  drillId: uuid, name: string, startedAt: instant, until: instant, endedAt: instant, running: boolean, rosterRevision: integer,
  present: list(string), absent: list(string), notes: integer, revision: integer,
};
const DRILL = named('Drill', object(DRILL_MEMBERS, ['endedAt']));

const NULLABLE = ['area', 'route', 'rule', 'version', 'firstContactAt', 'acknowledgedAt', 'acknowledgedBy'];
const DRILL_CALL = named('DrillCall', object({
  caseId: uuid, receivedAt: instant, category: string, area: string, place: string, route: choice(ROUTES), rule: string, version: integer,
  handling: choice(HANDLING_STATES), contacts: integer, firstContactAt: instant, acknowledgedAt: instant, acknowledgedBy: string,
  exhausted: boolean, decisions: integer, deferrals: integer, brokenPromises: integer, deviations: integer, stale: boolean,
}, NULLABLE));

const NOTE = named('DrillNote', object({ noteId: uuid, at: instant, text: string }, ['text']));

/** How long deviations are looked back upon. */
const LOOK_BACK_DAYS = 365;

const present = (row: object): object => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

/** Drills with their debriefs, and where people do otherwise than the instruction says. */
@Controller()
export class DrillsController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    method: 'GET', tag: 'Drills', permission: 'drills:run', credential: 'person', path: `${CASE_API}/drills`,
    summary: { sv: 'Alla övningar', en: 'Every drill' },
    responses: {
      200: {
        description: { sv: 'Övningarna, den senaste först', en: 'The drills, the latest first' }, body: object({ now: instant, drills: list(DRILL) }),
      },
    },
  })
  all() {
    const { agreement, clock } = this.runtime;
    const now = clock.now();
    return { now, drills: agreement.drills.map((drill) => drillView(drill, now)).toReversed() };
  }

  @Endpoint({
    method: 'GET', tag: 'Drills', permission: 'drills:run', credential: 'person', path: `${CASE_API}/drills/{drillId}`, params: { drillId: DRILL_ID },
    summary: { sv: 'En övning med allt att gå igenom efteråt', en: 'One drill with all that is to be talked through' },
    description: {
      sv: 'Samtalen i övningen, de 200 första: vad instruktionen sa, hur lång tid det tog och vad det ledde till. Finns inte i statistiken.',
      en: 'The calls of the drill, the first 200: what the instruction said, how long it took, and what it led to. In no statistics.',
    },
    responses: {
      200: {
        description: { sv: 'Övningen', en: 'The drill' },
        body: object({ ...DRILL_MEMBERS, learned: list(NOTE), calls: list(DRILL_CALL), more: boolean }, ['endedAt']),
        headers: { ETag: { sv: 'Övningens revision, stark', en: "The drill's revision, strong" } },
      },
    },
    refusals: [404],
  })
  async debrief(@Param('drillId') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const { queries, drills, clock } = this.runtime;
    const drill = drillOf(this.runtime, id);
    void reply.header('etag', etagOf(drill.revision));
    const learned = learnedIn((await drills.load(`drill-${drill.id}`)).events);
    const { calls, more } = await queries.drill(drill.id);
    return { ...drillView(drill, clock.now()), learned, calls: calls.map(({ drill: _drill, ...call }) => present(call)), more };
  }

  @Endpoint({
    method: 'GET', tag: 'Instructions', permission: 'instructions:read', credential: 'person', path: `${CASE_API}/deviations`,
    summary: { sv: 'Avsteg från instruktionen under det senaste året', en: 'Deviations from the instruction in the last year' },
    description: {
      sv: 'Tre avsteg av samma slag från samma regel är ett förslag till ändring.',
      en: 'Three deviations of a kind from the same rule are a proposal for a change.',
    },
    responses: {
      200: {
        description: { sv: 'Avstegen, de senaste först', en: 'The deviations, the latest first' },
        body: object({ deviations: list(DEVIATION), more: boolean, proposals: list(SIMILAR) }),
      },
    },
  })
  async deviations() {
    const { queries, clock, municipality } = this.runtime;
    const from = localInstant(addDays(localDate(clock.now(), municipality.zone), -LOOK_BACK_DAYS), '00:00', municipality.zone);
    const { rows, more, proposals } = await queries.deviations({ from });
    return { deviations: rows.map(({ mode: _mode, number: _number, ...row }) => present(row)), more, proposals };
  }
}
