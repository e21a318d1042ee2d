// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { InvalidCursor, MOST_ROWS, type Page } from '@fyrvakt/read-models';
import { applyDecorators } from '@nestjs/common';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Problem } from '../http/problem.js';
import type { JsonSchema } from '../http/schemas.js';
import { FreshQuery } from './freshness.js';

const DEFAULT_ROWS = 50;

export const Limit = (): PropertyDecorator =>
  applyDecorators(Max(MOST_ROWS), Min(1), IsInt(), IsOptional(), Describe('Antal rader, högst 200', 'Number of rows, 200 at most'));

export const After = (): PropertyDecorator =>
  applyDecorators(
    MaxLength(1000), IsString(), IsOptional(), Describe('Nästa sida: `next` ur förra svaret', 'Next page: `next` of the answer before'),
  );

/** For every list: how much of it. */
export class PageQuery extends FreshQuery {
  @Limit()
  limit?: number;

  @After()
  after?: string;
}

export const pageOf = ({ limit = DEFAULT_ROWS, after }: Pick<PageQuery, 'limit' | 'after'>): Page =>
  ({ limit, ...(after === undefined ? {} : { after }) });

/** Asks for a page; a cursor that is not of this list and filter is the reader's mistake. */
export const askPage = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof InvalidCursor)) throw error;
    const detail = {
      sv: 'Börja om från första sidan: markören hör inte till den här listan.',
      en: 'Start again from the first page: the cursor does not belong to this list.',
    };
    throw new Problem('request/invalid-query', { errors: [{ parameter: 'after', code: 'invalid-cursor', detail }] });
  }
};

/** A page of rows. */
export const pageAnswer = (row: JsonSchema, more: Record<string, JsonSchema> = {}): JsonSchema => ({
  type: 'object',
  properties: { rows: { type: 'array', items: row, maxItems: MOST_ROWS }, next: { type: 'string' }, ...more },
  required: ['rows'],
});

/** A row in which the reader will always find these members. */
export const rowWith = (...names: string[]): JsonSchema => ({
  type: 'object', properties: Object.fromEntries(names.map((name) => [name, {}])), required: names,
});
