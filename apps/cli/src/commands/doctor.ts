// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Command } from 'commander';
import { configOf, withRuntime, type Globals } from '../context.js';
import { fail, type Finding } from '../doctor/check.js';
import { machineFindings } from '../doctor/machine.js';
import { runningFindings } from '../doctor/running.js';
import { EXIT, failureOf } from '../exit.js';
import { result, table } from '../output.js';

/** A database that does not open is a finding, not a failure of the doctor. */
const inside = async (globals: Globals): Promise<Finding[]> => {
  try {
    return await withRuntime(globals, runningFindings);
  } catch (error) {
    const { code, message } = failureOf(error);
    return [fail('database', code, message)];
  }
};

const run = async (globals: Globals): Promise<void> => {
  const findings = [...(await machineFindings(configOf(globals))), ...(await inside(globals))];
  const failed = findings.filter(({ health }) => health === 'fail').length;
  const warned = findings.filter(({ health }) => health === 'warn').length;
  const lines = table(
    findings.map(({ check, health, found, fix }) => [health.toUpperCase(), check, fix ? `${found}\n      → ${fix}` : found]),
  );
  result(globals, { healthy: failed === 0, findings }, [
    ...lines,
    '',
    failed + warned === 0 ? 'All is well.' : `${failed} to mend, ${warned} to look at.`,
  ]);
  process.exitCode = failed > 0 ? EXIT.refused : EXIT.ok;
};

/** `fyrvakt doctor`. */
export const addDoctor = (program: Command): void => {
  program
    .command('doctor')
    .description('look the installation over: each line ok, warn or fail, with what to do')
    .action((_options: object, command: Command) => run(command.optsWithGlobals<Globals>()));
};
