// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { lead, type Leadership, type Term } from '@fyrvakt/postgres';
import { events, testMunicipality } from '@fyrvakt/testing';
import { historyOf, interleaved, randomFrom } from '../../../../test/support/histories.js';
import { caseIdOf, ReadModelGround } from '../../../../test/support/read-model-ground.js';
import type { ProjectionRunner } from '../runner.js';
import type { Finding } from './divergence.js';
import { SelfAudit } from './self-audit.js';

const CASES = 60;

describe('Self-audit', () => {
  let ground: ReadModelGround;
  let runner: ProjectionRunner;
  let audit: SelfAudit;
  let leadership: Leadership;
  let term: Term;
  const random = randomFrom(31);

  beforeEach(async () => {
    ground = await ReadModelGround.open();
    runner = await ground.run();
    const { pool, store, sealer, hmac } = ground;
    audit = new SelfAudit({ pool, store, sealer, hmac, municipality: testMunicipality, restMs: 0 });
    term = await new Promise<Term>((resolve) => {
      leadership = lead({ pool, name: 'audit', holder: 'spec' }, (won) => {
        resolve(won);
        return new Promise((done) => won.signal.addEventListener('abort', () => done()));
      });
    });
  });
  afterEach(async () => {
    await leadership.stop();
    await ground.close();
  });

  const fill = async (from = 0, count = CASES): Promise<number> => {
    const histories = Array.from({ length: count }, (_, index) => historyOf(random, caseIdOf(from + index), '2026-10-10T20:00:00.000Z'));
    let last = 0;
    for (const { of, item } of interleaved(random, histories, 10)) last = await ground.add(caseIdOf(from + of), item);
    return last;
  };
  const filled = async (): Promise<number> => {
    const last = await fill();
    expect(await ground.queries(runner).waitFor(last, 30_000)).toBe(true);
    return last;
  };
  const status = () => ground.queries().audit();
  const change = async (sql: string, values: unknown[] = []): Promise<void> => {
    expect((await ground.pool.query(sql, values)).rowCount).toBeGreaterThan(0);
  };
  /** One whole sweep in the background. */
  const sweep = async (): Promise<Finding[]> => {
    const findings: Finding[] = [];
    for (let left = 100; left > 0; left--) {
      findings.push(...(await audit.step(term)));
      const { rows } = await ground.pool.query<{ stage: string }>('SELECT stage FROM read_model_audit');
      if (rows[0]?.stage === 'done') return findings;
    }
    throw new Error('the sweep does not end');
  };
  const digests = async (): Promise<unknown[]> => {
    const all = [];
    for (const { name } of await ground.queries().status()) all.push((await runner.rebuild(name)).digest);
    return all;
  };

  it('finds nothing where nothing is wrong, and says how far it has come', async () => {
    expect(await status()).toMatchObject({ summary: '0 of 0 cases diverge, checked to position 0', casesChecked: 0 });
    const last = await filled();
    expect(await sweep()).toEqual([]);
    expect(await status()).toMatchObject({
      summary: `0 of ${CASES} cases diverge, checked to position ${last}`, casesChecked: CASES, diverging: 0, position: last, found: 0,
      checkedAt: expect.any(String), divergences: [],
    });
  });

  it('finds what was changed, taken away and added by hand, and mends those cases alone', async () => {
    await filled();
    const [changed, gone, ledgered, searched] = [3, 7, 11, 13].map(caseIdOf);
    const stray = caseIdOf('nobody');
    await change("UPDATE case_list SET place = 'Någon annanstans' WHERE case_id = $1", [changed]);
    await change('DELETE FROM case_list WHERE case_id = $1', [gone]);
    await change(
      `INSERT INTO follow_up_ledger SELECT (jsonb_populate_record(l, '{"id": "one more"}')).* FROM follow_up_ledger AS l WHERE case_id = $1 LIMIT 1`,
      [ledgered],
    );
    await change("UPDATE case_search SET words = '''abc'''::tsvector WHERE case_id = $1", [searched]);
    await change(
      "INSERT INTO case_list SELECT (jsonb_populate_record(c, jsonb_build_object('case_id', $1::text))).* FROM case_list AS c LIMIT 1", [stray],
    );
    await change("UPDATE monthly_figures SET n = n + 5 WHERE month = '2026-10' AND figure = 'calls'");
    const untouched = await ground.pool.query<{ id: string }>("SELECT xmin || ' ' || ctid::text AS id FROM case_list ORDER BY 1");

    const found = await sweep();
    expect(found.map(({ projection, subject, kind, repaired }) => [projection, subject, kind, repaired]).toSorted()).toEqual([
      ['case-list', changed, 'different', true], ['case-list', gone, 'missing', true], ['case-list', stray, 'extra', true],
      ['case-search', searched, 'different', true], ['follow-up-ledger', ledgered, 'extra', true],
      ['monthly-figures', '2026-10', 'different', true],
    ].toSorted());
    const after = await ground.pool.query<{ id: string }>("SELECT xmin || ' ' || ctid::text AS id FROM case_list ORDER BY 1");
    const before = new Set(untouched.rows.map(({ id }) => id));
    expect(after.rows.filter(({ id }) => !before.has(id))).toHaveLength(2);
    expect(await status()).toMatchObject({ casesChecked: CASES, diverging: 0, found: 6 });
    expect((await status()).divergences).toHaveLength(6);
    expect((await digests()).every((digest) => (digest as { equal: boolean }).equal)).toBe(true);
    expect(await sweep()).toEqual([]);
  });

  it('takes nothing for a divergence that is only on its way, while the log grows and tables are swapped', async () => {
    let last = await filled();
    let growing = true;
    const swaps = (async () => {
      while (growing) await runner.rebuild('case-list');
    })();
    const growth = (async () => {
      for (let round = 1; round <= 3; round++) last = await fill(round * 100, 30);
      growing = false;
    })();
    const found: Finding[] = [];
    while (growing) found.push(...(await audit.step(term)));
    await Promise.all([growth, swaps]);
    expect(found).toEqual([]);
    expect(await ground.queries(runner).waitFor(last, 30_000)).toBe(true);
    expect(await audit.all()).toEqual({ cases: CASES + 90, position: last, findings: [] });
  });

  it('knows what stands still: its rows are to be as they were before', async () => {
    await filled();
    await ground.add(caseIdOf('nul'), events.callReceived({ place: { text: 'a\u0000b', area: 'LYS' } }));
    const last = await ground.add(caseIdOf(5), events.noteAdded({ noteId: 'after' }));
    expect(await ground.queries(runner).waitFor(last, 30_000)).toBe(true);
    expect((await runner.parked()).length).toBeGreaterThan(0);
    expect(await sweep()).toEqual([]);
    await change('DELETE FROM case_list WHERE case_id = $1', [caseIdOf(5)]);
    expect(await audit.all({ repair: false })).toMatchObject({ findings: [{ subject: caseIdOf(5), kind: 'missing', repaired: false }] });
    expect(await status()).toMatchObject({ diverging: 1, summary: expect.stringMatching(/^1 of 61 cases diverge/) });
    expect(await audit.all({ repair: true })).toMatchObject({ findings: [{ subject: caseIdOf(5), repaired: true }] });
    expect(await status()).toMatchObject({ diverging: 0 });
  });
});
