// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { writeCheckpoint } from '@fyrvakt/event-store';
import { Quarantine } from '@fyrvakt/intake';
import { openCheckpoints, type Runtime } from '@fyrvakt/runtime';
import { startEsdbServer } from '../../../test/esdb-server/index.js';
import { addNote, openCli, type Cli, type Said } from './cli-fixture.js';

const EVENTS = 12;

const seal = (runtime: Runtime): Promise<unknown> =>
  openCheckpoints(runtime).then((checkpoints) =>
    writeCheckpoint({ store: runtime.store, ...checkpoints, clock: () => new Date().toISOString() }));

const refuse = ({ pool, sealer, hmac, clock }: Runtime): Promise<string | undefined> =>
  new Quarantine(pool, sealer, (text) => hmac('quarantine', text), () => clock.now())
    .keep({ source: 'sos-alarm', clientId: 'c', route: '/calls', body: { operator: 17 }, faults: [{ code: 'type' }] });

describe('copy', () => {
  let [from, to] = [] as unknown as [Cli, Cli];
  beforeEach(async () => {
    [from, to] = await Promise.all([openCli(), openCli()]);
    await from.calls(EVENTS / 2);
    await from.beside(async (runtime) => {
      await seal(runtime);
      await refuse(runtime);
    });
  });
  afterEach(() => Promise.all([from.close(), to.close()]));

  /** Runs with the keys of the first, on whatever the arguments name. */
  const copy = (...more: string[]): Promise<Said> => from.run('copy', '--from', from.url, '--to', to.url, ...more);
  /** Asks the second, with the keys of the first. */
  const there = (...args: string[]): Promise<Said> => from.run(...args, '--database-url', to.url);

  it('moves everything: the same report, list of users, refused reports, positions, links and signatures', async () => {
    await from.run('user', 'add', 'anna', '--role', 'coordinator', '--generate');
    await from.run('client', 'add', 'SOS Alarm', '--source', 'sos-alarm');
    const asked = [['report', '2026-10'], ['user', 'list'], ['client', 'list'], ['refused', 'list'], ['verify']];
    const before: string[] = [];
    for (const args of asked) before.push((await from.run(...args)).text);
    const said = await copy();
    const whole = { events: EVENTS, copied: EVENTS, finished: true, verdict: { ok: true, signedTo: EVENTS } };
    expect(said).toMatchObject({ exit: 0, json: whole });
    const rows = Object.fromEntries(said.json.tables.map(({ table, rows: count }: { table: string; rows: number }) => [table, count]));
    expect(rows).toMatchObject({ checkpoints: 1, users: 1, api_clients: 1, api_client_keys: 1, intake_quarantine: 1 });
    expect(rows.data_keys).toBe(EVENTS / 2 + 2);
    const after: string[] = [];
    for (const args of asked) after.push((await there(...args)).text);
    expect(after).toEqual(before);
    // Finished, it is only compared, and goes on by itself.
    expect((await copy()).json).toMatchObject({ copied: 0, already: EVENTS, root: said.json.root, finished: true });
    await from.run('user', 'add', 'bo', '--role', 'coordinator', '--generate');
    expect(await copy()).toMatchObject({ exit: 1, json: { error: { code: 'target/not-empty' } } });
  });

  it('goes on from where it came, and serves nobody until it is finished', async () => {
    let busy = true;
    let load: Promise<void> | undefined;
    await new Promise<void>((begun) => {
      load = from.beside(async (runtime) => {
        for (let count = 0; busy; count++) await addNote(runtime, count).then(() => begun());
        await seal(runtime);
      });
    });
    expect(await copy()).toMatchObject({ exit: 1, json: { error: { code: 'copy/in-use' } } });
    const first = await copy('--live');
    expect(first).toMatchObject({ exit: 0, json: { finished: false, verdict: { ok: true } } });
    expect((await there('verify')).json.error.code).toBe('database/unfinished');
    busy = false;
    await load;
    const head = await from.beside(({ store }) => store.head());
    const last = await copy();
    const whole = { events: head, already: first.json.events, finished: true, verdict: { signedTo: head } };
    expect(last).toMatchObject({ exit: 0, json: whole });
    expect((await there('verify')).json).toMatchObject({ ok: true, checked: head });
  });

  it('moves a log to EventStoreDB and back, with every position and link', async () => {
    const [server, back] = await Promise.all([startEsdbServer({}), openCli()]);
    try {
      const root = (await from.run('verify')).json.root;
      const away = await copy('--to-eventstore', server.url);
      expect(away).toMatchObject({ exit: 0, json: { copied: EVENTS, root, finished: true, verdict: { ok: true, signedTo: EVENTS } } });
      expect((await copy('--to-eventstore', server.url)).json).toMatchObject({ copied: 0, already: EVENTS });
      const home = await from.run('copy', '--from', to.url, '--from-eventstore', server.url, '--to', back.url);
      expect(home).toMatchObject({ exit: 0, json: { copied: EVENTS, root, finished: true } });
      expect((await from.run('report', '2026-10', '--database-url', back.url)).text).toBe((await from.run('report', '2026-10')).text);
    } finally {
      await Promise.all([server.close(), back.close()]);
    }
  });

  it('never mixes two histories', async () => {
    await to.calls(1);
    expect(await copy()).toMatchObject({ exit: 1, json: { error: { code: 'target/not-empty' } } });
    // An unfinished copy that somebody has written to since.
    await to.beside(({ custody }) => custody.setUnfinished({ what: 'copy', from: 'elsewhere', since: new Date().toISOString() }));
    expect(await copy()).toMatchObject({ exit: 2, json: { error: { code: 'copy/other-history' } } });
    expect(await from.run('copy', '--from', from.url, '--to', from.url)).toMatchObject({ exit: 1, json: { error: { code: 'copy/same' } } });
    expect((await from.run('copy', '--from', from.folder, '--to', to.url)).json.error.code).toBe('copy/no-source');
  });
});
