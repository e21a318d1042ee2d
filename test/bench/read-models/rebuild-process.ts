// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { logMigrations, PostgresEventStore } from '@fyrvakt/event-store-postgres';
import { createPool, migrate } from '@fyrvakt/postgres';
import { DataKeys, EnvelopeSealer, MasterKey, MemoryKeyStore, openHmac } from '@fyrvakt/privacy';
import { ProjectionRunner, readModelMigrations } from '@fyrvakt/read-models';
import { testMunicipality } from '@fyrvakt/testing';
import { randomBytes } from 'node:crypto';
import { rawRebuild } from './raw-rebuild.js';

/** Rebuilds once, in a process of its own so that memory can be told apart, and writes what it took as one line of JSON. */
const [url = '', contender = ''] = process.argv.slice(2);

const ours = async (): Promise<void> => {
  await migrate(url, [...logMigrations, ...readModelMigrations]);
  const pool = createPool(url, { max: 6, name: 'bench', statementTimeoutMs: 0 });
  const store = await PostgresEventStore.open({ url });
  const keys = new DataKeys(new MemoryKeyStore(), new MasterKey([randomBytes(32)]));
  const runner = new ProjectionRunner({ pool, store, sealer: new EnvelopeSealer(keys), hmac: await openHmac(keys), municipality: testMunicipality });
  await runner.prepare();
  const head = await store.head();
  // The live rows claim to be there already: what is measured is the rebuild alone.
  await pool.query('UPDATE projection_checkpoints SET position = $1', [head]);
  begun = performance.now();
  await runner.rebuild('case-list');
  took = performance.now() - begun;
  await store.close();
  await pool.end();
};

let begun = performance.now();
let took = 0;
if (contender === 'raw') {
  await rawRebuild(url);
  took = performance.now() - begun;
} else await ours();
process.stdout.write(`${JSON.stringify({ milliseconds: took, peakMiB: process.resourceUsage().maxRSS / 1024 })}\n`);
