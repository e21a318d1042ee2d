// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Custody } from '@fyrvakt/custody';
import type { Command } from 'commander';
import { withRuntime, type Globals } from '../context.js';
import { result } from '../output.js';
import { verification, type VerifyOptions } from '../verification.js';

const SAID = {
  ok: 'The log is as it was written.',
  tampered: 'THE LOG HAS BEEN CHANGED.',
  rolledBack: 'THE LOG HAS GONE BACK IN TIME.',
  unknownKey: 'A KEY IS UNKNOWN; the rest of the log is as it was written.',
} as const;

const run = (flags: Globals & VerifyOptions): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const verdict = await verification(runtime, flags);
    const { firstBroken, checked, signedTo } = verdict;
    // So that an alarm can tell when nobody verifies any more.
    await new Custody(runtime.pool).recordVerification({ at: runtime.clock.now(), verdict: verdict.verdict, position: checked });
    result(flags, verdict, [
      SAID[verdict.verdict],
      ...(firstBroken ? [`First at position ${firstBroken.position}: ${firstBroken.why}.`] : []),
      `${checked} events checked; signed checkpoints vouch for the first ${signedTo}.`,
      `Public key: ${verdict.publicKey}`,
    ]);
    process.exitCode = verdict.code;
  });

/** `fyrvakt verify`. */
export const addVerify = (program: Command): void => {
  program
    .command('verify')
    .description('recompute the whole log from its raw rows: order, links, signed checkpoints, seals')
    .option('--checkpoints <file>', 'a copy of checkpoints.log that was kept elsewhere: finds a log that was put back to an older state')
    .option('--keys <file>', 'public keys, one a line, that may have signed checkpoints as well')
    .addHelpText(
      'after',
      '\nExit codes: 0 as it was written, 2 changed (names the first position), 3 rolled back, 4 unknown key, 5 could not be read.',
    )
    .action((_options: object, command: Command) => run(command.optsWithGlobals<Globals & VerifyOptions>()));
};
