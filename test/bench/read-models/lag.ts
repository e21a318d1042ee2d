// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { caseStream } from '@fyrvakt/cases';
import { Codec, type NewEvent } from '@fyrvakt/event-store';
import { logMigrations, PostgresEventStore } from '@fyrvakt/event-store-postgres';
import { createPool, migrate } from '@fyrvakt/postgres';
import { DataKeys, EnvelopeSealer, MasterKey, MemoryKeyStore, openHmac } from '@fyrvakt/privacy';
import { ProjectionRunner, readModelMigrations } from '@fyrvakt/read-models';
import { testMunicipality } from '@fyrvakt/testing';
import { v4 as uuid } from 'uuid';
import { quantile, row, type Bench } from '../harness.js';
import { historyOf, interleaved, randomFrom } from '../../support/histories.js';
import { benchCaseId } from './log.js';

const PER_SECOND = 200;
const EVENTS = 3_000;
/** Events before the clock starts: connections, plans and compiled code. */
const WARM_UP = 400;
/** What the board may lag at most, 99 times in 100, and in the middle. */
const P99_MS = 25;
const P50_MS = 5;

interface Next { readonly stream: string; readonly revision: number; readonly event: NewEvent }

const told = async (sealer: EnvelopeSealer): Promise<Next[]> => {
  const random = randomFrom(7);
  const codec = new Codec(caseStream, sealer);
  const cases = Array.from({ length: Math.ceil(EVENTS / 4) }, (_, index) => historyOf(random, benchCaseId(index), '2026-11-20T20:00:00.000Z'));
  const revisions = new Map<number, number>();
  const all: Next[] = [];
  for (const { of, item } of interleaved(random, cases, 100)) {
    if (all.length >= EVENTS + WARM_UP) break;
    const revision = revisions.get(of) ?? 0;
    revisions.set(of, revision + 1);
    const [stream, id] = [`case-${benchCaseId(of)}`, uuid()];
    const occurredAt = item.occurredAt ?? '2026-11-20T20:00:00.000Z';
    const actor = { kind: 'client', id: 'bench', role: 'client' } as const;
    const meta = { occurredAt, recordedAt: occurredAt, actor, commandId: id, correlationId: stream };
    all.push({ stream, revision, event: await codec.encode(item, { id, stream, revision }, meta) });
  }
  return all;
};

/** From an acknowledged append to the committed row of every read model, at a steady rate. */
export const lagBench: Bench = {
  name: 'lag from append to row',
  async run(ground) {
    const url = await ground.database();
    await migrate(url, [...logMigrations, ...readModelMigrations]);
    const [pool, store] = [createPool(url, { max: 6, name: 'bench' }), await PostgresEventStore.open({ url })];
    const keys = new DataKeys(new MemoryKeyStore(), new MasterKey([randomBytes(32)]));
    const sealer = new EnvelopeSealer(keys);
    const runner = new ProjectionRunner({ pool, store, sealer, hmac: await openHmac(keys), municipality: testMunicipality });
    await runner.start();
    const lags: number[] = [];
    const waiting: Promise<void>[] = [];
    let next = performance.now();
    for (const [index, { stream, revision, event }] of (await told(sealer)).entries()) {
      if (index === 0) next = performance.now();
      if (index % PER_SECOND === 0) ground.progress(`lag: ${index} of ${EVENTS + WARM_UP} events`);
      const { last } = await store.append(stream, revision - 1, [event]);
      const written = performance.now();
      waiting.push(runner.progress.reach(last, 10_000).then(() => void (index >= WARM_UP && lags.push(performance.now() - written))));
      next += 1_000 / PER_SECOND;
      const ahead = next - performance.now();
      if (ahead > 0) await pause(ahead);
    }
    await Promise.all(waiting);
    await runner.stop();
    await store.close();
    await pool.end();
    const name = `lag from append to row at ${PER_SECOND} events/s`;
    return [
      row(`${name}, p50: room left of ${P50_MS} ms`, 'ms', P50_MS - quantile(lags, 0.5), P50_MS),
      row(`${name}, p99: room left of ${P99_MS} ms`, 'ms', P99_MS - quantile(lags, 0.99), P99_MS),
    ];
  },
};
