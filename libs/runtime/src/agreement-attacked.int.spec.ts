// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instructionCommands, type InstructionCommandName } from '@fyrvakt/action-instructions';
import { testDatabase, type TestDatabase } from '@fyrvakt/postgres';
import { movableClock } from './clock.js';
import { readConfig } from './config.js';
import { openRuntime, type Runtime } from './open-runtime.js';

const { content } = instructionCommands.DraftInstruction.example;
const BEGUN = '2026-11-22T10:00:00.000Z';
const ROUNDS = 6;

describe('Whoever would get an agreement past its rules, from two processes at once', () => {
  let database: TestDatabase;
  let folder: string;
  let both: readonly Runtime[];
  const clock = movableClock({ now: () => BEGUN });
  beforeAll(async () => {
    [database, folder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'fyrvakt-'))]);
    const config = readConfig({ FYRVAKT_DATA: join(folder, 'data'), DATABASE_URL: database.url });
    const open = (): Promise<Runtime> => openRuntime(config, { unsafeForTests: true, clock });
    both = [await open(), await open()];
  });
  afterAll(async () => {
    for (const runtime of both) await runtime.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** An instruction of its own; every order goes through the process that is named, and tells what came of it. */
  const begin = () => {
    const stream = `instruction-${randomUUID()}`;
    const order = async (at: 0 | 1, by: string, name: InstructionCommandName, body: object = {}): Promise<string[]> => {
      const request = { stream, body, commandId: randomUUID(), actor: { kind: 'person', id: by, role: 'spec' } } as const;
      try {
        return (await both[at]!.instructions.execute(name, instructionCommands[name] as never, request)).events.map(({ type }) => type);
      } catch (error) {
        return [(error as { code?: string }).code ?? String(error)];
      }
    };
    const submitted = async (): Promise<void> => {
      await order(0, 'writer', 'DraftInstruction', { name: 'Trygghetstelefonen', content });
      await order(0, 'writer', 'SubmitInstruction');
    };
    const stored = async (): Promise<string[]> => (await both[0]!.store.readStream(stream)).map(({ type }) => type);
    return { order, submitted, stored };
  };
  const agreed = async (): Promise<ReturnType<typeof begin>> => {
    const its = begin();
    await its.submitted();
    await its.order(0, 'leader', 'ApproveForMunicipality');
    await its.order(1, 'party', 'ApproveForSos');
    return its;
  };

  it('one person never says yes for both, however close the two are', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { order, submitted, stored } = begin();
      await submitted();
      const said = await Promise.all([order(0, 'greedy', 'ApproveForMunicipality'), order(1, 'greedy', 'ApproveForSos')]);
      expect(said.flat().filter((one) => one === 'instruction/same-approver')).toHaveLength(1);
      expect(await stored()).toHaveLength(3);
      expect(await order(0, 'writer', 'PublishInstruction')).toEqual(['instruction/not-approved']);
    }
  });

  it('two who say yes for the same party are one yes, and both find that it is given', async () => {
    const { order, submitted, stored } = begin();
    await submitted();
    const said = await Promise.all([order(0, 'one', 'ApproveForSos'), order(1, 'other', 'ApproveForSos'), order(1, 'third', 'ApproveForSos')]);
    expect(said.flat()).toEqual(['InstructionApprovedBySos']);
    expect(await stored()).toHaveLength(3);
  });

  it('whoever wrote anything in it does not approve it, not even after somebody else rewrote it all', async () => {
    const { order, submitted } = begin();
    await submitted();
    await order(1, 'writer', 'WithdrawInstruction');
    await order(0, 'second', 'ReviseInstruction', { content: { ...content, greeting: 'Hej! Vad har hänt?' } });
    await order(0, 'second', 'SubmitInstruction');
    for (const by of ['writer', 'second'] as const) {
      expect(await order(0, by, 'ApproveForMunicipality')).toEqual(['instruction/own-draft']);
      expect(await order(1, by, 'ApproveForSos')).toEqual(['instruction/own-draft']);
    }
  });

  it('what was approved is what is published: a change on the way voids both yeses, or comes too late', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { order, stored } = await agreed();
      const [withdrawn, published] = await Promise.all([order(0, 'writer', 'WithdrawInstruction'), order(1, 'writer', 'PublishInstruction')]);
      const types = await stored();
      if (published![0] === 'InstructionPublished') {
        expect(withdrawn).toEqual(['instruction/already-published']);
        expect(types.at(-1)).toBe('InstructionPublished');
      } else {
        expect([published, types.at(-1)]).toEqual([['instruction/not-submitted'], 'InstructionReturned']);
        expect(await order(0, 'writer', 'SubmitInstruction')).toEqual(['InstructionSubmitted']);
        expect(await order(1, 'writer', 'PublishInstruction')).toEqual(['instruction/not-approved']);
      }
    }
  });

  it('no version takes effect in the past, or before one that is agreed already', async () => {
    const { order } = await agreed();
    const publish = (effectiveFrom?: string): Promise<string[]> => order(1, 'writer', 'PublishInstruction', effectiveFrom ? { effectiveFrom } : {});
    expect(await publish('2026-11-22T09:59:59.999Z')).toEqual(['instruction/effective-in-the-past']);
    expect(await publish('2026-12-24T12:00:00.000Z')).toEqual(['InstructionPublished']);
    expect(await order(0, 'writer', 'ReviseInstruction', { content })).toEqual(['instruction/already-published']);
    await order(0, 'writer', 'DraftInstruction', { name: 'Trygghetstelefonen', content });
    await order(0, 'writer', 'SubmitInstruction');
    await order(0, 'leader', 'ApproveForMunicipality');
    await order(1, 'party', 'ApproveForSos');
    for (const early of [undefined, '2026-12-01T12:00:00.000Z', '2026-12-24T12:00:00.000Z', '2026-12-24T13:00:00.000+01:00'])
      expect(await publish(early)).toEqual(['instruction/effective-before-previous']);
    expect(await publish('2026-12-24T12:00:00.001Z')).toEqual(['InstructionPublished']);
  });

  it('what is retired is retired once, never backwards, and nothing of it is published after', async () => {
    const { order, stored } = await agreed();
    expect(await order(0, 'leader', 'RetireInstruction', { from: '2026-11-22T09:00:00.000Z' })).toEqual(['instruction/effective-in-the-past']);
    const said = await Promise.all([order(0, 'leader', 'RetireInstruction'), order(1, 'leader', 'RetireInstruction')]);
    expect(said.flat().toSorted()).toEqual(['InstructionRetired', 'instruction/retired']);
    expect(await order(1, 'writer', 'PublishInstruction')).toEqual(['instruction/retired']);
    expect((await stored()).at(-1)).toBe('InstructionRetired');
  });
});
