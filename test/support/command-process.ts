// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events';
import { caseCommands } from '@fyrvakt/cases';
import { Contended } from '@fyrvakt/event-store';
import { openRuntime, readConfig } from '@fyrvakt/runtime';
import { v5 as uuid } from 'uuid';

/**
 * One of several processes that write to the same streams. Says `ready`, waits for its standard input to end, writes so many notes from ten
 * lines at once, and tells which it got a yes to, as a line of JSON per stream.
 */
const [databaseUrl = '', keys = '', name = '', count = '0', ...streams] = process.argv.slice(2);
const NAMES = '0a8d2f6c-1d0e-4d5b-9c39-5b1f6e2a7d10';

const config = readConfig({ DATABASE_URL: databaseUrl, FYRVAKT_DATA: `${keys}/data`, FYRVAKT_MASTER_KEY_FILE: `${keys}/master.key` });
const runtime = await openRuntime(config, { unsafeForTests: true });
process.stdout.write('ready\n');
await once(process.stdin.resume(), 'end');

const actor = { kind: 'person', id: name, role: 'coordinator' } as const;
const heard = new Map(streams.map((stream) => [stream, [] as string[]]));
let [next, contended] = [0, 0];

const write = async (n: number): Promise<void> => {
  const stream = streams[n % streams.length] as string;
  const commandId = uuid(`${name} ${n}`, NAMES);
  for (;;) {
    try {
      await runtime.cases.execute('AddNote', caseCommands.AddNote, { stream, body: { text: `Anteckning ${n}` }, commandId, actor });
      return void heard.get(stream)?.push(commandId);
    } catch (error) {
      // Too many at once on one case: whoever asked asks again, with the same key.
      if (!(error instanceof Contended)) throw error;
      contended += 1;
    }
  }
};

await Promise.all(streams.map(async () => {
  while (next < Number(count)) await write(next++);
}));
for (const [stream, commandIds] of heard) process.stdout.write(`${JSON.stringify({ stream, commandIds, contended })}\n`);
await runtime.close();
