// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import { addSeconds } from './clock-text.js';
import type { Random } from './random.js';
import type { Settled } from './scene.js';

/** SOS Alarm's first contact: half within four minutes, nine in ten within twelve. */
const FIRST_CONTACT = { median: 4, p90: 12, most: 45 };
const UNANSWERED_FIRST = 0.25;
const UNANSWERED_AGAIN = 0.2;
const DECLINED = 0.03;
/** Some answer when nobody waits for it any longer. */
const TOO_LATE = 0.015;

export const firstContactAt = (receivedAt: Instant, random: Random): Instant =>
  addSeconds(receivedAt, Math.min(random.lognormal(FIRST_CONTACT.median, FIRST_CONTACT.p90), FIRST_CONTACT.most) * 60);

/** What comes back of a contact, and after how many seconds. Nobody hears a text message ring: no answer to it is silence. */
export interface Answered {
  readonly result: 'acknowledged' | 'declined' | 'noAnswer' | 'busy' | 'silence';
  readonly after: number;
}

interface Contacted {
  readonly isFirst: boolean;
  readonly channel: string;
  readonly waitMinutes: number;
}

/** How a contact goes. A quarter of first attempts get no answer. */
export const answered = ({ isFirst, channel, waitMinutes }: Contacted, random: Random, settled: Settled = {}): Answered => {
  const soon = random.integer(25, 170);
  if (settled.declines) return { result: 'declined', after: soon };
  if (settled.answers) return { result: 'acknowledged', after: soon };
  if (random.chance(isFirst ? UNANSWERED_FIRST : UNANSWERED_AGAIN)) {
    if (channel !== 'phone') return { result: 'silence', after: waitMinutes * 60 + 5 };
    return { result: random.chance(0.8) ? 'noAnswer' : 'busy', after: random.integer(60, 110) };
  }
  if (random.chance(TOO_LATE)) return { result: 'acknowledged', after: waitMinutes * 60 + random.integer(120, 600) };
  return { result: random.chance(DECLINED) ? 'declined' : 'acknowledged', after: soon };
};
