// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { EventStoreDBClient } from '@eventstore/db-client';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { event, ownStream } from './conformance/ground.js';

it('is a program that says where it is, does as it is told, and ends with its standard input', async () => {
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', join(import.meta.dirname, 'main.ts')], {
    cwd: join(import.meta.dirname, '../..'), stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const said = async (): Promise<unknown> => JSON.parse((await lines.next()).value as string);
  const tell = async (...order: unknown[]): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(order)}\n`);
    return said();
  };
  const { url } = (await said()) as { url: string };
  const client = EventStoreDBClient.connectionString(url);
  const stream = ownStream();
  await client.appendToStream(stream, event('Before'), { expectedRevision: 'no_stream' });
  expect(await tell('spoilAppends', 1, 'landed', 'cut')).toEqual({ done: 'spoilAppends' });
  await expect(client.appendToStream(stream, event('Cut'), { expectedRevision: 0n })).rejects.toMatchObject({
    type: expect.stringMatching(/^(unavailable|cancelled)$/),
  });
  expect(await client.appendToStream(stream, event('After'), { expectedRevision: 1n })).toMatchObject({ nextExpectedRevision: 2n });
  expect(await tell('explode')).toEqual({ unknown: 'explode' });
  await client.dispose();
  const ended = once(child, 'exit');
  child.stdin.end();
  expect(await ended).toEqual([0, null]);
});
