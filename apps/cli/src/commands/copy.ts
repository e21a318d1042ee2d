// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { loadMunicipality } from '@fyrvakt/municipality';
import { openWitness } from '@fyrvakt/runtime';
import type { Command } from 'commander';
import { configOf, type Globals } from '../context.js';
import { copy } from '../copy/copy.js';
import { isUrl, openSource, openTarget, type Address } from '../copy/ends.js';
import { EXIT } from '../exit.js';
import { result } from '../output.js';
import { needMasterKey } from '../tables/need-master-key.js';

interface CopyFlags extends Globals {
  readonly from: string;
  readonly fromEventstore?: string;
  readonly to: string;
  readonly toEventstore?: string;
  readonly live?: boolean;
}

/** Others on the machine can see a command line: an address with a password in it may lie in a file, named with an @ before it. */
const written = async (text: string): Promise<string> => (text.startsWith('@') ? (await readFile(text.slice(1), 'utf8')).trim() : text);

const addressOf = async (place: string, eventstore: string | undefined): Promise<Address> => ({
  place: await written(place),
  ...(eventstore === undefined ? {} : { eventstore: await written(eventstore) }),
});

const run = async (flags: CopyFlags): Promise<void> => {
  const { live = false } = flags;
  const from = await addressOf(flags.from, flags.fromEventstore);
  const to = await addressOf(flags.to, flags.toEventstore);
  // The keys lie beside the folder that is moved, unless the settings say where.
  const config = configOf(isUrl(from.place) ? flags : { ...flags, data: from.place });
  const witness = await openWitness({ config, municipality: loadMunicipality(config.municipalityFile) });
  const source = await openSource(from, live);
  try {
    const target = await openTarget(to);
    try {
      const copied = await copy({ source, target, live, witness, master: (ids) => needMasterKey(config, ids) });
      const { events, already, root, tables, verdict } = copied;
      const finished = verdict.ok && !live;
      result(flags, { from: source.name, to: target.name, events, copied: events - already, already, root, tables, finished, verdict }, [
        `${events} events are in ${target.name}; ${already} of them were there before.`,
        ...tables.filter(({ rows }) => rows > 0).map(({ table, rows }) => `${table}: ${rows}`),
        verdict.ok
          ? 'Verified: every position, link, signature, seal and table is as at the source.'
          : `NOT as at the source: position ${verdict.firstBroken?.position}: ${verdict.firstBroken?.why}.`,
        ...(finished
          ? [
              `Do not start the old one again. The keys are in ${dirname(config.masterKeyFile)}: the new one needs that folder.`,
              'Read models are made anew when it starts.',
            ]
          : ['NOT FINISHED: stop the old one and run the same without --live. The new one does not start until then.']),
      ]);
      process.exitCode = verdict.ok ? EXIT.ok : verdict.code;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};

/** `fyrvakt copy`. */
export const addCopy = (program: Command): void => {
  program
    .command('copy')
    .description('move a municipality to another installation, log, keys, users, clients and all; goes on after a stop')
    .requiredOption('--from <place>', 'data folder of the embedded edition, or postgres://…, or @ and a file with that')
    .requiredOption('--to <place>', 'the same; an empty one, or the one that an earlier copy did not finish')
    .option('--from-eventstore <url>', 'esdb://… where the log of the source is, if not in its PostgreSQL')
    .option('--to-eventstore <url>', 'esdb://… where the log of the target is to be, if not in its PostgreSQL')
    .option('--live', 'while the source runs, so that the last copy is short. The target is finished by one more, without this')
    .action((_options: object, command: Command) => run(command.optsWithGlobals<CopyFlags>()));
};
