// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { loadOf, type PastLoad } from '@fyrvakt/duty-roster';
import { addDays, localDate, localInstant } from '@fyrvakt/kernel';
import type { Runtime } from './open-runtime.js';

/** Three years of fifty-two weeks, and the weeks around the first. */
const DAYS_OF_HISTORY = 3 * 364 + 14;

/** When real calls came in the last three years, up to yesterday. */
export const pastLoad = async ({ queries, agreement: { roster }, clock }: Pick<Runtime, 'queries' | 'agreement' | 'clock'>): Promise<PastLoad> => {
  const now = clock.now();
  const today = localDate(now, roster.zone);
  const received = await queries.callsPerHour(localInstant(addDays(today, -DAYS_OF_HISTORY), '00:00', roster.zone), now);
  const [first] = received;
  return loadOf(received, first === undefined ? today : localDate(first.hour, roster.zone), addDays(today, -1), roster.zone);
};
