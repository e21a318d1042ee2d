// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type { Random } from './random.js';
import type { SosResource, SosStep, Then } from './scene.js';

type Body = Readonly<Record<string, unknown>>;

/** Where an addition stands in a report of the whole. */
const LISTS: { readonly [R in SosResource]?: string } = { questions: 'questions', notifications: 'notifications' };

/**
 * How SOS Alarm tells of a call: mostly message by message as it happens, now and then as pictures of all that is known so far. Networks
 * repeat themselves.
 */
export class Story {
  private whole: Body;
  private pictures = 0;
  private readonly asPictures: boolean;

  constructor(report: Body, private readonly random: Random) {
    this.whole = report;
    this.asPictures = random.chance(0.05);
  }

  begin(at: Instant, then: Then): SosStep {
    return this.step(at, this.asPictures ? 'snapshot' : 'report', 'report', this.whole, then);
  }

  tell(at: Instant, resource: SosResource, key: string, body: Body, then?: Then): SosStep {
    const canShow = resource !== 'deviations' && resource !== 'next-step' && resource !== 'decisions';
    if (!this.asPictures || !canShow) return this.step(at, resource, key, body, then);
    const list = LISTS[resource];
    const added = list !== undefined ? { [list]: [...((this.whole[list] as Body[] | undefined) ?? []), body] }
      : resource === 'redirections' ? { redirectedTo: body['to'] } : body;
    this.whole = { ...this.whole, ...added };
    return this.step(at, 'snapshot', `picture-${(this.pictures += 1)}`, this.whole, then);
  }

  private step(at: Instant, resource: SosResource, key: string, body: Body, then?: Then): SosStep {
    const deliveries = resource !== 'next-step' && this.random.chance(0.012) ? this.random.integer(2, 3) : 1;
    return { by: 'sos', at, resource, key, body, deliveries, ...(then && { then }) };
  }
}
