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

  const people: Record<string, string> = {};
  const as = (name: string, ...args: string[]) => cli.typing(people[name] ?? 'gissat lösenord', ...args, '--as', name);

  it('say so where there is none of them', async () => {
    expect((await cli.run('drill', 'list')).json).toEqual({ drills: [] });
  });

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

  it('are agreed by two who prove who they are, and never by whoever wrote', async () => {
    for (const [name, ...roles] of [['Skrivaren', 'coordinator', 'leadership'], ['Chefen', 'leadership'], ['Parten', 'agreementParty']] as const)
      people[name] = (await cli.run('user', 'add', name, '--role', ...roles, '--generate')).json.password;
    const file = join(cli.folder, 'utkast.json');
    await writeFile(file, (await cli.run('instruction', 'show')).text);
    expect((await as('Skrivaren', 'instruction', 'draft', file)).json).toMatchObject({ done: ['InstructionDrafted'], by: 'Skrivaren' });
    await writeFile(file, JSON.stringify({ rules: 'inga' }));
    expect((await as('Skrivaren', 'instruction', 'revise', file)).json.error).toMatchObject({
      code: 'request/invalid', message: expect.stringContaining('/content/rules'),
    });
    const codeOf = async (said: ReturnType<typeof as>) => (await said).json.error.code;
    expect(await codeOf(as('Ingen', 'instruction', 'submit'))).toBe('sign-in/wrong');
    expect(await codeOf(as('Parten', 'instruction', 'submit'))).toBe('permission/missing');
    expect(await codeOf(as('Skrivaren', 'instruction', 'submit', '--if-revision', '1'))).toBe('request/changed-since');
    expect((await as('Skrivaren', 'instruction', 'submit')).json.done).toEqual(['InstructionSubmitted']);
    const approve = (name: string, party: string) => as(name, 'instruction', 'approve', '--for', party);
    expect(await codeOf(approve('Skrivaren', 'municipality'))).toBe('instruction/own-draft');
    expect((await approve('Chefen', 'municipality')).json.done).toEqual(['InstructionApprovedByMunicipality']);
    expect((await approve('Chefen', 'municipality')).json.done).toEqual([]);
    expect((await as('Parten', 'instruction', 'send-back', '--for', 'sos', '--why', 'Numret är fel.')).json.done).toEqual(['InstructionReturned']);
    const { acts } = (await cli.run('instruction', 'history')).json;
    expect(acts.slice(0, 2)).toMatchObject([
      { act: 'InstructionReturned', name: 'Parten', party: 'sos', why: 'Numret är fel.' },
      { act: 'InstructionApprovedByMunicipality', name: 'Chefen' },
    ]);
  });

  it('are practised', async () => {
    const { stream } = (await as('Skrivaren', 'drill', 'start', 'Fredag', '--absent', 'FT1', '--hours', '2')).json;
    const id = stream.slice('drill-'.length);
    await as('Skrivaren', 'drill', 'note', id, 'Vi ringde för sent.');
    expect((await as('Skrivaren', 'drill', 'end', id)).json).toMatchObject({ done: ['DrillEnded'] });
    const shown = { name: 'Fredag', running: false, absent: ['FT1'], learned: [{ text: 'Vi ringde för sent.' }], calls: [] };
    expect((await cli.run('drill', 'show', id)).json).toMatchObject(shown);
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
    expect((await cli.run('roster', 'import', file, '--try')).json).toMatchObject({ shifts: [{ unit: 'FT1', known: false }], faults: [] });
    const first = await cli.run('roster', 'import', file);
    expect(first).toMatchObject({ exit: 0, json: { imported: 1, faults: [] } });
    expect((await cli.run('roster', 'import', file)).json).toMatchObject({ read: 1, imported: 0 });
    const { shifts } = (await cli.run('roster', 'show', '--from', '2027-01-05', '--to', '2027-01-05')).json;
    expect(shifts).toContainEqual(expect.objectContaining({ unit: 'FT1', start: '2027-01-05T09:00:00.000Z', end: '2027-01-05T11:00:00.000Z' }));
    await writeFile(file, 'unit;day;from;to\nXX9;2027-01-05;10:00;12:00\n');
    expect(await cli.run('roster', 'import', file)).toMatchObject({ exit: 1, json: { error: { code: 'roster/unreadable' } } });
  });
});
