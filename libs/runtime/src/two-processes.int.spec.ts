// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { caseCommands } from '@fyrvakt/cases';
import { testDatabase } from '@fyrvakt/postgres';
import { randomUUID } from 'node:crypto';
import { readConfig } from './config.js';
import { openRuntime } from './open-runtime.js';

const ROOT = join(import.meta.dirname, '../../..');
const STREAMS = 10;
/** Of both processes together. */
const COMMANDS = Number(process.env['FYRVAKT_TEST_COMMANDS'] ?? 5_000);

interface Heard { readonly stream: string; readonly commandIds: readonly string[]; readonly contended: number }

/** A process that writes when it is told to go. */
const writer = async (args: readonly string[]) => {
  const script = join(ROOT, 'test/support/command-process.ts');
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', script, ...args], {
    cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready');
  return async (): Promise<Heard[]> => {
    child.stdin.end();
    const heard: Heard[] = [];
    for (let line = await lines.next(); !line.done; line = await lines.next()) heard.push(JSON.parse(line.value) as Heard);
    if (child.exitCode === null) await once(child, 'exit');
    return heard;
  };
};

describe(`Two processes, ${STREAMS} streams, ${COMMANDS} commands`, () => {
  it('lose no update, hear each command once, and leave a log without holes', async () => {
    const [database, keys] = [await testDatabase(), await mkdtemp(join(tmpdir(), 'fyrvakt-two-'))];
    const config = readConfig({ DATABASE_URL: database.url, FYRVAKT_DATA: `${keys}/data`, FYRVAKT_MASTER_KEY_FILE: `${keys}/master.key` });
    const runtime = await openRuntime(config, { unsafeForTests: true });
    const streams = Array.from({ length: STREAMS }, () => `case-${randomUUID()}`);
    const { ReceiveCall } = caseCommands;
    for (const stream of streams)
      await runtime.cases.execute('ReceiveCall', ReceiveCall, {
        stream, body: ReceiveCall.example, commandId: randomUUID(), actor: { kind: 'client', id: 'spec', role: 'client' },
      });
    const args = (name: string): string[] => [database.url, keys, name, String(COMMANDS / 2), ...streams];
    const writers = await Promise.all([writer(args('one')), writer(args('other'))]);
    const begun = performance.now();
    const heard = (await Promise.all(writers.map((go) => go()))).flat();
    const seconds = (performance.now() - begun) / 1000;

    expect(heard.flatMap(({ commandIds }) => commandIds)).toHaveLength(COMMANDS);
    for (const stream of streams) {
      const events = await runtime.store.readStream(stream);
      expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
      const inLog = events.slice(1).map(({ meta }) => (JSON.parse(meta) as { commandId: string }).commandId);
      const yes = heard.filter((one) => one.stream === stream).flatMap(({ commandIds }) => commandIds);
      expect(inLog.toSorted()).toEqual(yes.toSorted());
    }
    expect(await runtime.store.head()).toBe(COMMANDS + STREAMS);
    const positions: number[] = [];
    for (let after = 0; after < COMMANDS + STREAMS; after = positions.at(-1) as number)
      positions.push(...(await runtime.store.readAll(after, 1_000)).map(({ position }) => position));
    expect(positions).toEqual(positions.map((_, index) => index + 1));
    const contended = heard.reduce((sum, one) => Math.max(sum, one.contended), 0);
    process.stderr.write(`  ${COMMANDS} commands in ${seconds.toFixed(1)} s, up to ${contended} asked again: 0 lost updates, log gapless\n`);
    await runtime.close();
    await database.drop();
    await rm(keys, { recursive: true, force: true });
  });
});
