// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureDemoAgreement, ensureDemoPrincipals } from '@fyrvakt/runtime';
import { openCli, type Cli } from './cli-fixture.js';

describe('The agreement and the roster at the terminal', () => {
  let cli: Cli;
  beforeAll(async () => {
    cli = await openCli();
    await cli.calls(2);
    await cli.beside(async (runtime) => {
      await ensureDemoPrincipals(runtime);
      await ensureDemoAgreement(runtime);
    });
  });
  afterAll(() => cli.close());

  it('are shown, compared, checked and tried', async () => {
    expect((await cli.run('instruction', 'list')).json).toMatchObject({ instructions: [{ inForce: 1,
      versions: [{ version: 1 }, { version: 2 }, { version: 3 }] }] });
    expect((await cli.run('instruction', 'show', '--version', '2')).json.content.rules.length).toBeGreaterThan(5);
    expect((await cli.run('instruction', 'diff', '2', '3')).json.differences.length).toBeGreaterThan(1);
    expect(await cli.run('instruction', 'check')).toMatchObject({ exit: 0 });
    const tried = await cli.run('instruction', 'try', '--category', 'noiseMusic', '--place', 'LYS-NHA', '--at', '2026-11-28T22:40:00Z');
    expect(tried.json.match).toMatchObject({ version: 3, route: 'contact',
      considered: expect.arrayContaining([expect.objectContaining({ unit: 'BV1' })]) });
    const whatIf = await cli.run('instruction', 'what-if', '--from', '2026-10-01T00:00:00Z', '--to', '2026-11-01T00:00:00Z');
    expect(whatIf.json.summary).toMatchObject({ calls: 2, comparedWith: 'history' });
    const { id } = whatIf.json;
    expect((await cli.run('instruction', 'what-if', '--run', id)).json).toEqual(whatIf.json);
    expect((await cli.run('instruction', 'what-ifs')).json).toMatchObject({ whatIfs: [{ id, state: 'done' }] });
    expect((await cli.run('instruction', 'what-if', '--cancel', id)).json.error.code).toBe('what-if/over');
    expect((await cli.run('instruction', 'show', '--print', '--language', 'en')).json.html).toContain('<html lang="en">');
    expect(await cli.run('instruction', 'show', '--version', '9')).toMatchObject({ exit: 1,
      json: { error: { code: 'instruction/version-unknown' } } });
  });

  it('tell who is on duty and when nobody is, and take shifts from a file once', async () => {
    expect((await cli.run('roster', 'on-duty', '--at', '2026-11-28T22:40:00Z')).json.units.length).toBeGreaterThan(5);
    expect((await cli.run('roster', 'gaps', '--from', '2027-01-04')).json.gaps.length).toBeGreaterThan(0);
    expect((await cli.run('roster', 'quality', '--from', '2027-01-04')).json.score).toBeLessThanOrEqual(100);
    const { nights, oneMore } = (await cli.run('roster', 'forecast', '--from', '2027-01-04', '--to', '2027-01-10')).json;
    expect([nights.length, Array.isArray(oneMore)]).toEqual([7, true]);
    expect((await cli.run('roster', 'forecast')).json.nights.length).toBeGreaterThanOrEqual(28);
    expect((await cli.run('roster', 'forecast', '--from', '2027-01-04', '--to', '2027-01-03')).json.error.code).toBe('roster/days-wrong');
    const file = join(cli.folder, 'pass.csv');
    await writeFile(file, 'unit;day;from;to\nFT1;2027-01-05;10:00;12:00\n');
    const first = await cli.run('roster', 'import', file);
    expect(first).toMatchObject({ exit: 0, json: { imported: 1, faults: [] } });
    expect((await cli.run('roster', 'import', file)).json).toMatchObject({ read: 1, imported: 0 });
    const { shifts } = (await cli.run('roster', 'show', '--from', '2027-01-05', '--to', '2027-01-05')).json;
    expect(shifts).toContainEqual(expect.objectContaining({ unit: 'FT1', start: '2027-01-05T09:00:00.000Z', end: '2027-01-05T11:00:00.000Z' }));
    await writeFile(file, 'unit;day;from;to\nXX9;2027-01-05;10:00;12:00\n');
    expect(await cli.run('roster', 'import', file)).toMatchObject({ exit: 1, json: { error: { code: 'roster/unreadable' } } });
  });
});
