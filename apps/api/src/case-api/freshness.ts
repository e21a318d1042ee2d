// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Runtime } from '@fyrvakt/runtime';
import { Describe } from '@fyrvakt/kernel';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Problem } from '../http/problem.js';

/** How long a reader waits for the lists to reach what was just written. */
const PATIENCE_MS = 2_000;

/** For every query: how fresh the answer must be. */
export class FreshQuery {
  @Describe(
    'Läs din egen ändring: X-Event-Position från svaret. Väntar högst två sekunder.',
    'Read your own change: X-Event-Position of the answer. Waits two seconds at most.',
  )
  @IsOptional() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER)
  minPosition?: number;
}

/** Waits until the lists hold everything up to a position; 503 with Retry-After when they do not in time. */
export const mustBeFresh = async ({ queries }: Pick<Runtime, 'queries'>, { minPosition }: FreshQuery): Promise<void> => {
  if (minPosition !== undefined && !(await queries.waitFor(minPosition, PATIENCE_MS)))
    throw new Problem('service/behind', { headers: { 'retry-after': '1' } });
};
