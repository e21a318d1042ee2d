// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Command } from 'commander';
import { withRuntime, type Globals } from '../context.js';
import { CliError } from '../exit.js';
import { result } from '../output.js';

interface ReleaseFlags extends Globals {
  readonly late?: boolean;
}

/** What has waited for longer may have been done by other means meanwhile: a person has to say that it is still to be done. */
const LATE_MS = 15 * 60_000;
const MOST_LOOKED_AT = 10_000;

const run = (flags: ReleaseFlags): Promise<void> =>
  withRuntime(flags, async ({ custody, outbox, queries, store, clock, projections }) => {
    const hold = await custody.hold();
    if (!hold) return result(flags, { hold: false, released: false, due: 0, untold: 0, late: 0 }, ['Nothing is on hold.']);
    await projections.prepare();
    const head = await store.head();
    const behind = (await queries.status()).some(({ lagEvents }) => lagEvents > 0);
    if (behind && head > 0)
      throw new CliError('release/not-caught-up',
        'The read models are not made yet, so nobody can say what waits. Start Fyrvakt, and ask again in a while.');
    const now = clock.now();
    const [due, untold] = await Promise.all([queries.deadlinesDue(now, MOST_LOOKED_AT), outbox.ready(now, MOST_LOOKED_AT, MOST_LOOKED_AT)]);
    const late = [...due, ...untold].filter((waiting) => Date.parse(clock.now()) - Date.parse(waiting.due) > LATE_MS);
    const oldest = late[0] ? `, the oldest ${late.map((waiting) => waiting.due).sort()[0]}` : '';
    const waits = `${due.length} deadlines have fallen due and ${untold.length} messages wait, ${late.length} of them more than 15 minutes${oldest}.`;
    if (late.length > 0 && !flags.late)
      throw new CliError('release/late', `${waits} Look at them in the list of follow-ups; if they are to be done, say --late. The hold goes on.`);
    // What waited when the backup was taken may have been sent after it.
    await outbox.markRestored(hold.since);
    await custody.setHold(undefined);
    result(flags, { hold: false, released: true, since: hold.since, due: due.length, untold: untold.length, late: late.length }, [
      `The hold since ${hold.since} is over. ${waits}`,
    ]);
  });

/** `fyrvakt release`. */
export const addRelease = (program: Command): void => {
  program
    .command('release')
    .description('let outbound work go that a restore put on hold')
    .option('--late', 'also what fell due more than 15 minutes ago: you have looked at it')
    .action((_options: object, command: Command) => run(command.optsWithGlobals<ReleaseFlags>()));
};
