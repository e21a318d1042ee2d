// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { ZONE, type Instant } from '@fyrvakt/kernel';
import { Temporal } from 'temporal-polyfill';

/** An instant as SOS Alarm's systems write it: local time with its offset. In the hour that comes twice only the offset tells. */
export const withOffset = (instant: Instant): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** Seconds later (or earlier). */
export const addSeconds = (instant: Instant, seconds: number): Instant =>
  Temporal.Instant.from(instant).add({ milliseconds: Math.round(seconds) * 1000 }).toString({ smallestUnit: 'millisecond' });
