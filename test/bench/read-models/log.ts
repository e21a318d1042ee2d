// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { caseStream, type CaseEventName } from '@fyrvakt/cases';
import { Codec } from '@fyrvakt/event-store';
import { DataKeys, EnvelopeSealer, MasterKey, MemoryKeyStore } from '@fyrvakt/privacy';
import pg from 'pg';
import { v5 as uuid } from 'uuid';
import { historyOf, interleaved, randomFrom } from '../../support/histories.js';

const NAMES = '1b671a64-40d5-491e-99b0-da01ff1f3341';
const TEMPLATES = 400;
const ROWS_AT_ONCE = 10_000;
/** Cases that go on side by side. */
const OPEN = 2_000;

interface Line { readonly revision: number; readonly type: CaseEventName; readonly meta: string; readonly data: string }

export const benchCaseId = (index: number): string => uuid(`bench ${index}`, NAMES);

/** A few hundred cases, told and sealed as real ones are. */
const templates = async (random: () => number): Promise<{ id: string; lines: Line[] }[]> => {
  const sealer = new EnvelopeSealer(new DataKeys(new MemoryKeyStore(), new MasterKey([randomBytes(32)])));
  const codec = new Codec(caseStream, sealer);
  return Promise.all(
    Array.from({ length: TEMPLATES }, async (_, index) => {
      const id = uuid(`template ${index}`, NAMES);
      const month = String(1 + (index % 12)).padStart(2, '0');
      const facts = historyOf(random, id, `2026-${month}-${String(1 + (index % 28)).padStart(2, '0')}T21:${10 + (index % 50)}:00.000Z`);
      const lines = await Promise.all(facts.map(async (fact, revision): Promise<Line> => {
        const occurredAt = fact.occurredAt ?? '2026-01-01T00:00:00.000Z';
        const actor = { kind: 'client', id: '018f0000-0000-7000-8000-00000000000a', role: 'client' } as const;
        const commandId = uuid(`${id} ${revision}`, NAMES);
        const meta = { occurredAt, recordedAt: occurredAt, actor, commandId, correlationId: id };
        const event = await codec.encode(fact, { id: commandId, stream: `case-${id}`, revision }, meta);
        return { revision, type: fact.type, meta: event.meta, data: event.data };
      }));
      return { id, lines };
    }),
  );
};

/** Fills an empty log with so many events of interleaved cases, past the port: links are not what is measured here. */
export const fillLog = async (url: string, events: number, onProgress: (done: number) => void): Promise<{ events: number; cases: number }> => {
  const random = randomFrom(2026);
  const known = await templates(random);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let cases = 0;
  function* told(): Generator<Line[]> {
    for (let made = 0; made < events; cases++) {
      const { id, lines } = known[Math.floor(random() * known.length)] as (typeof known)[number];
      const own = benchCaseId(cases);
      const short = own.slice(0, 8);
      made += lines.length;
      yield lines.map((line) => ({
        ...line, meta: line.meta.replaceAll(id, own), data: line.data.replaceAll(id, own).replaceAll(id.slice(0, 8), short),
      }));
    }
  }
  let position = 0;
  let batch: { of: number; item: Line }[] = [];
  const flush = async (): Promise<void> => {
    const at = position;
    await client.query(
      `INSERT INTO events (position, stream, revision, id, type, meta, data, link)
       SELECT $1::bigint + n, stream, revision, gen_random_uuid(), type, meta, data, '\\x00'::bytea
       FROM unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS e(stream, revision, type, meta, data, n)`,
      [at, batch.map(({ of }) => `case-${benchCaseId(of)}`), batch.map(({ item }) => item.revision), batch.map(({ item }) => item.type),
        batch.map(({ item }) => item.meta), batch.map(({ item }) => item.data)],
    );
    position += batch.length;
    batch = [];
    onProgress(position);
  };
  for (const line of interleaved(random, told(), OPEN)) {
    batch.push(line);
    if (batch.length >= ROWS_AT_ONCE) await flush();
  }
  if (batch.length > 0) await flush();
  await client.query('UPDATE log_head SET position = $1', [position]);
  await client.query('VACUUM ANALYZE events');
  await client.end();
  return { events: position, cases };
};
