// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { writeFile } from 'node:fs/promises';
import type { CaseEvents } from '@fyrvakt/cases';
import type { StoredEvent } from '@fyrvakt/event-store';
import { localDate, type Instant, type Metadata } from '@fyrvakt/kernel';
import {
  collectCalls,
  MONTH_PATTERN,
  monthlyReport,
  monthsNeeded,
  renderCsv,
  renderHtml,
  renderJson,
  type Report,
} from '@fyrvakt/reporting';
import type { Runtime } from '@fyrvakt/runtime';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { withRuntime, type Globals } from '../context.js';
import { result } from '../output.js';

const RENDER = { json: renderJson, csv: renderCsv, html: renderHtml } as const;

interface ReportFlags extends Globals {
  readonly format: keyof typeof RENDER;
  readonly out?: string;
  readonly position?: number;
}

const PAGE = 1_000;
const CASE = 'case-';

const recordedAt = (event: StoredEvent | undefined): Instant | null => (event ? (JSON.parse(event.meta) as Metadata).recordedAt : null);

/** The calls of some months, found in the log itself: no list has to be up to date, and no server to be running. */
const callsOf = async ({ store, municipality }: Runtime, months: readonly string[], position: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let after = 0; after < position;) {
    const page = await store.readAll(after, PAGE, { streamPrefix: CASE, types: ['CallReceived'] });
    for (const { stream, data, position: at } of page) {
      const { receivedAt } = JSON.parse(data) as Pick<CaseEvents['CallReceived'], 'receivedAt'>;
      if (at <= position && months.includes(localDate(receivedAt, municipality.zone).slice(0, 7))) ids.push(stream.slice(CASE.length));
    }
    after = page.at(-1)?.position ?? position;
  }
  return ids;
};

const make = async (runtime: Runtime, month: string, wanted?: number): Promise<Report> => {
  const { cases, store, municipality } = runtime;
  const head = await store.head();
  const position = Math.min(wanted ?? head, head);
  const read = async (caseId: string) =>
    Promise.all((await store.readStream(`${CASE}${caseId}`)).map((event) => cases.decode(event, { open: false })));
  const calls = await collectCalls(await callsOf(runtime, monthsNeeded(month), position), position, { read });
  const [last] = position > 0 ? await store.readAll(position - 1, 1) : [];
  return monthlyReport({ month, calls, municipality, position, asOf: recordedAt(last) });
};

const run = (month: string, flags: ReportFlags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const report = await make(runtime, month, flags.position);
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

const position = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('use a position: a whole number from 0');
  return number;
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
