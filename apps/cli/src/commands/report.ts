// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { writeFile } from 'node:fs/promises';
import type { StoredEvent } from '@fyrvakt/event-store';
import { callsInLog, makeMonthlyReport, MONTH_PATTERN, renderCsv, renderHtml, renderJson } from '@fyrvakt/reporting';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { position } from '../arguments.js';
import { withRuntime, type Globals } from '../context.js';
import { result } from '../output.js';

const RENDER = { json: renderJson, csv: renderCsv, html: renderHtml } as const;

interface ReportFlags extends Globals {
  readonly format: keyof typeof RENDER;
  readonly out?: string;
  readonly position?: number;
}

const run = (month: string, flags: ReportFlags): Promise<void> =>
  withRuntime(flags, async ({ cases, store, municipality }) => {
    const callsOf = callsInLog(store, municipality.zone);
    const source = { store, municipality, callsOf, decode: (event: StoredEvent) => cases.decode(event, { open: false }) };
    const report = await makeMonthlyReport(source, month, flags.position);
    const text = RENDER[flags.json ? 'json' : flags.format](report);
    if (flags.out === undefined) return void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    await writeFile(flags.out, text, { mode: 0o600 });
    result(flags, { file: flags.out, month, position: report.position }, [
      `The follow-up of ${month}, as known at position ${report.position}, is in ${flags.out}.`,
    ]);
  });

const month = (text: string): string => {
  if (!new RegExp(MONTH_PATTERN).test(text)) throw new InvalidArgumentError('write a month as 2026-10');
  return text;
};

/** `fyrvakt report <month>`. */
export const addReport = (program: Command): void => {
  program
    .command('report')
    .argument('<month>', 'such as 2026-10', month)
    .description('the monthly follow-up; the same position gives the same bytes')
    .addOption(new Option('--format <format>', 'what to make').choices(Object.keys(RENDER)).default('json'))
    .option('--out <file>', 'where to write it; stdout without it')
    .option('--position <position>', 'as known at this place in the log', position)
    .action((wanted: string, _options: object, command: Command) => run(wanted, command.optsWithGlobals<ReportFlags>()));
};
