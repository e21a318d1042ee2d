// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { instructionStream, type InstructionAt, type InstructionEvents, type InstructionState } from '@fyrvakt/action-instructions';
import { caseStream, type CaseAt, type CaseEvents, type CaseState, type Municipality } from '@fyrvakt/cases';
import { Custody } from '@fyrvakt/custody';
import { drillStream, type DrillAt, type DrillEvents, type DrillState } from '@fyrvakt/drills';
import { rosterStream, seededWith, type RosterAt, type RosterEvents, type RosterState } from '@fyrvakt/duty-roster';
import { CommandPath, idsUnder, type EventStore, type Sealer } from '@fyrvakt/event-store';
import { Identity } from '@fyrvakt/identity';
import { ZONE, type At, type Instant } from '@fyrvakt/kernel';
import { MunicipalCalendar, municipalityFrom, readMunicipality, rosterFrom } from '@fyrvakt/municipality';
import { Outbox } from '@fyrvakt/outbox';
import { createPool, DatabaseRefused, Hints, migrate, openDatabase, requireSchema, type Database } from '@fyrvakt/postgres';
import { DataKeys, EnvelopeSealer, loadMasterKey, openHmac, PostgresKeyStore, type Hmac } from '@fyrvakt/privacy';
import { ProjectionRunner, Queries } from '@fyrvakt/read-models';
import { SavedViews } from '@fyrvakt/saved-views';
import { digestOf, WhatIfs } from '@fyrvakt/what-ifs';
import type { Pool } from 'pg';
import { CurrentAgreement } from './agreement.js';
import { destroyedKeys } from './checkpoints.js';
import { systemClock, type Clock } from './clock.js';
import { Closing } from './closing.js';
import { connectionsOf } from './connections.js';
import type { Config } from './config.js';
import { FollowedCommandPath } from './followed-path.js';
import { FollowedStreams } from './followed.js';
import { Following } from './following.js';
import { InstructionCommandPath } from './instruction-path.js';
import { migrations } from './migrations.js';
import { openLog, type Log } from './open-log.js';

/** Everything that a program of ours is made of, opened and joined. */
export interface Runtime {
  readonly config: Config;
  readonly database: Database;
  readonly pool: Pool;
  readonly store: EventStore;
  /** Shows the log of one moment to a verifier. */
  readonly withLogSnapshot: Log['withSnapshot'];
  readonly restoreLog: Log['restore'];
  readonly sealer: Sealer;
  /** Backups, and the hold on outbound work. */
  readonly custody: Custody;
  readonly keys: DataKeys;
  /** The municipality's own keyed digests: request fingerprints, search words. */
  readonly hmac: Hmac;
  /** The one way from a command to the log. */
  readonly cases: CommandPath<CaseEvents, CaseState, CaseAt>;
  readonly instructions: CommandPath<InstructionEvents, InstructionState, InstructionAt>;
  readonly roster: CommandPath<RosterEvents, RosterState, RosterAt>;
  readonly drills: CommandPath<DrillEvents, DrillState, DrillAt>;
  /** The one stream that the roster is. */
  readonly rosterId: string;
  /** What is agreed with the answering service and who is on duty, as the log says now. Others' changes are known within a second. */
  readonly agreement: CurrentAgreement;
  /** Drafts tried against what has happened, in the background. */
  readonly whatIfs: WhatIfs;
  readonly identity: Identity;
  /** What people and units are to be told, and have been. */
  readonly outbox: Outbox;
  /** Ways to look at lists that people have given names to. */
  readonly views: SavedViews;
  readonly municipality: Municipality;
  readonly queries: Queries;
  /** Not started: the worker that leads follows the log with them. */
  readonly projections: ProjectionRunner;
  readonly clock: Clock;
  /** Who this process is where one leads among several. */
  readonly holder: string;
  /** Closes what was opened, in reverse order; each part has ten seconds. Asked again it waits for the same closing. */
  close(): Promise<void>;
}

export interface OpenRuntimeOptions {
  /** Use the database server of a Fyrvakt that runs on the same folder, as the command line tool does. */
  readonly attach?: boolean;
  readonly clock?: Clock;
  /** Told in short lines what takes time. */
  readonly onProgress?: (message: string) => void;
  /** Told of lost connections and of events that a projection could not take. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** A log that is open already, in memory say, in place of the one that the configuration names. */
  readonly log?: Log | undefined;
  /** Accepts a server without fsync. For throw-away databases only. */
  readonly unsafeForTests?: boolean;
}

const ignore = (): void => {};

/** No statement may take this long: a connection that says nothing then is frozen. */
const PATIENCE = { answerWithinMs: 35_000 };

/** Beside others, a process leaves the schema to the one that is there for it. */
const changesSchema = ({ role }: Config): boolean => role === 'all' || role === 'migrate';

/** One roster for each municipality, whatever it is called elsewhere. */
const rosterIdOf = idsUnder('b1a6c0de-2f3e-4d6b-9a57-6c4e1f0a8d35');

/** The folder of a managed database has one owner, who may take up what a dead one held. Elsewhere each process is somebody else. */
const holderOf = ({ managed }: Database): string => (managed ? 'embedded' : `${hostname()} ${process.pid} ${randomBytes(4).toString('hex')}`);

/**
 * Opens everything in order: lists, keys, database, schema, log, command path, read models, identity. When one part cannot be opened the
 * ones before it are closed again, and the part's own error, which says what to do, goes to the caller.
 */
export const openRuntime = async (config: Config, options: OpenRuntimeOptions = {}): Promise<Runtime> => {
  const closing = new Closing();
  try {
    return await open(config, options, closing);
  } catch (error) {
    await closing.close().catch(ignore);
    throw error;
  }
};

const open = async (config: Config, options: OpenRuntimeOptions, closing: Closing): Promise<Runtime> => {
  const { clock = systemClock, attach = false, onProgress, onError = ignore, unsafeForTests = false } = options;
  const { dataDir, databaseUrl } = config;
  const file = readMunicipality(config.municipalityFile);
  const [seed, days, rosterId] = [rosterFrom(file), new MunicipalCalendar(file), rosterIdOf(file.code)];
  const planned = seededWith(seed);
  // Asked only when the log is open: what is on duty is what the log says.
  const municipality = municipalityFrom(file, () => agreement.roster);
  const masterKey = await loadMasterKey({ dataDir, file: config.masterKeyFile });
  const database = closing.add('database', await openDatabase({ dataDir, databaseUrl, attach, onProgress }), (opened) => opened.close());
  const { url } = database;
  const share = connectionsOf(config);
  const pool = closing.add('pool', createPool(url, { ...share.pool, onError, ...(attach ? {} : PATIENCE) }), (opened) => opened.end());
  const custody = new Custody(pool);
  // First of all: a restore that is not finished may be one of an older schema.
  await refuseUnfinished(custody);
  if (changesSchema(config)) await migrate(url, migrations, onProgress);
  else await requireSchema(url, migrations);
  const holder = holderOf(database);
  const hints = closing.add('hints', new Hints(config.pgbouncer ? config.directDatabaseUrl : url), (opened) => opened.close());
  const { store, withSnapshot: withLogSnapshot, restore: restoreLog } = closing.add(
    'log', options.log ?? await openLog(config, { pool, url, ...share.log, hints, onError, unsafeForTests, ...(attach ? {} : { holder }) }),
    (opened) => opened.store.close(),
  );
  const keys = new DataKeys(destroyedKeys(config).over(new PostgresKeyStore(pool)), masterKey);
  const sealer = new EnvelopeSealer(keys);
  const hmac = await openHmac(keys);
  const written = new FollowedStreams({ store, sealer, type: instructionStream });
  const rosters = new FollowedStreams({ store, sealer, type: rosterStream, keepsPast: true });
  const held = new FollowedStreams({ store, sealer, type: drillStream });
  const rosterState = (revision?: number): RosterState =>
    revision === -1 ? planned : (revision === undefined ? undefined : rosters.stateAt(rosterId, revision)) ?? rosters.get(rosterId)?.state ?? planned;
  const agreement = new CurrentAgreement({ instructions: written, drills: held, rosterState, days });
  const following = closing.add('agreement', new Following({ store, followers: [written, rosters, held], onError }), (opened) => opened.stop());
  await following.begin();
  const now = (): Instant => clock.now();
  const at = (base: At): CaseAt => ({ ...base, municipality, agreement });
  const cases = new CommandPath({ store, sealer, type: caseStream, clock: now, at });
  const runner = new ProjectionRunner({ pool, store, sealer, hmac, municipality, onError, onReached: (position) => hints.tell('rows', position) });
  const projections = closing.add('projections', runner, () => runner.stop());
  hints.hear('rows', (position) => projections.progress.advance(position));
  const queries = new Queries(pool, { store, hmac, municipality, progress: projections.progress, clock: () => clock.now() });
  const whatIfs = closing.add('what-ifs', new WhatIfs({ pool, store, history: queries, clock: now, onError }), (opened) => opened.close());
  const instructions = new InstructionCommandPath({
    store, sealer, type: instructionStream, clock: now, at: (base) => ({ ...base, municipality, roster: agreement.roster, digestOf }),
  }, written, whatIfs);
  const roster = new FollowedCommandPath<RosterEvents, RosterState, RosterAt>({
    store, sealer, type: rosterStream, clock: now, at: (base) => ({ ...base, days, zone: ZONE, seed }),
  }, rosters);
  const drills = new FollowedCommandPath<DrillEvents, DrillState, DrillAt>({
    store, sealer, type: drillStream, clock: now,
    at: (base) => ({ ...base, rosterRevision: agreement.roster.revision, units: agreement.roster.units.map(({ code }) => code) }),
  }, held);
  const views = new SavedViews(pool, sealer);
  await views.sealEarlier();
  const identity = closing.add('identity', new Identity({ pool }), (opened) => opened.close());
  return {
    config, database, pool, custody, store, withLogSnapshot, restoreLog, sealer, keys, hmac, cases, instructions, roster, drills, rosterId,
      agreement, whatIfs, identity, municipality, queries,
    outbox: new Outbox(pool), views, projections, clock, holder,
    close: () => closing.close(),
  };
};

/** Half a record looks like a whole one; nobody is to answer, or write, from it. */
const refuseUnfinished = async (custody: Custody): Promise<void> => {
  const unfinished = await custody.unfinished();
  if (!unfinished) return;
  const { what, from, since } = unfinished;
  throw new DatabaseRefused('unfinished',
    `This database is not all there: a ${what} from ${from} was begun ${since} and is not finished. Run "fyrvakt ${what}" again.`);
};
