// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { type Bench, type Ground, quantile, race, row, type Row } from '../harness.js';
import { createRawTable } from '../log/raw.js';
import { CONNECTIONS, flood, pace, type Target } from './load.js';
import type { CpuShare } from './profile-cpu.js';
import { BenchProcess } from '../bench-process.js';

/** Reports until the code is compiled; colder it is two to three times slower. */
const WARM_UP = { amount: 10_000 };
/** Seconds, not an amount: the load generator looks at its clock once a second only. */
const ROUND = { duration: 4 };
const PER_SECOND = 500;
const PACE_SECONDS = 6;

/** An api beside its workers, as in the server edition, and everything in one process, as one small municipality runs it. */
const EDITIONS = [{ name: 'the api alone', worker: false }, { name: 'api and worker in one process', worker: true }] as const;
type Edition = (typeof EDITIONS)[number];

type Fyrvakt = BenchProcess<Required<Target>>;
type Bare = BenchProcess<Target>;

/** With the worker in it a round ends when the read models have caught up: that counts, and none of its work falls on the next. */
const floodAndSettle = async (fyrvakt: Fyrvakt, edition: Edition): Promise<number> => {
  const taken = await flood(fyrvakt.hello, ROUND);
  if (edition.worker) await fyrvakt.ask('settle');
  return taken;
};

const rates = async (ground: Ground, fyrvakt: Fyrvakt, bare: Bare, edition: Edition): Promise<Row> => {
  const ours = (): Promise<number> => floodAndSettle(fyrvakt, edition);
  const found = await race(ground, `POST /calls, ${edition.name}`, { ours, limit: () => flood(bare.hello, ROUND) });
  return row(`POST /calls, ${CONNECTIONS} connections, ${edition.name}, to a bare handler`, 'requests/s', found.ours, found.limit);
};

const latencies = async (ground: Ground, fyrvakt: Fyrvakt, bare: Bare, { name: edition }: Edition): Promise<Row> => {
  const servers = { ours: fyrvakt.hello, limit: bare.hello };
  const p99s: Record<keyof typeof servers, number[]> = { ours: [], limit: [] };
  for (let round = 0; round < ground.rounds; round += 1)
    for (const name of round % 2 ? (['limit', 'ours'] as const) : (['ours', 'limit'] as const)) {
      ground.progress(`POST /calls at ${PER_SECOND}/s, ${edition}: round ${round + 1} of ${ground.rounds}, ${name}`);
      p99s[name].push(quantile(await pace(servers[name], PER_SECOND, PACE_SECONDS), 0.99));
    }
  const name = `POST /calls at ${PER_SECOND} requests/s, ${edition}, p99, at most 2 x a bare handler's`;
  return row(name, 'ms', quantile(p99s.ours, 0.5), quantile(p99s.limit, 0.5));
};

const validation = async (ground: Ground, fyrvakt: Fyrvakt, edition: Edition): Promise<Row> => {
  ground.progress('POST /calls: profiling');
  await fyrvakt.ask('profile');
  const taken = await floodAndSettle(fyrvakt, edition);
  const { all, inFiles } = await fyrvakt.ask<CpuShare>('profiled');
  return row('POST /calls, validation of the CPU of a request, at most 0.25', 'µs', inFiles / taken, all / taken);
};

const measured = async (ground: Ground, edition: Edition): Promise<Row[]> => {
  const [ours, raw] = [await ground.database(), await ground.database()];
  await createRawTable(raw);
  const fyrvakt: Fyrvakt = await BenchProcess.start('http/fyrvakt', { databaseUrl: ours, worker: edition.worker });
  await flood(fyrvakt.hello, WARM_UP);
  const bare: Bare = await BenchProcess.start('http/bare', { databaseUrl: raw, bytes: await fyrvakt.ask('sample') });
  try {
    await flood(bare.hello, WARM_UP);
    const rows = [await rates(ground, fyrvakt, bare, edition), await latencies(ground, fyrvakt, bare, edition)];
    return edition.worker ? rows : [...rows, await validation(ground, fyrvakt, edition)];
  } finally {
    await Promise.all([fyrvakt.stop(), bare.stop()]);
  }
};

/**
 * A call reported over HTTP with all that belongs to it (key, form, idempotency, encryption, links, order, durable append, and with the
 * worker the read models that follow from it), beside a handler that does nothing but store the same bytes in an equal table of the
 * same server.
 */
export const intakeBench: Bench = {
  name: 'http intake',
  async run(ground) {
    const rows: Row[] = [];
    for (const edition of EDITIONS) rows.push(...(await measured(ground, edition)));
    return rows;
  },
};
