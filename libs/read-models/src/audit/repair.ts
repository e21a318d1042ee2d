// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { holdTerm } from '@fyrvakt/postgres';
import type pg from 'pg';
import { holdCheckpoints } from '../checkpoints.js';
import { monthlyFigures } from '../models/monthly-figures.js';
import { LIVE, qualified } from '../statements.js';
import { inTransaction } from '../transaction.js';
import { writeChanges } from '../write-changes.js';
import { compareCases } from './compare-cases.js';
import { countMonth, readMonth } from './compare-month.js';
import type { AuditParts, InName } from './divergence.js';

/** Looks again while no row moves, so that what was right all along, or is by now, is left alone. */
const whileStill = <T>({ pool }: AuditParts, term: InName, work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
  inTransaction(pool, async (client) => {
    if (term) await holdTerm(client, term);
    await holdCheckpoints(client);
    return work(client);
  });

/**
 * Writes the rows of one case anew where they are not what the log makes of it; no other case is touched. The live rows wait for the few
 * milliseconds that it takes.
 */
export const repairCase = (parts: AuditParts, caseId: string, term?: InName): Promise<void> =>
  whileStill(parts, term, async (client) => {
    const { divergences, expected } = await compareCases(client, parts, [caseId]);
    for (const { projection: name, kind } of divergences) {
      const projection = parts.projections.find((known) => known.name === name);
      if (!projection || kind === 'unreadable') continue;
      await client.query(`DELETE FROM ${qualified(LIVE, projection.table)} WHERE case_id = $1`, [caseId]);
      await writeChanges(client, LIVE, { projection, upserts: expected.rows.get(projection) ?? [], removals: [] });
    }
  });

/** Adds to a month's figures what they lack. The live rows wait until its cases have been counted. */
export const repairMonth = (parts: AuditParts, month: string, term?: InName): Promise<void> =>
  whileStill(parts, term, async (client) => {
    const read = await readMonth(client, parts, month);
    if (read) await writeChanges(client, LIVE, { projection: monthlyFigures, upserts: await countMonth(parts, read), removals: [] });
  });
