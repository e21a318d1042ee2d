// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseStream, type CaseEvents } from '@fyrvakt/cases';
import { Codec, type NewEvent, type NewKey } from '@fyrvakt/event-store';
import { restoreLog } from '@fyrvakt/event-store-postgres';
import { addMinutes, type Fact } from '@fyrvakt/kernel';
import { type DataKey, DataKeys, EnvelopeSealer, type MasterKey, MemoryKeyStore } from '@fyrvakt/privacy';
import type pg from 'pg';
import { v5 as uuid } from 'uuid';

import { historyOf, interleaved, randomFrom } from '../../support/histories.js';

const NAMES = '5d2a1f0e-93b7-4a46-8c1d-7e60b2f4a981';
/** Minutes between calls: so that a longer log is one of more years, and a month always has as many. */
const MINUTES_APART = 450;
export const EVENTS_PER_CASE = 7.3;
/** When the last call came. A log too long for years that clocks know is thinned out at its far end. */
const NEWEST = '2026-10-31T20:00:00.000Z';
const OLDEST = '1902-01-01T00:00:00.000Z';
const OPEN = 20;
const KEYS_AT_ONCE = 2_000;

/** Makes a key for each case that is sealed for, and hands out those made so that they can be kept in bulk. */
class KeysInBulk extends DataKeys {
  private readonly made = new Map<string, DataKey & NewKey>();
  private fresh: NewKey[] = [];

  override atHand = (subject: string): DataKey => {
    const known = this.made.get(subject);
    if (known) return known;
    const key = this.make(subject);
    this.made.set(subject, key);
    this.fresh.push(key);
    return key;
  };

  async flush(pool: pg.Pool, least: number): Promise<void> {
    if (this.fresh.length < least) return;
    const keys = this.fresh;
    this.fresh = [];
    const column = (name: keyof NewKey): string[] => keys.map((key) => key[name]);
    await pool.query('INSERT INTO data_keys (subject, id, wrapped) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])', [
      column('subject'), column('id'), column('wrapped'),
    ]);
  }
}

/**
 * Fills an empty log and its keys with so many events, sealed for real so that every read model can be made of them. Links are left
 * out: nothing that is measured looks at them.
 */
export const fillForGrowth = async (
  pool: pg.Pool, master: MasterKey, events: number, onProgress: (done: number) => void, minutesApart = MINUTES_APART,
): Promise<number> => {
  const random = randomFrom(events);
  const cases = Math.ceil(events / EVENTS_PER_CASE);
  const keys = new KeysInBulk(new MemoryKeyStore(), master);
  const codec = new Codec(caseStream, new EnvelopeSealer(keys));
  const idOf = (index: number): string => uuid(`${events} ${index}`, NAMES);
  function* told(): Generator<Fact<CaseEvents>[]> {
    for (let index = 0; index < cases; index += 1) {
      const receivedAt = addMinutes(NEWEST, -(cases - index) * minutesApart);
      yield historyOf(random, idOf(index), receivedAt > OLDEST ? receivedAt : OLDEST);
    }
  }
  const revisions = new Map<number, number>();
  let position = 0;
  async function* stored() {
    for (const { of, item } of interleaved(random, told(), OPEN)) {
      const [caseId, revision] = [idOf(of), revisions.get(of) ?? 0];
      revisions.set(of, revision + 1);
      const [stream, id, occurredAt] = [`case-${caseId}`, uuid(`${of} ${revision}`, NAMES), item.occurredAt ?? OLDEST];
      const actor = { kind: 'client', id: 'bench', role: 'client' } as const;
      const meta = { occurredAt, recordedAt: occurredAt, actor, commandId: id, correlationId: caseId };
      const event = (await codec.encode(item, { id, stream, revision }, meta)) as NewEvent;
      await keys.flush(pool, KEYS_AT_ONCE);
      yield { ...event, stream, revision, position: ++position, link: '00' };
    }
  }
  await restoreLog(pool, stored(), () => onProgress(position));
  await keys.flush(pool, 1);
  await pool.query('VACUUM ANALYZE events');
  return position;
};
