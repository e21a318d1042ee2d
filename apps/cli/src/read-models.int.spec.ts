// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { openCli, type Cli } from './cli-fixture.js';

let cli: Cli;
beforeAll(async () => {
  cli = await openCli();
});
afterAll(() => cli.close());

describe('Read models, from the command line', () => {
  it('can be asked for before any server has run', async () => {
    const rebuilt = await cli.run('rebuild', 'case-list');
    expect([rebuilt.exit, rebuilt.json.rebuilt]).toEqual([0, [expect.objectContaining({ name: 'case-list', position: 0 })]]);
    expect((await cli.run('rebuild', '--undo', 'follow-up-ledger')).json.error.code).toBe('rebuild/refused');
    expect(await cli.run('retry')).toMatchObject({ exit: 0, json: { retried: [] } });
    expect(await cli.run('audit')).toMatchObject({ exit: 0, json: { cases: 0, position: 0, diverging: 0, findings: [] } });
  });

  it('are compared with the log, and mended when that is asked for', async () => {
    await cli.calls(3);
    const subject = await cli.beside(async ({ projections, queries, store, pool }) => {
      await projections.start();
      await queries.waitFor(await store.head(), 30_000);
      const { rows } = await pool.query<{ id: string }>(
        "UPDATE case_list SET place = 'Någon annanstans' WHERE reference = 'spec-1' RETURNING case_id AS id",
      );
      return rows[0]?.id;
    });
    const finding = { projection: 'case-list', subject, kind: 'different', position: 6 };
    const found = await cli.run('audit');
    expect([found.exit, found.json]).toEqual([1, { cases: 3, position: 6, diverging: 1, findings: [{ ...finding, repaired: false }] }]);
    expect(found.text).not.toContain('annanstans');
    const mended = await cli.run('audit', '--repair');
    expect([mended.exit, mended.json]).toEqual([0, { cases: 3, position: 6, diverging: 0, findings: [{ ...finding, repaired: true }] }]);
    expect((await cli.run('audit')).json.findings).toEqual([]);
  });
});
