// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { caseCommands } from '@fyrvakt/cases';
import type { Runtime } from '@fyrvakt/runtime';
import { openCli, type Cli } from './cli-fixture.js';

const CALLS = 3;

/** Everything personal in the log, as a program that starts now reads it. */
const texts = (cli: Cli): Promise<unknown[]> =>
  cli.beside(async ({ store, cases }) => {
    const events = await Promise.all((await store.readAll(0, 1_000)).map((event) => cases.decode(event, { open: true })));
    return events.flatMap(({ data }) => ('description' in data ? [data.description] : []));
  });

const report = ({ cases }: Runtime): Promise<unknown> => {
  const id = randomUUID();
  return cases.execute('ReceiveCall', caseCommands.ReceiveCall, {
    stream: `case-${id}`, commandId: id, actor: { kind: 'client', id: 'spec', role: 'client' },
    body: { source: { system: 'spec', reference: id }, description: 'Hög musik.' },
  });
};

describe('keys', () => {
  let cli: Cli;
  let file: string;
  beforeEach(async () => {
    cli = await openCli();
    file = `${cli.data}-keys/master.key`;
    await cli.calls(CALLS);
  });
  afterEach(() => cli.close());

  it('changes the master key in three steps, and everything can be read after each', async () => {
    const old = await readFile(file, 'utf8');
    const [first] = (await cli.run('keys', 'list')).json.keys;
    // The calls, and the key of the digests.
    expect(first).toMatchObject({ state: 'in use', dataKeys: CALLS + 1 });
    const before = await texts(cli);
    expect(before).toHaveLength(CALLS);

    const { next } = (await cli.run('keys', 'add')).json;
    expect(next).not.toBe(first.id);
    const listed = (await cli.run('keys', 'list')).json.keys;
    expect(listed).toMatchObject([{ id: first.id, dataKeys: CALLS + 1 }, { id: next, state: 'next', dataKeys: 0 }]);

    expect((await cli.run('keys', 'rotate')).json).toEqual({ inUse: next, rewrapped: CALLS + 1 });
    expect((await cli.run('keys', 'rotate')).json).toEqual({ inUse: next, rewrapped: 0 });
    expect(await texts(cli)).toEqual(before);

    expect((await cli.run('keys', 'retire')).json).toEqual({ inUse: next, retired: [first.id] });
    expect(await texts(cli)).toEqual(before);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await cli.run('verify')).exit).toBe(0);

    await writeFile(file, old);
    expect((await cli.run('keys', 'list')).exit).not.toBe(0);
  });

  it('harms no process that runs meanwhile, and retires nothing that one of them still uses', async () => {
    await cli.run('keys', 'add');
    // Started with the new key known and not in use, as every process is before the rotation.
    await cli.beside(async (running) => {
      await cli.run('keys', 'rotate');
      await report(running);
      const [call] = await running.store.readAll(0, 1);
      expect(call && (await running.cases.decode(call, { open: true }))).toMatchObject({ data: { description: expect.any(String) } });
      expect((await cli.run('keys', 'retire')).json.error.code).toBe('keys/still-used');
    });
    expect((await cli.run('keys', 'retire')).exit).toBe(0);
    expect(await texts(cli)).toHaveLength(CALLS + 1);
  });

  it('keeps a process that was not restarted from protecting anything with a key that is gone', async () => {
    await cli.beside(async (stale) => {
      const head = await stale.store.head();
      for (const verb of ['add', 'rotate', 'retire']) expect((await cli.run('keys', verb)).exit).toBe(0);
      await expect(report(stale)).rejects.toMatchObject({ name: 'StoreUnavailable', cause: { code: 'FV002' } });
      expect(await stale.store.head()).toBe(head);
    });
    await cli.beside(report);
    expect(await texts(cli)).toHaveLength(CALLS + 1);
  });

  it('that are in no file are told of', async () => {
    await cli.beside(({ pool }) => pool.query("INSERT INTO data_keys (subject, id, wrapped) VALUES ('case-lost', 'k', 'gone.n.c')"));
    expect((await cli.run('keys', 'list')).json.keys).toMatchObject([{ state: 'in use' }, { id: 'gone', state: 'not in the file', dataKeys: 1 }]);
    const { findings } = (await cli.run('doctor')).json;
    expect(findings).toContainEqual(expect.objectContaining({ check: 'data keys', health: 'fail' }));
  });

  it.each([['rotate', 'keys/no-next'], ['retire', 'keys/none-older']])('%s out of turn says what comes first', async (verb, code) => {
    expect((await cli.run('keys', verb)).json.error.code).toBe(code);
  });

  it('add and retire wait for the change at hand', async () => {
    await cli.run('keys', 'add');
    const before = await readFile(file, 'utf8');
    for (const verb of ['add', 'retire']) expect((await cli.run('keys', verb)).json.error.code).toBe('keys/next-waits');
    expect(await readFile(file, 'utf8')).toBe(before);
  });
});
