// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { caseStream, type CaseEvents } from '@fyrvakt/cases';
import { Codec, type NewEvent } from '@fyrvakt/event-store';
import { logMigrations, PostgresEventStore } from '@fyrvakt/event-store-postgres';
import type { Fact } from '@fyrvakt/kernel';
import { createPool, leaseMigrations, migrate, testDatabase } from '@fyrvakt/postgres';
import { DataKeys, EnvelopeSealer, MasterKey, MemoryKeyStore, openHmac, type Hmac } from '@fyrvakt/privacy';
import { ProjectionRunner, Queries, readModelMigrations, type RunnerParts } from '@fyrvakt/read-models';
import { testMunicipality } from '@fyrvakt/testing';
import type pg from 'pg';
import { v5 as uuid } from 'uuid';

const NAMES = '6f1d3f8e-5b1c-4ba4-9df6-7a1c0b2d9e10';

/** A case id that is the same in every run. */
export const caseIdOf = (name: string | number): string => uuid(`case ${name}`, NAMES);

/** A log and read models in a database of their own, with real sealing. Facts are stored as they are: no rule is asked. */
export class ReadModelGround {
  private readonly revisions = new Map<string, number>();
  private readonly runners: ProjectionRunner[] = [];

  private constructor(
    readonly url: string, readonly pool: pg.Pool, readonly store: PostgresEventStore, readonly keys: DataKeys, readonly sealer: EnvelopeSealer,
    readonly hmac: Hmac,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(database = testDatabase): Promise<ReadModelGround> {
    const { url, drop } = await database();
    await migrate(url, [...logMigrations, ...readModelMigrations, ...leaseMigrations]);
    const keys = new DataKeys(new MemoryKeyStore(), new MasterKey([randomBytes(32)]));
    const store = await PostgresEventStore.open({ url, unsafeForTests: true });
    return new ReadModelGround(url, createPool(url, { max: 8, name: 'spec' }), store, keys, new EnvelopeSealer(keys), await openHmac(keys), drop);
  }

  /** Stores facts of one case and returns the position of the last. */
  async add(caseId: string, ...facts: readonly Fact<CaseEvents>[]): Promise<number> {
    const stream = `case-${caseId}`;
    const from = this.revisions.get(stream) ?? 0;
    const codec = new Codec(caseStream, this.sealer);
    const fresh = await Promise.all(facts.map((fact, index) => {
      const occurredAt = fact.occurredAt ?? '2026-11-22T01:13:00.000Z';
      const actor = { kind: 'client', id: 'spec', role: 'sos' } as const;
      const meta = { occurredAt, recordedAt: occurredAt, actor, commandId: `${stream} ${from + index}`, correlationId: caseId };
      return codec.encode(fact, { id: uuid(`${stream} ${from + index}`, NAMES), stream, revision: from + index }, meta);
    }));
    return this.addRaw(caseId, ...fresh);
  }

  /** Stores events as the log holds them, whatever they say. */
  async addRaw(caseId: string, ...fresh: readonly NewEvent[]): Promise<number> {
    const stream = `case-${caseId}`;
    const from = this.revisions.get(stream) ?? 0;
    const { last } = await this.store.append(stream, from - 1, fresh);
    this.revisions.set(stream, from + fresh.length);
    return last;
  }

  /** A runner on this database; stopped when the ground is closed. */
  async run(parts: Partial<RunnerParts> = {}): Promise<ProjectionRunner> {
    const runner = this.runner(parts);
    await runner.start();
    return runner;
  }

  runner(parts: Partial<RunnerParts> = {}): ProjectionRunner {
    const { pool, store, sealer, hmac } = this;
    const runner = new ProjectionRunner({ pool, store, sealer, hmac, municipality: testMunicipality, ...parts });
    this.runners.push(runner);
    return runner;
  }

  queries(runner?: ProjectionRunner): Queries {
    return new Queries(this.pool, { store: this.store, hmac: this.hmac, municipality: testMunicipality, progress: runner?.progress });
  }

  async close(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.stop()));
    await this.store.close();
    await this.pool.end();
    await this.drop();
  }
}
