// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { instructionCommands } from '@fyrvakt/action-instructions';
import { drillCommands } from '@fyrvakt/drills';
import { rosterCommands } from '@fyrvakt/duty-roster';
import { writeCheckpoint } from '@fyrvakt/event-store';
import { ensureDemoAgreement, ensureDemoPrincipals, openCheckpoints, type Runtime } from '@fyrvakt/runtime';
import { openCli, type Cli } from './cli-fixture.js';

/** What lies in a stream as two readers meet it, personal parts opened, and what it has become. */
const known = async ({ store, instructions, roster, drills, agreement }: Runtime) => {
  const events = await store.readAll(0, 500);
  const paths = { instruction: instructions, roster, drill: drills } as const;
  const opened = events.flatMap((stored) => {
    const path = paths[stored.stream.split('-')[0] as keyof typeof paths];
    return path ? [path.decode(stored, { open: true })] : [];
  });
  return JSON.parse(JSON.stringify({
    events: await Promise.all(opened), instructions: agreement.instructions, drills: agreement.drills, units: agreement.roster.units,
    revision: agreement.roster.revision, duty: agreement.roster.onDuty('2026-12-05T20:00:00.000Z'),
  })) as { events: { type: string }[]; instructions: object[]; drills: object[]; revision: number };
};

/** Writes in each of the kinds of streams there are besides cases, with words of people among it, and what a what-if came to. */
const fill = async (runtime: Runtime): Promise<void> => {
  const { agreement, instructions, roster, rosterId, drills, whatIfs, projections } = runtime;
  const [actor, drillId] = [{ kind: 'person', id: randomUUID(), role: 'coordinator' } as const, randomUUID()];
  await ensureDemoPrincipals(runtime);
  await ensureDemoAgreement(runtime);
  const [state] = agreement.instructions;
  if (state?.kind !== 'written') throw new Error('the demo has an instruction');
  const stream = `instruction-${state.id}`;
  const { content } = state.versions.at(-1)!;
  const give = <N extends keyof typeof instructionCommands>(name: N, body: object) =>
    instructions.execute(name, instructionCommands[name] as never, { stream, body, commandId: randomUUID(), actor });
  await give('DraftInstruction', { name: state.name, content });
  await projections.start();
  const variant = { instruction: { id: state.id, version: 4, content }, roster: agreement.roster };
  const { id } = await whatIfs.begin(actor.id, { variant, from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' });
  while (!(await whatIfs.finished(id))) await new Promise((resolve) => setTimeout(resolve, 5));
  await give('AttachEvidence', { whatIfId: id });
  await give('SubmitInstruction', {});
  await give('WithdrawInstruction', { why: 'Vi väntar på hamnen.' });
  const shift = { unit: 'FT1', day: '2027-01-05', from: '10:00', to: '12:00' };
  await roster.execute('ImportShifts', rosterCommands.ImportShifts, {
    stream: `roster-${rosterId}`, actor, commandId: randomUUID(),
    body: { source: 'csv', shifts: [{ unit: shift.unit, start: '2027-01-05T09:00:00.000Z', end: '2027-01-05T11:00:00.000Z' }] },
  });
  const drill = { stream: `drill-${drillId}`, actor };
  const begun = { name: 'Ingen svarar', absent: ['FT1'] };
  await drills.execute('StartDrill', drillCommands.StartDrill, { ...drill, body: begun, commandId: randomUUID() });
  await drills.execute('AddDrillNote', drillCommands.AddDrillNote, { ...drill, body: { text: 'Vi ringde för sent.' }, commandId: randomUUID() });
  await drills.execute('EndDrill', drillCommands.EndDrill, { ...drill, body: {}, commandId: randomUUID() });
  await writeCheckpoint({ store: runtime.store, ...(await openCheckpoints(runtime)), clock: () => new Date().toISOString() });
};

describe('Instructions, the roster and drills', () => {
  let from: Cli;
  let before: Awaited<ReturnType<typeof known>>;
  beforeAll(async () => {
    from = await openCli();
    await from.calls(1);
    await from.beside(fill);
    before = await from.beside(known);
  });
  afterAll(() => from.close());

  const bringKeys = async (to: Cli): Promise<void> => {
    await to.run('migrate');
    await rm(`${to.data}-keys`, { recursive: true, force: true });
    await cp(`${from.data}-keys`, `${to.data}-keys`, { recursive: true });
  };
  const elsewhere = async (work: (to: Cli) => Promise<void>): Promise<void> => {
    const to = await openCli();
    try {
      await bringKeys(to);
      await work(to);
      expect(await to.beside(known)).toEqual(before);
      expect((await to.run('verify')).json).toMatchObject({ ok: true });
    } finally {
      await to.close();
    }
  };

  it('are all there to begin with', () => {
    const types = new Set(before.events.map(({ type }) => type));
    expect([...types]).toEqual(expect.arrayContaining([
      'InstructionDrafted', 'InstructionPublished', 'InstructionReturned', 'EvidenceAttached', 'RosterEstablished', 'ShiftsImported', 'DrillStarted',
      'DrillNoteAdded', 'DrillEnded',
    ]));
    expect(before).toMatchObject({ instructions: [{ versions: { length: 4 } }], drills: [{ name: 'Ingen svarar' }] });
    expect(JSON.stringify(before.events)).toContain('Vi väntar på hamnen.');
    expect(JSON.stringify(before.events)).toContain('Vi ringde för sent.');
  });

  it('arrive by a copy, and are folded the same', () => elsewhere(async (to) => {
    expect((await from.run('copy', '--from', from.url, '--to', to.url)).json).toMatchObject({ finished: true, verdict: { ok: true } });
  }));

  it('arrive by an export and an import, and are folded the same', () => elsewhere(async (to) => {
    const file = join(from.folder, 'log.ndjson');
    expect((await from.run('export', '--out', file, '--with-keys')).exit).toBe(0);
    await rm(`${to.data}-keys/checkpoints.log`);
    expect((await to.run('import', file)).json).toMatchObject({ verdict: { ok: true } });
  }));

  it('arrive by a backup and a restore, and are folded the same', () => elsewhere(async (to) => {
    const { json } = await from.run('backup', '--to', join(from.folder, 'backups'));
    expect((await to.run('restore', json.folder)).exit).toBe(0);
  }));

  it.each(['instruction', 'roster', 'drill'])('are found out of a single flipped bit in a stream of the kind %s', async (prefix) => {
    const flip = (): Promise<number> => from.beside(async ({ pool, store }) => {
      const [{ position = 0 } = {}] = await store.readStreams(`${prefix}-`, 0, 1);
      await pool.query(`ALTER TABLE events DISABLE TRIGGER append_only;
        UPDATE events SET data = overlay(data placing chr(ascii(substr(data, 3, 1)) # 1) from 3 for 1) WHERE position = ${position};
        ALTER TABLE events ENABLE TRIGGER append_only`);
      return position;
    });
    const position = await flip();
    expect(await from.run('verify')).toMatchObject({ exit: 2, json: { firstBroken: { position } } });
    await flip();
    expect((await from.run('verify')).exit).toBe(0);
  });
});
