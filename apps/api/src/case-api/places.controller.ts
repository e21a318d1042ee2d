// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import { addMinutes, type Instant } from '@fyrvakt/kernel';
import type { CasePlaces } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Query } from '@nestjs/common';
import { Endpoint } from '../http/endpoint.js';
import { Who } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { PLACES_ANSWER } from './answers/places.js';
import { CASE_API } from './base.js';
import { CaseChoice, within } from './case-choice.js';
import { mustBeFresh } from './freshness.js';
import { ReadLog } from './read-log.js';

/** Two calls or more within this time make a place one that calls come from again and again. */
const REPEAT_DAYS = 7;

interface Answer extends CasePlaces {
  readonly now: Instant;
  readonly repeatedFrom: Instant;
  readonly background?: { readonly kind: 'tiles' | 'style'; readonly url: string; readonly credit?: string };
}

/** The list of cases as a map has it. */
@Controller()
export class PlacesController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(ReadLog) private readonly readLog: ReadLog,
  ) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/places`, tag: 'Cases', permission: 'cases:read', credential: 'person',
    summary: { sv: 'Händelser per plats', en: 'Cases by place' },
    description: {
      sv: 'Antalen för samma urval som listan, och platser med två samtal eller fler de senaste sju dagarna.',
      en: 'The numbers for the same choice as the list, and places with two calls or more in the last seven days.',
    },
    query: CaseChoice,
    responses: { 200: { description: { sv: 'Platserna', en: 'The places' }, body: PLACES_ANSWER } },
  })
  async places(@Who() who: Principal, @Query() query: CaseChoice): Promise<Answer> {
    const { minPosition: _minPosition, ...asked } = query;
    const filter = within(who, asked);
    await mustBeFresh(this.runtime, query);
    const now = this.runtime.clock.now();
    const repeatedFrom = addMinutes(now, -REPEAT_DAYS * 24 * 60);
    // What is received in this very moment belongs to now.
    const found = await this.runtime.queries.casePlaces(filter, { from: repeatedFrom, to: addMinutes(now, 1) });
    await this.readLog.many(who, 'places', found.repeated.reduce((sum, { newest }) => sum + newest.length, 0));
    const { mapBackground: background, mapCredit: credit } = this.runtime.config;
    return { now, repeatedFrom, ...found, ...(background && { background: { ...background, ...(credit && { credit }) } }) };
  }
}
