// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, localDate, type Instant } from '@fyrvakt/kernel';
import type { Permit } from './plan.js';
import { stretchOf } from './wall-clock.js';

export const PERMITTED = ['ok', 'outsidePermitArea', 'outsidePermitTime'] as const;
export type Permitted = (typeof PERMITTED)[number];

const inTime = ({ from, to, windows }: Permit, at: Instant, zone: string): boolean => {
  const today = localDate(at, zone);
  if (windows.length === 0) return from <= today && today <= to;
  return [addDays(today, -1), today].some(
    (day) =>
      from <= day && day <= to &&
      windows.some((window) => {
        const { start, end } = stretchOf(window, day, zone);
        return start <= at && at < end;
      }),
  );
};

/** Whether a permit covers a place at an instant. Who needs none may act anywhere. */
export const permitted = (
  permit: Permit | undefined, at: Instant, where: string | readonly string[] | undefined, zone: string,
): Permitted => {
  if (!permit) return 'ok';
  const codes = typeof where === 'string' ? [where] : (where ?? []);
  if (!codes.some((code) => permit.areas.includes(code))) return 'outsidePermitArea';
  return inTime(permit, at, zone) ? 'ok' : 'outsidePermitTime';
};
