// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../open-database.js';
import { DatabaseRefused } from '../refusals.js';
import { NAME, clusterIn, ensureCluster, passwordOf } from './cluster.js';
import { ensureDatabase } from './ensure-database.js';
import { claim, isAlive, ownerOf, type Owner, type Ownership } from './ownership.js';
import { clearOrphan, postmasterOf } from './postmaster.js';
import { findPrograms } from './programs.js';
import { startServer } from './server.js';
import { serverUserOf } from './server-user.js';
import { durable, type Settings } from './settings.js';

export interface ManagedOptions {
  readonly dataDir: string;
  /** Use the server of a Fyrvakt that is running already, if there is one. */
  readonly attach?: boolean;
  readonly onProgress?: (message: string) => void;
  /** Default: nothing acknowledged is ever lost. */
  readonly settings?: Settings;
}

/** Opens the PostgreSQL under `<dataDir>/postgres`: makes it the first time, starts it, and stops it at close. */
export async function openManaged(options: ManagedOptions): Promise<Database> {
  const home = homeIn(options.dataDir);
  for (;;) {
    const result = claim(home);
    if ('won' in result) return await start(home, result.won, options);
    if (!options.attach) throw ownedBy(home, result.lostTo);
    const port = await portOf(home, result.lostTo);
    if (port !== undefined) return { url: urlOf(home, port), managed: true, close: async () => {} };
  }
}

async function start(home: string, ownership: Ownership, options: ManagedOptions): Promise<Database> {
  const { onProgress, settings = durable } = options;
  let stop = async (): Promise<void> => {};
  const close = async (): Promise<void> => {
    await stop();
    ownership.release();
  };
  try {
    const user = serverUserOf(clusterIn(home));
    const programs = findPrograms(user);
    await ensureCluster(home, programs, user, { sync: settings['fsync'] === 'on', onProgress });
    await clearOrphan(clusterIn(home), onProgress);
    onProgress?.(`Starting PostgreSQL ${programs.major}`);
    const server = await startServer(home, programs, user, settings, onProgress);
    stop = () => server.stop();
    await ensureDatabase(urlOf(home, server.port));
    return { url: urlOf(home, server.port), managed: true, close: once(close) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Passable by the server's user, who owns only the cluster in it; the password and the owner file are readable by us alone. */
function homeIn(dataDir: string): string {
  const home = join(dataDir, 'postgres');
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o711);
  return realpathSync(home);
}

function urlOf(home: string, port: number): string {
  return `postgres://${NAME}:${passwordOf(home)}@127.0.0.1:${port}/${NAME}`;
}

/** The port of the running owner's server, when it is ready; undefined when that owner ends before it gets there. */
async function portOf(home: string, owner: Owner): Promise<number | undefined> {
  while (isAlive(owner) && ownerOf(home)?.birth === owner.birth) {
    const postmaster = postmasterOf(clusterIn(home));
    if (postmaster?.ready) return postmaster.port;
    await sleep(50);
  }
  return undefined;
}

function ownedBy(home: string, owner: Owner): DatabaseRefused {
  return new DatabaseRefused('owned-by-another-process',
    `Another Fyrvakt is running on ${home}: process ${owner.pid}, since ${owner.since}. `
    + 'Stop it first, or give this one a data folder of its own with FYRVAKT_DATA.');
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= close());
}
