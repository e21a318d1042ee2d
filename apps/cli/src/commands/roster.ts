// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { readFile as load } from 'node:fs/promises';
import { qualityOf, readFile, rosterCommands } from '@fyrvakt/duty-roster';
import { idsUnder } from '@fyrvakt/event-store';
import { addDays, localDate, localInstant, type Instant, type LocalDate } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import type { Command } from 'commander';
import { count, day, time } from '../arguments.js';
import { COMMAND_LINE, withRuntime, type Globals } from '../context.js';
import { CliError, EXIT } from '../exit.js';
import { result, table } from '../output.js';
import { forecast, type ForecastFlags } from './roster-forecast.js';

interface Flags extends Globals { readonly from?: LocalDate; readonly to?: LocalDate }

const importId = idsUnder('a4a0c2f6-0f4b-4f3e-93d2-5b1f0a6f7e21');

/** From the first moment of one day to the last of another; the coming week where nothing is said. */
const stretch = ({ agreement: { roster }, clock }: Runtime, { from, to }: Flags) => {
  const first = from ?? localDate(clock.now(), roster.zone);
  const last = to ?? addDays(first, 6);
  if (last < first) throw new CliError('roster/days-reversed', 'The last day is before the first.');
  if (last > addDays(first, 400)) throw new CliError('roster/too-long', 'Ask for at most 400 days.');
  return { begins: localInstant(first, '00:00', roster.zone), ends: localInstant(addDays(last, 1), '00:00', roster.zone) };
};

const show = (flags: Flags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const { roster } = runtime.agreement;
    const { begins, ends } = stretch(runtime, flags);
    const shifts = roster.allShifts(begins, ends);
    result(flags, { revision: roster.revision, shifts }, table(shifts.map(({ unit, start, end, lane }) => [unit, start, end, lane])));
  });

const gaps = (flags: Flags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const { roster } = runtime.agreement;
    const { begins, ends } = stretch(runtime, flags);
    const found = { gaps: roster.gaps(begins, ends), undecided: roster.undecided(begins, ends) };
    result(flags, found, [
      ...table(found.gaps.map(({ from, to }) => ['nobody on duty', from, to])),
      ...table(found.undecided.map(({ from, to }) => ['NO DECISION FUNCTION', from, to])),
    ]);
    if (found.undecided.length > 0) process.exitCode = EXIT.refused;
  });

const onDuty = (flags: Globals & { readonly at?: Instant }): Promise<void> =>
  withRuntime(flags, async ({ agreement: { roster }, clock }) => {
    const { at = clock.now() } = flags;
    const units = roster.units.map(({ code: unit, name }) => ({ unit, name, ...roster.explain(unit, at) }));
    result(flags, { at, staffed: roster.staffedAt(at), units }, table(units.map(({ unit, name, onDuty: isOn, because, shift, next }) => [
      isOn ? 'on ' : 'off', unit, name, shift ? `until ${shift.end}` : next ? `next ${next.start}` : '', because.map(({ code }) => code).join(', '),
    ])));
  });

const quality = (flags: Flags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const { begins, ends } = stretch(runtime, flags);
    const found = qualityOf(runtime.agreement.roster, begins, ends);
    result(flags, found, [`${found.score} of 100`, ...table(found.reasons
      .map(({ code, points, about = '', minutes }) => [`−${points}`, code, about, minutes === undefined ? '' : `${minutes} min`]))]);
  });

interface ImportFlags extends Globals { readonly unit?: string; readonly skip?: boolean; readonly try?: boolean }

/** Reads the file whole: the same file twice changes nothing, and one with a fault changes nothing at all unless told to skip. */
const importFile = (file: string, flags: ImportFlags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const { agreement: { roster }, clock } = runtime;
    const text = await load(file, 'utf8');
    const units = roster.units.map(({ code }) => code);
    const read = readFile(text, { units, unit: flags.unit, today: localDate(clock.now(), roster.zone), zone: roster.zone });
    const faults = read.faults.map(({ row, fault, field = '' }) => [`row ${row}`, fault, field]);
    if (flags.try) {
      const shifts = read.shifts.map((shift) => ({ ...shift, known: roster.shiftExists(shift) }));
      return result(flags, { shifts, faults: read.faults }, table([
        ...shifts.map(({ unit, start, end, known }) => [known ? 'there already' : 'new', unit, start, end]), ...faults,
      ]));
    }
    if (read.shifts.length === 0 || (faults.length > 0 && !flags.skip)) {
      const told = `${table(faults.slice(0, 20)).join('\n')}\nNothing was imported; --skip passes over the rows with faults.`;
      const why = faults.length > 0 ? told : 'There are no shifts in the file.';
      throw new CliError('roster/unreadable', why);
    }
    const body = { source: read.source, shifts: read.shifts };
    const commandId = importId(createHash('sha256').update(text).digest('hex'));
    const request = { stream: `roster-${runtime.rosterId}`, body, commandId, actor: COMMAND_LINE };
    const { events, replayed } = await runtime.roster.execute('ImportShifts', rosterCommands.ImportShifts, request);
    const imported = replayed ? 0 : events.reduce((sum, { type, data }) => sum + (type === 'ShiftsImported' ? data.shifts.length : 0), 0);
    result(flags, { read: read.shifts.length, imported, faults: read.faults }, [
      `${imported} shifts imported, ${read.shifts.length - imported} were there already, ${faults.length} rows passed over.`,
    ]);
  });

/** `fyrvakt roster show|gaps|on-duty|quality|forecast|import`. */
export const addRoster = (program: Command): void => {
  const group = program.command('roster').description('who is on duty, and when nobody is');
  const days = (name: string, about: string): Command =>
    group.command(name).description(about).option('--from <day>', 'the first day, as 2026-11-22; today without it', day)
      .option('--to <day>', 'the last day; a week without it', day);
  days('show', 'every shift as it holds').action((_o: object, command: Command) => show(command.optsWithGlobals<Flags>()));
  days('gaps', 'hours with nobody on duty; ends with 1 when the decision function has one')
    .action((_o: object, command: Command) => gaps(command.optsWithGlobals<Flags>()));
  days('quality', 'how good the roster is, and why').action((_o: object, command: Command) => quality(command.optsWithGlobals<Flags>()));
  group.command('on-duty').description('who is on duty, and why').option('--at <time>', 'at this time; now without it', time)
    .action((_o: object, command: Command) => onDuty(command.optsWithGlobals<Parameters<typeof onDuty>[0]>()));
  group.command('forecast').description('calls likely to meet nobody, night by night, and what one more shift would change; next month without days')
    .option('--from <day>', 'the first night', day).option('--to <day>', 'the last night', day)
    .option('--hours <number>', 'length of the shift', count, 8)
    .action((_o: object, command: Command) => forecast(command.optsWithGlobals<ForecastFlags>()));
  group.command('import').argument('<file>', 'CSV or iCalendar').description('shifts from another system; the same file twice changes nothing')
    .option('--unit <code>', 'the unit of calendar events that name none').option('--skip', 'pass over rows with faults')
    .option('--try', 'only say what it would change')
    .action((file: string, _o: object, command: Command) => importFile(file, command.optsWithGlobals<ImportFlags>()));
};
