// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import { addSeconds, withOffset } from './clock-text.js';
import type { Random } from './random.js';

/** Something that SOS Alarm did about a call, at the time it did it. */
export interface Told {
  readonly at: Instant;
  readonly resource: 'questions' | 'notifications' | 'redirections' | 'decisions' | 'end';
  readonly body: Readonly<Record<string, unknown>>;
}

/** How contacting somebody went. */
export interface Reached {
  readonly told: readonly Told[];
  /** Who said yes, and when; absent when nobody did. */
  readonly unit?: string;
  readonly at: Instant;
}

/** SOS Alarm's first contact: half within four minutes, nine in ten within twelve. */
const FIRST_CONTACT = { median: 4, p90: 12, most: 45 };
const UNANSWERED_FIRST = 0.25;
const UNANSWERED_AGAIN = 0.2;
/** Some contacts are text messages, which nobody hears ring: their silence lasts longer. */
const BY_MESSAGE = 0.2;

export const firstContactAt = (receivedAt: Instant, random: Random): Instant =>
  addSeconds(receivedAt, Math.min(random.lognormal(FIRST_CONTACT.median, FIRST_CONTACT.p90), FIRST_CONTACT.most) * 60);

const notification = (reference: string, at: Instant, unit: string, channel: string, attempt: number, result: string): Told => ({
  at,
  resource: 'notifications',
  body: { reference, at: withOffset(at), unit, channel, attempt, result },
});

/**
 * Contacts the units in order until one says yes. A quarter of first attempts get no answer; then the same unit is tried again, and after that
 * the next. `number` counts the notifications of the call so far.
 */
export const contact = (units: readonly string[], at: Instant, number: number, random: Random): Reached => {
  const told: Told[] = [];
  let now = at;
  for (const unit of units.slice(0, 3))
    for (let attempt = 1; attempt <= 2; attempt++) {
      const reference = `n${number + told.filter(({ body }) => body['result'] === 'sent').length + 1}`;
      const unanswered = random.chance(attempt === 1 && unit === units[0] ? UNANSWERED_FIRST : UNANSWERED_AGAIN);
      const channel = random.chance(BY_MESSAGE) ? 'sms' : 'phone';
      told.push(notification(reference, now, unit, channel, attempt, 'sent'));
      if (!unanswered) {
        now = addSeconds(now, random.integer(25, 170));
        told.push(notification(reference, now, unit, channel, attempt, random.chance(0.03) ? 'declined' : 'acknowledged'));
        if (told[told.length - 1]!.body['result'] === 'acknowledged') return { told, unit, at: now };
        break;
      }
      if (channel === 'sms') now = addSeconds(now, random.integer(16 * 60, 19 * 60));
      else {
        now = addSeconds(now, random.integer(60, 110));
        told.push(notification(reference, now, unit, channel, attempt, random.chance(0.8) ? 'noAnswer' : 'busy'));
        now = addSeconds(now, 180);
      }
    }
  return { told, at: now };
};
