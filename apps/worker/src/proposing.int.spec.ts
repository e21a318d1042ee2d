// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instructionCommands, type InstructionCommandName } from '@fyrvakt/action-instructions';
import { caseCommands } from '@fyrvakt/cases';
import { idsUnder } from '@fyrvakt/event-store';
import { testDatabase, type TestDatabase } from '@fyrvakt/postgres';
import { openRuntime, readConfig, type Runtime } from '@fyrvakt/runtime';
import { Proposing } from './proposing.js';

const BEGUN = '2026-11-20T10:00:00.000Z';
const idOf = idsUnder('52c9d7de-7d0e-4d5c-9f53-0c6a3d6f2b90');
const { content } = instructionCommands.DraftInstruction.example;

describe('What is done otherwise three times', () => {
  let database: TestDatabase;
  let folder: string;
  let runtime: Runtime;
  let now = BEGUN;
  const open = async (): Promise<Runtime> => {
    const config = readConfig({ DATABASE_URL: database.url, FYRVAKT_DATA: join(folder, 'data') });
    const opened = await openRuntime(config, { clock: { now: () => now }, unsafeForTests: true });
    await opened.projections.start();
    return opened;
  };
  beforeAll(async () => {
    [database, folder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'fyrvakt-proposing-'))]);
    runtime = await open();
  });
  afterAll(async () => {
    await runtime.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const instructionId = idOf('instruction');
  const give = (name: InstructionCommandName, id: string, body: object = {}): Promise<unknown> =>
    runtime.instructions.execute(name, instructionCommands[name], {
      stream: `instruction-${instructionId}`, body, commandId: idOf(`${name} ${now}`), actor: { kind: 'person', id, role: 'spec' },
    });
  const publish = async (): Promise<void> => {
    await give('DraftInstruction', 'writer', { name: 'Trygghetstelefonen', content });
    await give('SubmitInstruction', 'writer');
    await give('ApproveForMunicipality', 'municipality');
    await give('ApproveForSos', 'sos');
    await give('PublishInstruction', 'writer');
  };
  const deviate = async (call: string): Promise<void> => {
    const actor = { kind: 'client', id: 'spec', role: 'client' } as const;
    const [stream, unit] = [`case-${idOf(call)}`, 'XX9'];
    const source = { system: 'spec', reference: call };
    const body = { source, receivedAt: now, category: 'noiseMusic', danger: 'no', place: { text: 'Norra hamnen', code: 'LYS-NHA' } };
    const { ReceiveCall, NotifyResource } = caseCommands;
    await runtime.cases.execute('ReceiveCall', ReceiveCall, { stream, body, commandId: idOf(`${call} received`), actor });
    const contact = { reference: 'n1', unit, channel: 'phone', result: 'sent', at: now };
    await runtime.cases.execute('NotifyResource', NotifyResource, { stream, body: contact, commandId: idOf(`${call} contact`), actor });
  };
  const look = async (by = new Proposing(runtime)): Promise<number> => {
    await runtime.queries.waitFor(await runtime.store.head(), 30_000);
    return by.look();
  };
  const proposals = () => {
    const known = runtime.agreement.instruction(instructionId);
    return known?.kind === 'written' ? known.proposals : [];
  };

  it('is proposed once, in the stream of the instruction, and not again by a fourth time or after a restart', async () => {
    await publish();
    now = '2026-11-20T22:00:00.000Z';
    for (const call of ['one', 'two']) await deviate(call);
    const proposing = new Proposing(runtime);
    expect(await look(proposing)).toBe(0);

    await deviate('three');
    await runtime.custody.setHold({ reason: 'restored', since: now, position: 1 });
    expect(await look(proposing)).toBe(0);
    await runtime.custody.setHold(undefined);
    expect([await look(proposing), await look(proposing)]).toEqual([1, 0]);
    expect(proposals()).toMatchObject([{ kind: 'otherUnit', unit: 'XX9', cases: expect.arrayContaining([idOf('one'), idOf('three')]) }]);
    const last = (await runtime.store.readStream(`instruction-${instructionId}`)).at(-1);
    expect([last?.type, JSON.parse(last?.meta ?? '{}')]).toMatchObject(['ChangeProposed', { actor: { kind: 'system' } }]);

    await deviate('four');
    expect(await look(proposing)).toBe(0);
    await runtime.close();
    runtime = await open();
    expect([await look(), proposals().length]).toEqual([0, 1]);
  });

  it('is proposed anew where the next version has not changed it', async () => {
    now = '2026-11-21T10:00:00.000Z';
    await publish();
    now = '2026-11-21T22:00:00.000Z';
    for (const call of ['five', 'six', 'seven']) await deviate(call);
    expect(await look()).toBe(1);
    expect(proposals().map(({ answeredBy, cases }) => [answeredBy, cases.length])).toEqual([[2, 3], [undefined, 3]]);
  });
});
