// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { NO_STREAM, someEvents, someStream, StoreUnavailable, type Appended } from '@fyrvakt/event-store';
import pg from 'pg';

import { type LogFixture, openLog } from './log-fixture.js';

let log: LogFixture;
let admin: pg.Client;

beforeAll(async () => {
  log = await openLog({ patienceMs: 30_000 });
  admin = new pg.Client({ connectionString: log.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await log.close();
});

const APPENDERS = `pg_stat_activity where datname = current_database() and application_name = 'fyrvakt log append'`;

/** Appends as a sender does who is told that the outcome is unknown: the same event again, until it is known. */
const insistent = async (stream: string, revision: number): Promise<Appended> => {
  const events = someEvents(1);
  for (;;) {
    try {
      return await log.store.append(stream, revision, events);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
};

/** Ends every appending connection, as an administrator or a restart would, and says how many there were. */
const killAppenders = async (): Promise<number> => {
  const { rowCount } = await admin.query(`select pg_terminate_backend(pid) from ${APPENDERS}`);
  return rowCount ?? 0;
};

const untilBlocked = async (): Promise<void> => {
  for (;;) {
    const { rows } = await admin.query(`select 1 from ${APPENDERS} and wait_event_type = 'Lock'`);
    if (rows.length > 0) return;
  }
};

describe('a lost connection', () => {
  it('while idle is not noticed by the next writer', async () => {
    expect(await killAppenders()).toBe(1);
    expect(await log.store.append(someStream(), NO_STREAM, someEvents(2))).toMatchObject({ revision: 1, replayed: false });
  });

  it('in the middle of an append ends in the one true answer, and nothing is written twice', async () => {
    const [stream, events] = [someStream(), someEvents(2)];
    await admin.query('begin; select 1 from log_head for update');
    const append = log.store.append(stream, NO_STREAM, events);
    await untilBlocked();
    expect(await killAppenders()).toBe(1);
    await admin.query('rollback');
    const landed = await append;
    expect(landed).toMatchObject({ revision: 1, replayed: false });
    expect(await log.store.append(stream, NO_STREAM, events)).toEqual({ ...landed, replayed: true });
    expect((await log.store.readStream(stream)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });

  it('over and over, under load, loses nothing, repeats nothing and leaves no hole', async () => {
    const after = await log.store.head();
    const acknowledged: number[] = [];
    let [writing, kills] = [true, 0];
    // As often as can be, but each time something gets through.
    const killing = (async () => {
      for (let before = 0; writing; before = acknowledged.length) {
        while (acknowledged.length === before && writing) await new Promise((resolve) => setTimeout(resolve, 2));
        kills += await killAppenders();
      }
    })();
    await Promise.all(
      Array.from({ length: 32 }, async () => {
        const stream = someStream();
        for (let revision = NO_STREAM; revision < 20 || kills < 5; revision += 1)
          acknowledged.push((await insistent(stream, revision)).last);
      }),
    );
    writing = false;
    await killing;
    const feed = await log.store.readAll(after, 10_000);
    expect(feed.map(({ position }) => position)).toEqual(feed.map((_, index) => after + 1 + index));
    expect(acknowledged.toSorted((a, b) => a - b)).toEqual(feed.map(({ position }) => position));
  });

  it('does not stop a subscription', async () => {
    const after = await log.store.head();
    let last = after;
    const subscription = log.store.subscribe(after, { onBatch: async (events) => void (last = events.at(-1)?.position ?? last) });
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name like 'fyrvakt log%' and datname = current_database()`,
    );
    const { last: written } = await log.store.append(someStream(), NO_STREAM, someEvents(1));
    while (last < written) await new Promise((resolve) => setTimeout(resolve, 5));
    await subscription.stop();
  });
});

describe('a database that does not come back in time', () => {
  it('is said to be unavailable, also to those who wait in the queue, and the same append later gets its answer', async () => {
    const [stream, events, impatient] = [someStream(), someEvents(1), await log.another({ patienceMs: 1_500 })];
    await admin.query('begin; select 1 from log_head for update');
    const others = Array.from({ length: 3 }, () => impatient.append(someStream(), NO_STREAM, someEvents(1)));
    const settled = await Promise.allSettled([impatient.append(stream, NO_STREAM, events), ...others]);
    expect(settled.map((one) => one.status === 'rejected' && one.reason instanceof StoreUnavailable)).toEqual([true, true, true, true]);
    await admin.query('rollback');
    await impatient.close();
    await log.store.append(stream, NO_STREAM, events);
    expect(await log.store.readStream(stream)).toHaveLength(1);
  });

  it('is not swamped: what does not fit in the queue is turned away at once', async () => {
    const store = await log.another({ maxQueue: 5 });
    const settled = await Promise.allSettled(Array.from({ length: 9 }, () => store.append(someStream(), NO_STREAM, someEvents(1))));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(settled.filter((one) => one.status === 'rejected' && one.reason instanceof StoreUnavailable)).toHaveLength(4);
    await store.close();
  });

  it('is said to be unavailable when opening', async () => {
    await expect(log.another({ url: 'postgresql://localhost:1/none' })).rejects.toThrow(StoreUnavailable);
  });
});
