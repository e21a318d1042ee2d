// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { openManaged } from './managed/open-managed.js';
import { refuseUnlessFit } from './fitness.js';

export interface Database {
  /** Connection URL with the password in it: never log it. */
  readonly url: string;
  /** True when the server is one that Fyrvakt starts and owns. */
  readonly managed: boolean;
  /** Stops the server if this call to openDatabase started it, within ten seconds. End pools first. */
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  /** Folder for everything that must be kept; the managed server lives in `postgres` under it. */
  readonly dataDir: string;
  /** A PostgreSQL of the municipality's own, version 15 or later. Nothing is started then. */
  readonly databaseUrl?: string | undefined;
  /** Use the server of a Fyrvakt that runs on the same folder, if there is one, instead of refusing. */
  readonly attach?: boolean | undefined;
  /** Told in short English lines what takes time. */
  readonly onProgress?: ((message: string) => void) | undefined;
}

/** The one way to a database. Throws DatabaseRefused, with what to do, when it cannot be used safely. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const { databaseUrl } = options;
  const database = databaseUrl ? { url: databaseUrl, managed: false, close: async () => {} } : await openManaged(options);
  try {
    await refuseUnlessFit(database.url);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
