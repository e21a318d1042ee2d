// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseStream, type CaseAt, type CaseEvents, type CaseState } from '@fyrvakt/cases';
import { DataKeys, EnvelopeSealer, MasterKey, MemoryKeyStore } from '@fyrvakt/privacy';
import { events, NOW, testMunicipality } from '@fyrvakt/testing';
import { randomBytes } from 'node:crypto';
import { MUTATIONS, newSigner, resign, seeded, type History, type Row } from '../../../test/support/log-mutations.js';
import { MemoryCheckpointStore, type SignedCheckpoint } from './checkpoint.js';
import { CommandPath } from './command-path.js';
import { MemoryEventStore } from './memory-store.js';
import { parseVerifier, verifierLine } from './signed-note.js';
import { verifyLog, type VerifyResult } from './verify.js';
import { LogRolledBack, writeCheckpoint } from './write-checkpoint.js';

const signer = newSigner();
const newKeys = (): DataKeys => new DataKeys(new MemoryKeyStore(), new MasterKey([randomBytes(32)]));
const keys = newKeys();
const clock = (): string => NOW;

/** A hundred calls of three events each, interleaved, with a checkpoint after each 50 and at the end. */
const record = async (sealer: EnvelopeSealer): Promise<History> => {
  const store = new MemoryEventStore();
  const path = new CommandPath<CaseEvents, CaseState, CaseAt>({
    store, sealer, type: caseStream, clock, at: (base) => ({ ...base, municipality: testMunicipality }),
  });
  const [inside, outside] = [new MemoryCheckpointStore(), new MemoryCheckpointStore()];
  const facts = [events.callReceived(), events.resourceNotified(), events.noteAdded()];
  for (const [round, fact] of facts.entries())
    for (let call = 0; call < 100; call++) {
      const actor = { kind: 'person', id: 'somebody', role: 'coordinator' } as const;
      await path.execute('X', { decide: () => [fact] }, { stream: `case-${call}`, body: {}, commandId: `${call}-${round}`, actor });
      if (call === 49) await writeCheckpoint({ store, inside, outside, signer, clock });
    }
  await writeCheckpoint({ store, inside, outside, signer, clock });
  const rows = (await store.readAll(0, 1000)).map((row) => ({ ...row }));
  return { rows, counter: rows.length, inside: [...(await inside.all())], outside: [...(await outside.all())] };
};

const verify = ({ rows, counter, inside, outside }: History): Promise<VerifyResult> =>
  verifyLog({
    rows: rows.toSorted((a, b) => a.position - b.position),
    counter, checkpoints: { inside, outside }, publicKeys: [parseVerifier(verifierLine(signer))], sealer: new EnvelopeSealer(keys),
  });

describe('Tampering is found', () => {
  let original: History;
  const copy = (): History => structuredClone(original);
  beforeAll(async () => {
    original = await record(new EnvelopeSealer(keys));
  });

  it('finds nothing wrong with what was written', async () => {
    expect(await verify(original)).toEqual({ ok: true, verdict: 'ok', code: 0, checked: 300, signedTo: 300 });
  });

  it.each(Object.entries(MUTATIONS))('%s: 100 of 100, and says where', async (_name, mutate) => {
    const results = [];
    for (let seed = 1; seed <= 100; seed++) {
      const history = copy();
      const position = mutate(history, seeded(seed));
      const result = await verify(history);
      const at = position === undefined ? undefined : result.firstBroken?.position;
      results.push({ seed, found: !result.ok && result.code > 0, at, position });
    }
    expect(results.filter(({ found, at, position }) => !found || at !== position)).toEqual([]);
  });

  it('tells tampered, rolled back and unknown key apart', async () => {
    const tampered = copy();
    (tampered.rows[7] as Row).data = '{}';
    const truncated = copy();
    truncated.rows.splice(200);
    const older = copy();
    Object.assign(older, { rows: older.rows.slice(0, 150), counter: 150, inside: older.inside.filter(({ size }) => size <= 150) });
    const foreign = copy();
    resign(foreign, newSigner());
    foreign.outside = foreign.inside;
    const results = await Promise.all([tampered, truncated, older, foreign].map(verify));
    expect(results.map(({ code }) => code)).toEqual([2, 3, 3, 4]);
  });

  it('notices that a checkpoint has been taken out of the database', async () => {
    const history = copy();
    history.inside.splice(1, 1);
    expect(await verify(history)).toMatchObject({ code: 2, firstBroken: { position: 150 } });
  });

  it('still holds when a key has been destroyed', async () => {
    await keys.destroy('case-1');
    expect(await verify(copy())).toMatchObject({ ok: true, checked: 300 });
  });

  it('names a sealed part whose key has vanished without a trace', async () => {
    const elsewhere = new EnvelopeSealer(newKeys());
    const { rows, counter, inside, outside } = copy();
    const parts = { rows, counter, checkpoints: { inside, outside }, publicKeys: [parseVerifier(verifierLine(signer))] };
    expect(await verifyLog({ ...parts, sealer: elsewhere })).toMatchObject({ code: 4, firstBroken: { position: 1 } });
  });
});

describe('A rolled back database', () => {
  it('is found when the next checkpoint is written', async () => {
    const { rows, inside, outside } = await record(new EnvelopeSealer(newKeys()));
    const keep = async (list: SignedCheckpoint[]): Promise<MemoryCheckpointStore> => {
      const kept = new MemoryCheckpointStore();
      for (const signed of list) await kept.append(signed);
      return kept;
    };
    const parts = { store: new MemoryEventStore(rows.slice(0, 160)), outside: await keep(outside), signer, clock };
    await expect(writeCheckpoint({ ...parts, inside: await keep(inside.slice(0, 2)) })).rejects.toThrow(LogRolledBack);
    await expect(writeCheckpoint({ ...parts, inside: await keep(inside) })).rejects.toThrow(LogRolledBack);
    const whole = { ...parts, store: new MemoryEventStore(rows), inside: await keep(inside) };
    expect(await writeCheckpoint(whole)).toBeUndefined();
  });
});
