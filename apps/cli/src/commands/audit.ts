// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { SelfAudit, type Finding } from '@fyrvakt/read-models';
import { progress } from '@fyrvakt/terminal';
import type { Command } from 'commander';
import { withRuntime, type Globals } from '../context.js';
import { EXIT } from '../exit.js';
import { result } from '../output.js';

const line = ({ projection, subject, kind, repaired }: Finding): string => `${subject} in ${projection}: ${kind}${repaired ? ', mended' : ''}`;

const run = (repair: boolean, globals: Globals): Promise<void> =>
  withRuntime(globals, async ({ pool, store, sealer, hmac, municipality, projections }) => {
    await projections.prepare();
    const bar = progress({ title: 'Comparing', total: Math.max(await store.head(), 1), unit: 'events' });
    let reached = 0;
    const { cases, position, findings } = await new SelfAudit({ pool, store, sealer, hmac, municipality }).all({
      repair,
      onProgress: ({ stage, place, target }) => {
        const now = stage === 'cases' ? Number(place) : target;
        bar.step(Math.max(now - reached, 0), stage);
        reached = Math.max(reached, now);
      },
    });
    const diverging = findings.filter(({ repaired }) => !repaired);
    const subjects = new Set(diverging.map(({ subject }) => subject)).size;
    bar.end(`${cases} cases`);
    result(globals, { cases, position, diverging: subjects, findings }, [
      ...findings.map(line),
      `${subjects} of ${cases} cases diverge, checked to position ${position}`,
      ...(subjects > 0 && !repair ? ['Add --repair to write the rows of these cases anew.'] : []),
    ]);
    process.exitCode = subjects > 0 ? EXIT.refused : EXIT.ok;
  });

/** `fyrvakt audit`. */
export const addAudit = (program: Command): void => {
  program
    .command('audit')
    .description('compare the read models with the log, case by case, now; the server does the same in the background')
    .option('--repair', 'write the rows of a case that diverges anew')
    .action((flags: { repair?: boolean }, command: Command) => run(flags.repair ?? false, command.optsWithGlobals<Globals>()));
};
