// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseCommands } from '@fyrvakt/cases';
import { openRuntime, type Runtime } from '@fyrvakt/runtime';
import { randomUUID } from 'node:crypto';
import { Wire } from '../../../../test/support/wire.js';
import { openCaseApi, type CaseApiFixture } from '../case-api/case-api-fixture.js';
import { SseReader } from '../case-api/feed/sse-reader.js';

/** What follows the log; `FYRVAKT_TEST_FROZEN=all` freezes every connection of the process, which takes longer to get over. */
const FROZEN = process.env['FYRVAKT_TEST_FROZEN'] === 'all' ? /./ : /log read|hints/;
/** What it takes where the machine has nothing else to do; a busy one is given more. */
const [NOTICED_MS, HEALED_MS, BUSY] = [30_000, 60_000, 3];

describe('A process whose connections are frozen, not closed', () => {
  let wire: Wire;
  let api: CaseApiFixture;
  let other: Runtime;
  const failures: { readonly error: unknown; readonly at: number }[] = [];

  beforeAll(async () => {
    const way = async (url: string): Promise<string> => {
      wire = await Wire.to(url);
      process.env['FYRVAKT_TEST_DATABASE_URL'] = wire.url;
      return wire.url;
    };
    api = await openCaseApi({}, { way, onError: (error) => failures.push({ error, at: performance.now() }) });
    process.env['FYRVAKT_TEST_DATABASE_URL'] = api.database.url;
    other = await openRuntime({ ...api.runtime.config, databaseUrl: api.database.url }, { unsafeForTests: true });
  });
  afterAll(async () => {
    wire.cutFrozen();
    await other.close();
    await api.close();
    await wire.close();
  });

  /** Somebody else's event: only by following the log can the process know of it. */
  const happen = async (): Promise<{ caseId: string; position: number }> => {
    const caseId = randomUUID();
    const { ReceiveCall } = caseCommands;
    const { position } = await other.cases.execute('ReceiveCall', ReceiveCall, {
      stream: `case-${caseId}`, body: ReceiveCall.example, commandId: randomUUID(), actor: { kind: 'client', id: 'spec', role: 'client' },
    });
    return { caseId, position };
  };

  it('notices within 30 s, and within 60 s the event has crossed log, read model and live feed', async () => {
    const coordinator = await api.signedIn('coordinator');
    const feed = `${await api.server.listen(0, '127.0.0.1')}/case-api/v1/feed`;
    const reader = await SseReader.open(feed, { cookie: coordinator.cookie });
    const first = await happen();
    await reader.until(({ positions }) => positions.includes(first.position));
    expect(await api.runtime.queries.waitFor(first.position, 30_000)).toBe(true);

    failures.length = 0;
    expect(wire.freeze(FROZEN)).toBeGreaterThan(1);
    const from = performance.now();
    const canary = await happen();
    const inRows = (async () => {
      while (api.runtime.projections.progress.position < canary.position) await new Promise((resolve) => setTimeout(resolve, 50));
      return performance.now() - from;
    })();
    // A line that is let go comes back with its last id, as a browser does.
    for (let line = reader; !line.positions.includes(canary.position); ) {
      await line.until(({ ended, positions }) => ended || positions.includes(canary.position), HEALED_MS * BUSY);
      if (line.ended) line = await SseReader.open(feed, { cookie: coordinator.cookie, 'last-event-id': String(first.position) });
    }
    const inFeed = performance.now() - from;
    const healed = Math.max(inFeed, await inRows);
    // Whoever noticed begins again first, and tells of it then.
    while (failures.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    const noticed = (failures[0]?.at ?? Infinity) - from;
    process.stderr.write(`  noticed after ${Math.round(noticed / 1000)} s, crossed to the end after ${Math.round(healed / 1000)} s\n`);
    expect(noticed).toBeLessThan(NOTICED_MS * BUSY);
    expect(healed).toBeLessThan(HEALED_MS * BUSY);
    const { rows } = await api.runtime.queries.cases({}, { limit: 10 });
    expect(rows.map(({ caseId }) => caseId)).toContain(canary.caseId);
    reader.close();
  }, (HEALED_MS + NOTICED_MS) * BUSY);
});
