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

const NOT_IN_LOG = {
  code: 'beyond-the-log',
  detail: { sv: 'Loggen har inte kommit så långt. Ange en plats ur ett svar.', en: 'The log has not come so far. Give a place from an answer.' },
};

/** A place that the log has not reached is the reader's mistake: there is nothing to wait for, and tomorrow it would mean something else. */
export const mustBeInLog = async ({ store }: Pick<Runtime, 'store'>, parameter: string, position: number | undefined): Promise<void> => {
  if (position !== undefined && position > (await store.head()))
    throw new Problem('request/invalid-query', { errors: [{ parameter, ...NOT_IN_LOG }] });
};

/** Waits until the lists hold everything up to a position; 503 with Retry-After when they do not in time. */
export const mustBeFresh = async (runtime: Pick<Runtime, 'queries' | 'store'>, { minPosition }: FreshQuery): Promise<void> => {
  if (minPosition === undefined) return;
  await mustBeInLog(runtime, 'minPosition', minPosition);
  if (!(await runtime.queries.waitFor(minPosition, PATIENCE_MS)))
    throw new Problem('service/behind', { headers: { 'retry-after': '1' } });
};
