// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, toInstant } from '@fyrvakt/kernel';
import { isMovable, type MovableClock, type Runtime } from '@fyrvakt/runtime';
import { Body, Controller, Inject, Optional } from '@nestjs/common';
import { IsISO8601 } from 'class-validator';
import { Worker } from '../../../worker/src/worker.js';
import { Endpoint } from '../http/endpoint.js';
import { Problem } from '../http/problem.js';
import { RUNTIME } from '../runtime-token.js';
import { CASE_API, object } from './base.js';

export class MoveClockBody {
  @Describe('Dit klockan ska flyttas; måste ligga framåt', 'Where the clock is to be moved; must lie ahead')
  @IsISO8601({ strict: true, strictSeparator: true })
  to!: string;
}

const TAG = 'Demonstration';
const ANSWER = { body: object({ now: { type: 'string', format: 'date-time' } }), example: { now: '2026-11-23T06:00:00.000Z' } };

const clockOf = ({ clock }: Runtime): MovableClock => {
  if (!isMovable(clock)) throw new Problem('request/not-found');
  return clock;
};

/** Moves time in a demonstration, to see what it demands. Not mounted anywhere else. */
@Controller()
export class DemoClockController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Optional() @Inject(Worker) private readonly worker?: Worker,
  ) {}

  @Endpoint({
    method: 'POST', path: `${CASE_API}/demo/clock`, tag: TAG, permission: 'signed-in', credential: 'person',
    summary: { sv: 'Flytta klockan framåt', en: 'Move the clock ahead' },
    body: MoveClockBody, bodyExample: { to: '2026-11-23T06:00:00.000Z' },
    responses: { 200: { description: { sv: 'Klockan är flyttad', en: 'The clock has been moved' }, ...ANSWER } },
  })
  async move(@Body() { to }: MoveClockBody): Promise<{ now: string }> {
    const clock = clockOf(this.runtime);
    const instant = toInstant(to);
    if (instant <= clock.now()) {
      const detail = { sv: 'Klockan går bara framåt. Välj en senare tid.', en: 'The clock only moves forward. Choose a later time.' };
      throw new Problem('request/invalid', { errors: [{ pointer: '/to', code: 'not-ahead', detail }] });
    }
    // What the passing of time demands is done on the way, before anybody acts in the new present.
    if (this.worker) await this.worker.passTime(clock, instant);
    else clock.advanceTo(instant);
    return { now: clock.now() };
  }

  @Endpoint({
    method: 'DELETE', path: `${CASE_API}/demo/clock`, tag: TAG, permission: 'signed-in', credential: 'person',
    summary: { sv: 'Tillbaka till riktig tid', en: 'Back to real time' },
    responses: { 200: { description: { sv: 'Klockan visar riktig tid', en: 'The clock shows real time' }, ...ANSWER } },
  })
  release(): { now: string } {
    clockOf(this.runtime).release();
    return { now: clockOf(this.runtime).now() };
  }
}
