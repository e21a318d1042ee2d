// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { LIVE, qualified } from '../statements.js';
import { compareCases } from './compare-cases.js';
import { countMonth, readMonth } from './compare-month.js';
import { frozen, type AuditParts, type Divergence } from './divergence.js';
import { monthlyFigures } from '../models/monthly-figures.js';

/**
 * A sweep goes through the log case by case, then through the tables for rows of cases that the log does not know, then through the figures
 * month by month. `target` is how much of the log the rows held when it began; `place` where it is in its stage.
 */
export interface Place {
  readonly stage: 'cases' | 'strays' | 'figures' | 'done';
  readonly place: string;
  readonly target: number;
}

export const BEGINNING = (target: number): Place => ({ stage: 'cases', place: '0', target });

/** What one stretch of a sweep looked at. */
export interface Stretch {
  readonly next: Place;
  /** Cases that were compared whole. */
  readonly cases: number;
  /** Ids of cases and months that were looked at. */
  readonly subjects: readonly string[];
  readonly divergences: readonly Divergence[];
}

const LEAST_EVENTS = 200;
const MOST_EVENTS = 2_000;
/** Stretches in which the longest of logs is to be gone through: half a day of one each five seconds. */
const STRETCHES = 8_640;
const IDS_AT_ONCE = 200;
const READS_AT_ONCE = 8;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** What is wrong with the rows of some cases. */
export const compare = async (parts: AuditParts, ids: readonly string[]): Promise<readonly Divergence[]> =>
  ids.length === 0 ? [] : frozen(parts, async (client) => (await compareCases(client, parts, ids)).divergences);

/** Compares the cases that begin in the next stretch of the log. */
const cases = async (parts: AuditParts, { place, target }: Place): Promise<Stretch> => {
  const limit = Math.min(MOST_EVENTS, Math.max(LEAST_EVENTS, Math.ceil(target / STRETCHES)));
  const events = await parts.log.store.readAll(Number(place), limit, { streamPrefix: 'case-' });
  const begun = events.filter(({ revision, position }) => revision === 0 && position <= target).map(({ stream }) => stream.slice('case-'.length));
  const ids = begun.filter((id) => UUID.test(id));
  const reached = events.at(-1)?.position ?? target;
  const isOver = events.length < limit || reached >= target;
  const next: Place = isOver ? { stage: 'strays', place: NO_ID, target } : { stage: 'cases', place: String(reached), target };
  return { next, cases: ids.length, subjects: ids, divergences: await compare(parts, ids) };
};

const nextIds = async ({ pool, projections }: AuditParts, after: string): Promise<string[]> => {
  const tables = projections.filter(({ adds }) => !adds).map(({ table }) => qualified(LIVE, table));
  const each = tables.map((table) => `(SELECT DISTINCT case_id FROM ${table} WHERE case_id > $1 ORDER BY case_id LIMIT ${IDS_AT_ONCE})`);
  const { rows } = await pool.query<{ id: string }>(
    `SELECT case_id::text AS id FROM (${each.join(' UNION ')}) AS ids ORDER BY case_id LIMIT ${IDS_AT_ONCE}`, [after],
  );
  return rows.map(({ id }) => id);
};

/** Looks for rows of cases that are not in the log: a case that is has been compared whole before. */
const strays = async (parts: AuditParts, { place, target }: Place): Promise<Stretch> => {
  const ids = await nextIds(parts, place);
  const unknown: string[] = [];
  for (let at = 0; at < ids.length; at += READS_AT_ONCE) {
    const some = ids.slice(at, at + READS_AT_ONCE);
    const streams = await Promise.all(some.map((id) => parts.log.store.readStream(`case-${id}`)));
    unknown.push(...some.filter((_id, index) => streams[index]?.length === 0));
  }
  const isOver = ids.length < IDS_AT_ONCE;
  const next: Place = isOver ? { stage: 'figures', place: '', target } : { stage: 'strays', place: ids.at(-1) ?? '', target };
  return { next, cases: 0, subjects: unknown, divergences: await compare(parts, unknown) };
};

/** What is wrong with the figures of a month. The list of cases is to have been compared before. */
export const compareMonth = async (parts: AuditParts, month: string): Promise<readonly Divergence[]> => {
  const read = await frozen(parts, (client) => readMonth(client, parts, month));
  if (!read || (await countMonth(parts, read)).length === 0) return [];
  return [{ projection: monthlyFigures.name, subject: month, kind: 'different', position: read.figures.position }];
};

/** Counts the next month anew. */
const figures = async (parts: AuditParts, { place, target }: Place): Promise<Stretch> => {
  const { rows } = await parts.pool.query<{ month: string | null }>(
    `SELECT min(month) AS month FROM (
       SELECT min(month) AS month FROM monthly_figures WHERE month > $1 UNION SELECT min(month) FROM case_list WHERE month > $1) AS months`,
    [place],
  );
  const month = rows[0]?.month;
  if (!month) return { next: { stage: 'done', place: '', target }, cases: 0, subjects: [], divergences: [] };
  const divergences = await compareMonth(parts, month);
  return { next: { stage: 'figures', place: month, target }, cases: 0, subjects: [month], divergences };
};

const STAGES = { cases, strays, figures } as const;

/** Looks at the next stretch. Cases that come to be while a sweep goes on are for the next one. */
export const lookOn = (parts: AuditParts, place: Place): Promise<Stretch> =>
  place.stage === 'done' ? Promise.resolve({ next: place, cases: 0, subjects: [], divergences: [] }) : STAGES[place.stage](parts, place);
