// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DataKeys, freshSecret, MasterKey, PostgresKeyStore, readMasterSecrets, versionsIn, writeMasterSecrets } from '@fyrvakt/privacy';
import type { Runtime } from '@fyrvakt/runtime';
import type { Command } from 'commander';
import { withRuntime, type Globals } from '../context.js';
import { CliError } from '../exit.js';
import { result, table } from '../output.js';

const idOf = (secret: Buffer): string => new MasterKey([secret]).id;
const SPREAD = 'Copy the key file to every machine that runs Fyrvakt and to its safe place, and restart every process';
const STALE = 'A process that was not restarted since the rotation takes no new case from now on: it answers 503, and its log says FV002.';
const OLD_COPIES = 'Keep the older key in its safe place for as long as you keep backups from its time: nothing else opens those.';

const list = (globals: Globals): Promise<void> =>
  withRuntime(globals, async ({ config, pool }) => {
    const { inUse, older, next } = await readMasterSecrets(config.masterKeyFile);
    const counts = new Map(await new PostgresKeyStore(pool).countByMaster());
    const row = (secret: Buffer, state: string) => ({ id: idOf(secret), state, dataKeys: counts.get(idOf(secret)) ?? 0 });
    const keys = [row(inUse, 'in use'), ...older.map((secret) => row(secret, 'older')), ...(next ? [row(next, 'next')] : [])];
    for (const [id, dataKeys] of counts) if (!keys.some((key) => key.id === id)) keys.push({ id, state: 'not in the file', dataKeys });
    result(globals, { keys }, table([['KEY', 'STATE', 'DATA KEYS'], ...keys.map(({ id, state, dataKeys }) => [id, state, String(dataKeys)])]));
  });

const add = (globals: Globals): Promise<void> =>
  withRuntime(globals, async ({ config }) => {
    const secrets = await readMasterSecrets(config.masterKeyFile);
    if (secrets.next) throw new CliError('keys/next-waits', 'A new key waits already. Go on with "fyrvakt keys rotate".');
    const next = freshSecret();
    await writeMasterSecrets(config.masterKeyFile, { ...secrets, next });
    result(globals, { next: idOf(next) }, [`Made the key ${idOf(next)}; nothing is protected by it yet.`, `${SPREAD}. Then: fyrvakt keys rotate`]);
  });

/** Puts the key in use over every data key that another protects. Stopped half-way, it goes on when it is asked again. */
const rewrap = ({ pool }: Runtime, versions: readonly Buffer[]): Promise<number> =>
  new DataKeys(new PostgresKeyStore(pool), new MasterKey(versions)).rotate();

const rotate = (globals: Globals): Promise<void> =>
  withRuntime(globals, async (runtime) => {
    const { masterKeyFile } = runtime.config;
    const { next, inUse, older } = await readMasterSecrets(masterKeyFile);
    if (!next && older.length === 0) throw new CliError('keys/no-next', 'There is no new key to change to. Begin with "fyrvakt keys add".');
    const rotated = next ? { inUse: next, older: [inUse, ...older] } : { inUse, older };
    // The file first: what is protected by the new key must never be met by a file without it.
    if (next) await writeMasterSecrets(masterKeyFile, rotated);
    const rewrapped = await rewrap(runtime, versionsIn(rotated));
    result(globals, { inUse: idOf(rotated.inUse), rewrapped }, [
      `${rewrapped} data keys have come under ${idOf(rotated.inUse)}.`, `${SPREAD}, so that new cases come under it too. Then: fyrvakt keys retire`,
    ]);
  });

const retire = (globals: Globals): Promise<void> =>
  withRuntime(globals, async (runtime) => {
    const { masterKeyFile } = runtime.config;
    const { next, inUse, older } = await readMasterSecrets(masterKeyFile);
    if (next) throw new CliError('keys/next-waits', 'A new key waits to be used. Go on with "fyrvakt keys rotate" first.');
    if (older.length === 0) throw new CliError('keys/none-older', 'There is one key only: nothing to retire.');
    const rewrapped = await rewrap(runtime, [inUse, ...older]);
    const used = rewrapped + (await new PostgresKeyStore(runtime.pool).retire(rewrapped > 0 ? [] : older.map(idOf)));
    if (used > 0)
      throw new CliError('keys/still-used',
        `${used} new data keys had come under the older key: some process has not been restarted since the change. Restart it, and ask again.`);
    await writeMasterSecrets(masterKeyFile, { inUse, older: [] });
    result(globals, { inUse: idOf(inUse), retired: older.map(idOf) }, [`${idOf(inUse)} is the only key now. ${SPREAD}.`, STALE, OLD_COPIES]);
  });

/** `fyrvakt keys …`: three steps, since every process must know a new key before anything is protected by it. */
export const addKeys = (program: Command): void => {
  const keys = program.command('keys').description('change the master key, while Fyrvakt runs: add, then rotate, then retire');
  for (const [verb, run, description] of [
    ['list', list, 'the versions of the master key, and how much each of them protects'],
    ['add', add, 'make a new master key, known and not yet used'],
    ['rotate', rotate, 'use it from now on, and put it over every data key'],
    ['retire', retire, 'take the older ones out of the file, once nothing is protected by them'],
  ] as const)
    keys
      .command(verb)
      .description(description)
      .action((_options: object, command: Command) => run(command.optsWithGlobals<Globals>()));
};
