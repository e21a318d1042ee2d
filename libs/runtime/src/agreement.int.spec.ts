// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instructionCommands, type InstructionCommandName } from '@fyrvakt/action-instructions';
import { caseCommands } from '@fyrvakt/cases';
import { testDatabase, type TestDatabase } from '@fyrvakt/postgres';
import { movableClock } from './clock.js';
import { readConfig } from './config.js';
import { ensureDemoAgreement } from './demo-agreement.js';
import { openRuntime, type Runtime } from './open-runtime.js';

const { content } = instructionCommands.DraftInstruction.example;
const [WRITER, MUNICIPALITY, SOS] = [randomUUID(), randomUUID(), randomUUID()];
const BEGUN = '2026-11-22T10:00:00.000Z';

describe('What is agreed, in two processes on one log', () => {
  let database: TestDatabase;
  let folder: string;
  let here: Runtime;
  let there: Runtime;
  const clock = movableClock({ now: () => BEGUN });
  beforeAll(async () => {
    [database, folder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'fyrvakt-'))]);
    const config = readConfig({ FYRVAKT_DATA: join(folder, 'data'), DATABASE_URL: database.url });
    here = await openRuntime(config, { unsafeForTests: true, clock });
    there = await openRuntime(config, { unsafeForTests: true, clock });
  });
  afterAll(async () => {
    await here.close();
    await there.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const instructionId = randomUUID();
  const give = (name: InstructionCommandName, id: string, body: object = {}) =>
    here.instructions.execute(name, instructionCommands[name], {
      stream: `instruction-${instructionId}`, body, commandId: randomUUID(), actor: { kind: 'person', id, role: 'spec' },
    });
  const publish = async (effectiveFrom: string): Promise<void> => {
    await give('DraftInstruction', WRITER, { name: 'Trygghetstelefonen', content });
    await give('SubmitInstruction', WRITER);
    await give('ApproveForMunicipality', MUNICIPALITY);
    await give('ApproveForSos', SOS);
    await give('PublishInstruction', WRITER, { effectiveFrom });
  };
  const call = async (receivedAt: string): Promise<string[]> => {
    const { events } = await there.cases.execute('ReceiveCall', caseCommands.ReceiveCall, {
      stream: `case-${randomUUID()}`, commandId: randomUUID(), actor: { kind: 'client', id: 'spec', role: 'client' },
      body: { source: { system: 'manual', reference: randomUUID() }, receivedAt, category: 'noiseMusic',
        place: { text: 'Norra hamnen', code: 'LYS-NHA' } },
    });
    return events.map(({ type, data }) => (type === 'InstructionMatched' ? `v${data.version} ${data.rule}` : type));
  };

  it('holds here at once, there soon, and for each call by the moment it came', async () => {
    expect([here.agreement.inForce('2027-01-01T00:00:00.000Z'), await call(BEGUN)]).toEqual([undefined, ['CallReceived']]);
    await publish('2026-11-23T00:00:00.000Z');
    expect(here.agreement.inForce('2026-11-23T00:00:00.000Z')).toMatchObject({ id: instructionId, version: 1 });
    while (!there.agreement.inForce('2026-11-23T00:00:00.000Z')) await new Promise((resolve) => setTimeout(resolve, 10));
    await publish('2026-11-24T00:00:00.000Z');
    expect(here.agreement.instruction(instructionId)).toMatchObject({ versions: [{ status: 'published' }, { status: 'published' }] });
    while (!there.agreement.inForce('2026-11-25T00:00:00.000Z')) await new Promise((resolve) => setTimeout(resolve, 10));
    clock.advanceTo('2026-11-25T10:00:00.000Z');
    expect(await call(BEGUN)).toEqual(['CallReceived']);
    expect(await call('2026-11-23T20:00:00.000Z')).toEqual(['CallReceived', 'v1 noise-harbour']);
  });

  it('is there again when a process starts', async () => {
    const config = { ...here.config };
    const next = await openRuntime(config, { unsafeForTests: true, clock });
    try {
      expect(next.agreement.instructions).toEqual(here.agreement.instructions);
      expect(next.agreement.match({ category: 'noiseMusic', place: 'LYS-NHA', danger: 'yes', ongoing: 'yes', mode: 'actual' },
        '2026-11-25T10:00:00.000Z'))
        .toMatchObject({ version: 2, route: 'emergency112' });
    } finally {
      await next.close();
    }
  });

  it('is given to a demonstration whole, once', async () => {
    const before = here.agreement.instructions.length;
    for (let round = 0; round < 2; round++) await ensureDemoAgreement(here);
    const demo = here.agreement.instructions.at(-1);
    expect([here.agreement.instructions.length, demo]).toMatchObject([before + 1, { versions: Array(3).fill({ status: 'published' }) }]);
    expect([here.agreement.roster.revision, here.agreement.roster.undecided(BEGUN, '2027-11-22T00:00:00.000Z')]).toEqual([0, []]);
  });
});
